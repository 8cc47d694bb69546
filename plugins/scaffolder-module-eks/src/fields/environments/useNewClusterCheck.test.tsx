/*
 * Copyright 2026 The EKS for Backstage Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { NewCluster, PreflightReport } from '@backstage-eks/plugin-eks-common';
import { eksApiRef, EksApi } from '@backstage-eks/plugin-eks-react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { free, taken } from '../../__testUtils__';
import { useNewClusterCheck } from './useNewClusterCheck';

const TARGET = { accountId: '111122223333', region: 'eu-west-1' };

/** Answers when the test says so. */
function renderCheck(name: string) {
  const answers = new Map<string, (report: PreflightReport) => void>();
  const checkNewCluster = jest.fn(
    (_target: unknown, cluster: NewCluster, _options?: unknown) =>
      new Promise<PreflightReport>(resolve => {
        answers.set(cluster.name, resolve);
      }),
  );
  const eksApi: Partial<EksApi> = { checkNewCluster };
  const initialProps: { name: string | undefined } = { name };
  const rendered = renderHook(
    (props: typeof initialProps) =>
      useNewClusterCheck(
        TARGET,
        props.name ? { name: props.name, vpcCidr: '10.40.0.0/16' } : undefined,
      ),
    {
      initialProps,
      wrapper: (props: { children: ReactNode }) => (
        <TestApiProvider apis={[[eksApiRef, eksApi]]}>
          {props.children}
        </TestApiProvider>
      ),
    },
  );
  return {
    ...rendered,
    checkNewCluster,
    answer: (of: string, report: PreflightReport) =>
      act(async () => answers.get(of)?.(report)),
  };
}

describe('useNewClusterCheck', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

  it('never shows what was answered for another name', async () => {
    const { result, rerender, answer } = renderCheck('payments-dev');
    expect(result.current).toEqual({ state: 'checking' });
    await wait(500);

    rerender({ name: 'orders-dev' });
    await wait(500);
    await answer('payments-dev', taken('payments-dev'));
    expect(result.current).toEqual({ state: 'checking' });
    await answer('orders-dev', free('orders-dev'));
    expect(result.current).toEqual({
      state: 'checked',
      ...free('orders-dev'),
    });

    // The very first frame of the new name, before anything was asked.
    rerender({ name: 'billing-dev' });
    expect(result.current).toEqual({ state: 'checking' });
    rerender({ name: undefined });
    expect(result.current).toEqual({ state: 'idle' });
  });

  it('takes a name that was asked for a moment ago from what was answered, and asks again later', async () => {
    const { result, rerender, answer, checkNewCluster } =
      renderCheck('payments-dev');
    await wait(500);
    await answer('payments-dev', free('payments-dev'));
    rerender({ name: undefined });
    rerender({ name: 'payments-dev' });
    await wait(500);
    expect(result.current.state).toBe('checked');
    expect(checkNewCluster).toHaveBeenCalledTimes(1);

    rerender({ name: undefined });
    await wait(30_000);
    rerender({ name: 'payments-dev' });
    await wait(500);
    expect(checkNewCluster).toHaveBeenCalledTimes(2);
  });

  it('gives up what is not answered in time, and asks anew', async () => {
    const { result, rerender, checkNewCluster } = renderCheck('payments-dev');
    await wait(500 + 9_999);
    expect(result.current).toEqual({ state: 'checking' });
    await wait(1);
    expect(result.current).toMatchObject({
      state: 'failed',
      error: { name: 'DeadlineError', seconds: 10 },
    });
    expect(checkNewCluster).toHaveBeenLastCalledWith(
      TARGET,
      expect.anything(),
      { signal: expect.objectContaining({ aborted: true }) },
    );
    rerender({ name: undefined });
    rerender({ name: 'payments-dev' });
    await wait(500);
    expect(checkNewCluster).toHaveBeenCalledTimes(2);
  });

  it('asks nothing for a card that was removed', async () => {
    const { unmount, checkNewCluster } = renderCheck('payments-dev');
    await wait(499);
    unmount();
    await wait(10_000);
    expect(checkNewCluster).not.toHaveBeenCalled();
  });
});

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

import { ClusterProgress } from '@backstage-eks/plugin-eks-common';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { EksApi, eksApiRef } from '../api';
import { useClusterProgress } from './useClusterProgress';

function progressOf(state: ClusterProgress['state']): ClusterProgress {
  return { state, sentence: '', steps: [], declaration: { state: 'none' } };
}

describe('useClusterProgress', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('follows a cluster closely while it moves, and slowly otherwise', async () => {
    const getClusterProgress = jest
      .fn<Promise<ClusterProgress>, [string]>()
      .mockResolvedValueOnce(progressOf('creating'))
      .mockResolvedValueOnce(progressOf('updating'))
      .mockResolvedValueOnce(progressOf('failed'))
      .mockResolvedValueOnce(progressOf('complete'))
      .mockResolvedValueOnce(progressOf('updating'));
    const eksApi: Partial<EksApi> = { getClusterProgress };
    const { result } = renderHook(() => useClusterProgress('payments-dev'), {
      wrapper: (props: { children: ReactNode }) => (
        <TestApiProvider apis={[[eksApiRef, eksApi]]}>
          {props.children}
        </TestApiProvider>
      ),
    });
    const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

    await act(async () => {});
    expect(result.current.data?.state).toBe('creating');
    expect(getClusterProgress).toHaveBeenLastCalledWith(
      'payments-dev',
      expect.anything(),
    );

    await wait(5_000);
    expect(result.current.data?.state).toBe('updating');

    await wait(5_000);
    expect(result.current.data?.state).toBe('failed');

    await wait(25_000);
    expect(getClusterProgress).toHaveBeenCalledTimes(3);
    await wait(5_000);
    expect(result.current.data?.state).toBe('complete');

    await wait(25_000);
    expect(getClusterProgress).toHaveBeenCalledTimes(4);
    await wait(5_000);
    expect(result.current.data?.state).toBe('updating');
  });
});

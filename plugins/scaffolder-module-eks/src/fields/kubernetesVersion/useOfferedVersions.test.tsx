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

import { KubernetesVersionList } from '@backstage-eks/plugin-eks-common';
import { eksApiRef, EksApi, EksTarget } from '@backstage-eks/plugin-eks-react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { versions } from '../../__testUtils__';
import { useOfferedVersions } from './useOfferedVersions';

const IRELAND = { accountId: '111122223333', region: 'eu-west-1' };
const VIRGINIA = { accountId: '111122223333', region: 'us-east-1' };

function renderOffered(
  listKubernetesVersions: (target: EksTarget) => Promise<KubernetesVersionList>,
  targets: EksTarget[],
) {
  const eksApi: Partial<EksApi> = { listKubernetesVersions };
  return renderHook(
    (props: { targets: EksTarget[] }) => useOfferedVersions(props.targets),
    {
      initialProps: { targets },
      wrapper: (props: { children: ReactNode }) => (
        <TestApiProvider apis={[[eksApiRef, eksApi]]}>
          {props.children}
        </TestApiProvider>
      ),
    },
  );
}

describe('useOfferedVersions', () => {
  it('never shows what was answered for other targets', async () => {
    let answerLate = (_: KubernetesVersionList) => {};
    const { result, rerender } = renderOffered(
      ({ region }) =>
        region === IRELAND.region
          ? new Promise(resolve => {
              answerLate = resolve;
            })
          : Promise.resolve({ ...versions, items: versions.items.slice(1) }),
      [IRELAND],
    );
    rerender({ targets: [VIRGINIA] });
    await act(async () => {});
    expect(result.current.data?.versions[0].version).toBe('1.35');
    await act(async () => answerLate(versions));
    expect(result.current.data?.versions[0].version).toBe('1.35');
  });

  it('asks again as long as one target fails, and then no more', async () => {
    jest.useFakeTimers();
    try {
      const list = jest
        .fn<Promise<KubernetesVersionList>, [EksTarget]>()
        .mockRejectedValueOnce(new Error('Account refused'))
        .mockResolvedValue(versions);
      const { result } = renderOffered(list, [IRELAND, VIRGINIA]);
      await act(async () => {});
      expect(result.current.data?.failures).toEqual([
        { target: IRELAND, error: new Error('Account refused') },
      ]);
      await act(() => jest.advanceTimersByTimeAsync(30_000));
      expect(result.current.data?.failures).toEqual([]);
      await act(() => jest.advanceTimersByTimeAsync(600_000));
      expect(list).toHaveBeenCalledTimes(4);
    } finally {
      jest.useRealTimers();
    }
  });
});

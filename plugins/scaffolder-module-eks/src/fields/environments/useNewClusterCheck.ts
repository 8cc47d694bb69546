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
import { eksApiRef, EksTarget } from '@backstage-eks/plugin-eks-react';
import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { targetKey } from '../../form';
import { askNewCluster } from './askNewCluster';

/** Long enough that nobody's typing asks AWS letter by letter. */
const DEBOUNCE_MS = 500;

/** How far a check is. */
export type NewClusterCheck =
  | { state: 'idle' }
  | { state: 'checking' }
  | { state: 'checked'; checks: PreflightReport['checks'] }
  | { state: 'failed'; error: Error };

/** Asks what would hinder a new cluster, a moment after its values stopped changing. Nothing is asked while it is absent. */
export function useNewClusterCheck(
  target: EksTarget,
  newCluster: NewCluster | undefined,
): NewClusterCheck {
  const eksApi = useApi(eksApiRef);
  const { accountId, region } = target;
  const name = newCluster?.name;
  const vpcCidr = newCluster?.vpcCidr;
  const key = [targetKey(target), name, vpcCidr].join(' ');
  const [answer, setAnswer] = useState<{
    key: string;
    check: NewClusterCheck;
  }>();

  useEffect(() => {
    if (!name) {
      return undefined;
    }
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const check = await askNewCluster(
        eksApi,
        { accountId, region },
        { name, vpcCidr },
      ).then(
        ({ checks }): NewClusterCheck => ({ state: 'checked', checks }),
        (error): NewClusterCheck => ({
          state: 'failed',
          error: toError(error),
        }),
      );
      if (isCurrent) {
        setAnswer({ key, check });
      }
    }, DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      isCurrent = false;
    };
  }, [eksApi, key, accountId, region, name, vpcCidr]);

  if (!name) {
    return { state: 'idle' };
  }
  // What was answered for other values is never shown, not even for one frame.
  return answer?.key === key ? answer.check : { state: 'checking' };
}

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

import { kubeletSkewLimit } from '../nodes';
import { minorOf } from '../versions';
import { placed, type PlacedFinding } from './placed';
import { poolStageId } from './stageIds';
import type { UpgradeContext } from './upgradeContext';

/**
 * What the kubelets of the pools mean for the next version.
 *
 * Source: https://kubernetes.io/releases/version-skew-policy/#kubelet
 */
export function skewFindings(context: UpgradeContext): PlacedFinding[] {
  const { core, to, skews } = context;
  return skews.flatMap(
    ({ pool, version, behind, blocksNext }): PlacedFinding[] => {
      if (version === undefined || behind === undefined) {
        return to === undefined
          ? []
          : [
              placed('unknown', poolStageId(pool), {
                code: 'UPG-22',
                params: { pool },
              }),
            ];
      }
      const evidence = [{ label: 'Oldest kubelet', value: version }];
      if (behind < 0 && core.version !== undefined) {
        return [
          placed('warning', poolStageId(pool), {
            code: 'UPG-21',
            params: { pool, version, clusterVersion: core.version },
            evidence,
          }),
        ];
      }
      if (blocksNext && to !== undefined) {
        const limit = kubeletSkewLimit(minorOf(to) ?? 0);
        return [
          // The control plane waits for it, so it is no matter of the pool's own stage, which comes later.
          placed('blocker', 'prepare', {
            code: 'UPG-20',
            params: { pool, version, to, behind: behind + 1, limit },
            evidence,
          }),
        ];
      }
      return [];
    },
  );
}

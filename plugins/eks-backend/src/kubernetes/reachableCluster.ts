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

import type { ReadFailure } from '@backstage-eks/plugin-eks-common';
import type { InventoryCluster } from '../inventory';
import type { ReachableCluster } from './types';

/**
 * How the API of a cluster is reached, or why it cannot be.
 *
 * @internal
 */
export function reachableCluster(
  cluster: InventoryCluster,
): ReachableCluster | { failure: ReadFailure } {
  const { arn, createdAt, accountId, region, name, core } = cluster;
  if (!core.data?.endpoint) {
    return {
      failure: core.failure ?? {
        reason: 'unreachable',
        message: `The cluster has no API endpoint; its status is ${
          core.data?.status ?? 'not known'
        }.`,
      },
    };
  }
  const { endpoint, certificateAuthorityData } = core.data;
  return {
    arn,
    createdAt,
    accountId,
    region,
    name,
    endpoint,
    certificateAuthorityData,
  };
}

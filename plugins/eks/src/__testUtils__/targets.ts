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

import { TargetHealth } from '@backstage-eks/plugin-eks-common';
import { ago } from './ago';

/** Targets that are all read. */
export const freshTargets: TargetHealth[] = [
  ['111122223333', 'eu-west-1'],
  ['111122223333', 'us-east-1'],
  ['444455556666', 'eu-west-1'],
  ['444455556666', 'us-east-1'],
].map(([accountId, region]) => ({
  accountId,
  region,
  clusterCount: 1,
  listedAt: ago({ minutes: 4 }),
  stale: false,
}));

/** Targets of which one cannot be read. */
export const failingTargets: TargetHealth[] = [
  {
    accountId: '444455556666',
    region: 'us-east-1',
    clusterCount: 1,
    listedAt: ago({ hours: 5 }),
    stale: true,
    failure: {
      reason: 'denied',
      permission: 'eks:ListClusters',
      accountId: '444455556666',
      message: 'Account 444455556666 refused `eks:ListClusters`.',
      since: ago({ hours: 5 }),
    },
  },
  ...freshTargets.slice(0, 3),
];

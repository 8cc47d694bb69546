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

import { fleetWorld } from '@backstage-eks/eks-simulator';
import { Scenario } from './Scenario';
import { Fleet } from './Target';

/** What a contestant is told about a scenario: the targets that have clusters, as somebody would list them in a config. */
export function fleetOf({ fleet }: Scenario, endpoint: string): Fleet {
  const world = fleetWorld(fleet);
  const places = new Set(
    world.clusters.map(({ accountId, region }) => `${accountId}/${region}`),
  );
  return {
    endpoint,
    targets: [...places].sort().map(place => {
      const [accountId, region] = place.split('/');
      return {
        accountId,
        region,
        roleArn: `arn:aws:iam::${accountId}:role/backstage-eks`,
      };
    }),
    accounts: world.accounts.map(account => ({
      accountId: account.accountId,
      accessKeyId: account.accessKeyId ?? '',
      secretAccessKey: account.secretAccessKey ?? '',
    })),
  };
}

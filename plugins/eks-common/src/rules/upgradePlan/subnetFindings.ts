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

import { placed, type PlacedFinding } from './placed';
import type { UpgradeContext } from './upgradeContext';

// EKS takes up to this many addresses for the network interfaces of the new control plane.
const NEEDED_ADDRESSES = 5;

/** Whether the subnets of the cluster have room for a new control plane. */
export function subnetFindings({
  core,
  facts,
  to,
}: UpgradeContext): PlacedFinding[] {
  const subnets = facts.cluster.subnets.data;
  const ids = [...new Set(core.subnetIds)];
  if (!subnets || ids.length === 0 || to === undefined) {
    return [];
  }
  const own = subnets.filter(({ id }) => ids.includes(id));
  const missing = ids.filter(id => !own.some(subnet => subnet.id === id));
  const available = own.reduce(
    (sum, { availableAddresses }) => sum + availableAddresses,
    0,
  );
  if (available >= NEEDED_ADDRESSES) {
    return [];
  }
  const evidence = own.map(subnet => ({
    label: `${subnet.id} in ${subnet.availabilityZone}`,
    value: `${subnet.availableAddresses} free of ${subnet.cidr}`,
  }));
  return missing.length > 0
    ? [
        placed('unknown', 'prepare', {
          code: 'UPG-51',
          params: { available, missing },
          evidence,
        }),
      ]
    : [
        placed('blocker', 'prepare', {
          code: 'UPG-50',
          params: { available, subnets: own.length },
          evidence,
        }),
      ];
}

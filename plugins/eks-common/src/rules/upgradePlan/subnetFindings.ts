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

// EKS takes up to this many addresses for the network interfaces of the new control plane, in at least two zones.
const NEEDED_ADDRESSES = 5;
const NEEDED_ZONES = 2;

/**
 * Whether the subnets of the cluster have room for a new control plane.
 *
 * Sources: https://docs.aws.amazon.com/eks/latest/userguide/update-cluster.html (five addresses),
 * https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html (two zones).
 */
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
  const zones = new Set(
    own
      .filter(({ availableAddresses }) => availableAddresses > 0)
      .map(({ availabilityZone }) => availabilityZone),
  );
  const hasRoom = available >= NEEDED_ADDRESSES;
  // A local cluster on an Outpost has one zone.
  const hasZones = zones.size >= NEEDED_ZONES || core.onOutpost === true;
  if (hasRoom && hasZones) {
    return [];
  }
  const evidence = own.map(subnet => ({
    label: `${subnet.id} in ${subnet.availabilityZone}`,
    value: `${subnet.availableAddresses} free of ${subnet.cidr}`,
  }));
  if (missing.length > 0) {
    const params = { available, missing };
    return [placed('unknown', 'prepare', { code: 'UPG-51', params, evidence })];
  }
  if (!hasRoom) {
    const params = { available, subnets: own.length };
    return [placed('blocker', 'prepare', { code: 'UPG-50', params, evidence })];
  }
  const params = { zones: [...zones] };
  return [placed('warning', 'prepare', { code: 'UPG-52', params, evidence })];
}

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

import type { Subnet } from '@aws-sdk/client-ec2';
import { AddressPlan, NodeObject } from '../../kubernetes/objects';
import type { ClusterState } from '../../state/ClusterState';
import { newNodeGroupNodes, newNodePoolNodes } from '../../state/newNodes';
import { resolveMoment } from '../resolveMoment';
import { WorldCluster } from '../schema';

/** The nodes of each node group and NodePool, by its name. */
export function expandPools(
  world: WorldCluster,
  cluster: ClusterState,
  subnets: Subnet[],
  addresses: AddressPlan,
  start: Date,
): Map<string, NodeObject[]> {
  const { region } = world;
  const pools = new Map<string, NodeObject[]>();
  for (const group of world.nodeGroups) {
    const nodegroup = cluster.nodeGroups.get(group.name);
    if (nodegroup) {
      pools.set(
        group.name,
        newNodeGroupNodes({
          region,
          nodegroup,
          subnets,
          addresses,
          createdAt: resolveMoment(group.createdAt, start),
        }),
      );
    }
  }
  for (const nodePool of world.nodePools) {
    pools.set(
      nodePool.name,
      newNodePoolNodes({
        region,
        nodePool,
        autoMode: world.autoMode,
        version: world.version,
        subnets: subnets.filter(
          subnet =>
            !subnet.MapPublicIpOnLaunch &&
            (nodePool.zones?.includes(subnet.AvailabilityZone ?? '') ?? true),
        ),
        addresses,
        createdAt: resolveMoment('10d ago', start),
      }),
    );
  }
  return pools;
}

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

import { latestAmiRelease } from '../../../aws/reference';
import { ClusterState } from '../../../state/ClusterState';
import { uuid } from '../../../state/newCluster';
import { newNodeGroup } from '../../../state/newNodeGroup';
import { resolveMoment } from '../../resolveMoment';
import { WorldCluster } from '../../schema';
import { WorldNodeGroup } from '../../schema/nodeSchemas';

/** Adds the managed node groups of the world to a cluster. */
export function addNodeGroups(
  cluster: ClusterState,
  world: WorldCluster,
  start: Date,
): void {
  for (const group of world.nodeGroups) {
    const version = group.version ?? world.version;
    const subnetIds = world.subnets
      .filter(subnet => !subnet.public)
      .filter(subnet => group.zones?.includes(subnet.zone) ?? true)
      .map(subnet => subnet.id);
    cluster.nodeGroups.set(
      group.name,
      newNodeGroup(world, {
        ...group,
        version,
        releaseVersion: group.releaseVersion ?? latestAmiRelease(version),
        createdAt: resolveMoment(group.createdAt, start),
        scalingConfig: {
          minSize: group.size.min,
          maxSize: group.size.max,
          desiredSize: group.size.desired,
        },
        subnets: subnetIds,
        nodeRoleArn: `arn:aws:iam::${world.accountId}:role/${group.nodeRole}`,
        healthIssues: group.healthIssues,
      }),
    );
    if (group.update) {
      addUpdate(cluster, group.name, group.update, start);
    }
  }
}

/** An update of a node group that is under way when the world begins. */
function addUpdate(
  cluster: ClusterState,
  nodegroupName: string,
  update: NonNullable<WorldNodeGroup['update']>,
  start: Date,
): void {
  const id = uuid(`${cluster.cluster.arn}/update/${nodegroupName}`);
  cluster.updates.set(id, {
    nodegroupName,
    update: {
      id,
      status: 'InProgress',
      type: update.type,
      params: update.version
        ? [{ type: 'Version', value: update.version }]
        : [],
      createdAt: resolveMoment(update.startedAt, start),
      errors: update.errors.map(({ code, message, resourceIds }) => ({
        errorCode: code,
        errorMessage: message,
        resourceIds,
      })),
    },
  });
}

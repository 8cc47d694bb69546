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

import { AccessEntryState, ClusterState } from '../../../state/ClusterState';
import { uuid } from '../../../state/newNodeGroup';
import { WorldAccessEntry, WorldCluster } from '../../schema';

/** Adds the access entries of the world to a cluster. */
export function addAccessEntries(
  cluster: ClusterState,
  world: WorldCluster,
): void {
  for (const entry of world.accessEntries) {
    cluster.accessEntries.set(
      entry.principal,
      expandAccessEntry(cluster, entry),
    );
  }
}

function expandAccessEntry(
  cluster: ClusterState,
  world: WorldAccessEntry,
): AccessEntryState {
  const { accountId, region, name } = cluster;
  const [, , , , owner, resource] = world.principal.split(':');
  const [type, ...path] = resource.split('/');
  const createdAt = cluster.cluster.createdAt;
  return {
    entry: {
      clusterName: name,
      principalArn: world.principal,
      kubernetesGroups: world.groups,
      accessEntryArn: `arn:aws:eks:${region}:${accountId}:access-entry/${name}/${type}/${owner}/${path.at(
        -1,
      )}/${uuid(world.principal)}`,
      createdAt,
      modifiedAt: createdAt,
      tags: {},
      username:
        type === 'role'
          ? `arn:aws:sts::${owner}:assumed-role/${path.at(-1)}/{{SessionName}}`
          : world.principal,
      type: world.type,
    },
    deny: new Set(world.deny),
  };
}

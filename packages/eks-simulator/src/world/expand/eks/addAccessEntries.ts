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

import { accessPolicyArn } from '../../../aws/reference';
import { AccessEntryState, ClusterState } from '../../../state/ClusterState';
import { newAccessEntry } from '../../../state/newAccessEntry';
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
  return {
    entry: newAccessEntry(cluster, {
      principalArn: world.principal,
      groups: world.groups,
      username: world.username,
      type: world.type,
      createdAt: cluster.cluster.createdAt,
      tags: {},
    }),
    policies: world.policies?.map(({ policy, namespaces }) => ({
      policyArn: accessPolicyArn(policy),
      accessScope: namespaces
        ? { type: 'namespace', namespaces }
        : { type: 'cluster', namespaces: [] },
      associatedAt: cluster.cluster.createdAt,
      modifiedAt: cluster.cluster.createdAt,
    })),
    deny: new Set(world.deny),
  };
}

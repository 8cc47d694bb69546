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

import { ClusterState } from '../../state';
import { newAccessEntry } from '../../state/newAccessEntry';

/** Lets the nodes of a managed node group join: EKS makes the entry of their role itself, where access entries are in use. */
export function addNodeAccessEntry(
  cluster: ClusterState,
  nodeRoleArn: string,
  createdAt: Date,
): void {
  const mode = cluster.cluster.accessConfig?.authenticationMode;
  if (mode === 'CONFIG_MAP' || cluster.accessEntries.has(nodeRoleArn)) {
    return;
  }
  cluster.accessEntries.set(nodeRoleArn, {
    entry: newAccessEntry(cluster, {
      principalArn: nodeRoleArn,
      groups: ['system:nodes'],
      username: 'system:node:{{EC2PrivateDNSName}}',
      type: 'EC2_LINUX',
      createdAt,
      tags: {},
    }),
    policies: [],
    deny: new Set(),
  });
}

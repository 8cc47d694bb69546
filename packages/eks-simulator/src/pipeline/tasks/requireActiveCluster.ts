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

import { requireActive } from '../../aws/eks/lookup';
import { ClusterState } from '../../state';
import { ClusterTarget } from './ClusterTarget';

type Findable = Pick<ClusterTarget, 'name' | 'find'>;

/** The cluster, after something was done to it. Throws when somebody has deleted it in the meantime. */
export function requireCluster({ name, find }: Findable): ClusterState {
  const cluster = find();
  if (!cluster) {
    throw new Error(
      `${name} was deleted while the pipeline worked on it. Push again to create it.`,
    );
  }
  return cluster;
}

/** The same, and that the cluster is ACTIVE; EKS's own error when it is not. */
export function requireActiveCluster(target: Findable): ClusterState {
  const cluster = requireCluster(target);
  requireActive(cluster);
  return cluster;
}

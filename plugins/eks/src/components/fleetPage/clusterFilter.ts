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

import { ClusterSummary } from '@backstage-eks/plugin-eks-common';

/** The groups of clusters that need somebody, by consequence. */
export const CLUSTER_GROUPS = [
  'attention',
  'endsSoon',
  'extended',
  'issues',
  'stale',
] as const;

/** A group of clusters that need somebody. */
export type ClusterGroup = (typeof CLUSTER_GROUPS)[number];

/** Which clusters to show; all without a group. */
export interface ClusterFilter {
  group?: ClusterGroup;
}

/** Whether the backend's answer puts a cluster into a group. */
export function isInGroup(
  cluster: ClusterSummary,
  group: ClusterGroup,
): boolean {
  switch (group) {
    case 'attention':
      return ['pendingAutoUpgrade', 'unsupported'].includes(
        cluster.support.phase,
      );
    case 'endsSoon':
      return cluster.support.endsSoon;
    case 'extended':
      return cluster.support.phase === 'extended';
    case 'issues':
      return Boolean(cluster.issueCount);
    default:
      return cluster.stale;
  }
}

/** Keeps the clusters of a group. */
export function filterClusters<T extends ClusterSummary>(
  clusters: T[],
  filter: ClusterFilter,
): T[] {
  const { group } = filter;
  return group
    ? clusters.filter(cluster => isInGroup(cluster, group))
    : clusters;
}

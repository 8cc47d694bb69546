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

import { SortDescriptor } from '@backstage/ui';
import { ClusterItem } from './clusterColumns';

/** Finds clusters by any word that a user may know of them. */
export function searchClusters(
  clusters: ClusterItem[],
  search: string,
): ClusterItem[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return clusters.filter(cluster => {
    const text = [
      cluster.name,
      cluster.accountId,
      cluster.region,
      cluster.version,
      cluster.owner,
      cluster.status,
    ]
      .join(' ')
      .toLocaleLowerCase();
    return words.every(word => text.includes(word));
  });
}

const COLLATOR = new Intl.Collator(undefined, { numeric: true });

/** Sorts by a column: versions as versions, so that 1.9 comes before 1.10, and support by what ends first. */
export function sortClusters(
  clusters: ClusterItem[],
  sort: SortDescriptor,
): ClusterItem[] {
  const direction = sort.direction === 'descending' ? -1 : 1;
  return [...clusters].sort(
    (a, b) => direction * compareBy(String(sort.column), a, b),
  );
}

function compareBy(column: string, a: ClusterItem, b: ClusterItem): number {
  switch (column) {
    case 'version':
      return COLLATOR.compare(a.version ?? '', b.version ?? '');
    case 'support':
      return daysLeftOf(a) - daysLeftOf(b);
    case 'status':
      return COLLATOR.compare(a.status, b.status);
    case 'issues':
      return (a.issueCount ?? 0) - (b.issueCount ?? 0);
    default:
      return COLLATOR.compare(placeOf(a), placeOf(b));
  }
}

function daysLeftOf(cluster: ClusterItem): number {
  return cluster.support.daysLeft ?? Number.MAX_SAFE_INTEGER;
}

function placeOf(cluster: ClusterItem): string {
  return `${cluster.name} ${cluster.accountId} ${cluster.region}`;
}

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

/** Sorts by a column; versions as versions, so that 1.9 comes before 1.10. */
export function sortClusters(
  clusters: ClusterItem[],
  sort: SortDescriptor,
): ClusterItem[] {
  const direction = sort.direction === 'descending' ? -1 : 1;
  return [...clusters].sort(
    (a, b) =>
      direction *
      COLLATOR.compare(
        valueOf(a, String(sort.column)),
        valueOf(b, String(sort.column)),
      ),
  );
}

function valueOf(cluster: ClusterItem, column: string): string {
  switch (column) {
    case 'account':
      return `${cluster.accountId} ${cluster.region}`;
    case 'version':
      return cluster.version ?? '';
    case 'support':
      return String(
        cluster.support.endOfExtendedSupport ??
          cluster.support.endOfStandardSupport ??
          '',
      );
    case 'status':
      return cluster.status;
    case 'issues':
      return String(cluster.issueCount);
    default:
      return cluster.name;
  }
}

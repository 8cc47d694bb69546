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

import { clusterSummaries } from '../../__testUtils__';
import { ClusterItem } from './clusterColumns';
import { searchClusters, sortClusters } from './clusterOrder';

const clusters = clusterSummaries.map((summary, index) => ({
  ...summary,
  id: ['prod-eu', 'prod-us', 'staging-eu', 'staging-us'][index],
}));

function ids(items: ClusterItem[]) {
  return items.map(({ id }) => id);
}

describe('sortClusters', () => {
  it.each([
    ['name', ['prod-eu', 'prod-us', 'staging-eu', 'staging-us']],
    ['version', ['prod-eu', 'staging-eu', 'prod-us', 'staging-us']],
    // What has ended comes first, what is not known last.
    ['support', ['staging-eu', 'prod-us', 'prod-eu', 'staging-us']],
  ])('sorts by %s', (column, expected) => {
    const sorted = sortClusters(clusters, { column, direction: 'ascending' });
    expect(ids(sorted)).toEqual(expected);
    expect(
      ids(sortClusters(clusters, { column, direction: 'descending' })),
    ).toEqual([...expected].reverse());
  });

  it('sorts versions as numbers and problems by their count', () => {
    const [a, b] = clusters;
    const items = [
      { ...a, version: '1.10', issueCount: 2 },
      { ...b, version: '1.9', issueCount: 10 },
    ];
    expect(
      ids(sortClusters(items, { column: 'version', direction: 'ascending' })),
    ).toEqual(['prod-us', 'prod-eu']);
    expect(
      ids(sortClusters(items, { column: 'issues', direction: 'descending' })),
    ).toEqual(['prod-us', 'prod-eu']);
  });
});

describe('searchClusters', () => {
  it.each([
    ['', 4],
    ['  STAGING  us-east-1 ', 1],
    ['444455556666', 2],
    ['1.33 active', 1],
    ['prod staging', 0],
  ])('finds clusters that have every word of "%s"', (search, count) => {
    expect(searchClusters(clusters, search)).toHaveLength(count);
  });
});

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

import type { Knex } from 'knex';
import { noSections } from '../noSections';
import type {
  InventoryCluster,
  LoadOptions,
  SectionContents,
  SectionName,
} from '../types';
import { isSectionName } from '../sections';
import { toSection } from './outcome';
import type { ClusterRow, FreshnessRow, SectionRow } from './rows';
import { readTags } from './tags';

/**
 * Adds tags and sections to rows of clusters.
 *
 * @internal
 */
export async function loadClusters(
  tx: Knex,
  rows: ClusterRow[],
  options: LoadOptions = {},
): Promise<InventoryCluster[]> {
  if (rows.length === 0) {
    return [];
  }
  const arns = rows.map(row => row.arn);
  const clusters = new Map<string, InventoryCluster>();
  const tags = await readTags(tx, arns);
  for (const row of rows) {
    clusters.set(row.arn, toCluster(row, tags.get(row.arn) ?? {}));
  }
  const { sections } = options;
  const narrow = (query: Knex.QueryBuilder) =>
    sections && query.whereIn('section', sections);
  const contents = new Map<string, string>();
  for (const row of await tx<SectionRow>('sections')
    .whereIn('arn', arns)
    .modify(narrow)) {
    contents.set(`${row.section} ${row.arn}`, row.content);
  }
  for (const row of await tx<FreshnessRow>('section_freshness')
    .whereIn('arn', arns)
    .modify(narrow)) {
    const cluster = clusters.get(row.arn);
    if (cluster && isSectionName(row.section)) {
      setSection(
        cluster,
        row.section,
        contents.get(`${row.section} ${row.arn}`),
        row,
      );
    }
  }
  return [...clusters.values()];
}

function setSection<S extends SectionName>(
  cluster: InventoryCluster,
  section: S,
  content: string | undefined,
  row: FreshnessRow,
): void {
  const data: SectionContents[S] | undefined = content && JSON.parse(content);
  Object.assign(cluster, { [section]: toSection(data, row) });
}

function toCluster(
  row: ClusterRow,
  tags: Record<string, string>,
): InventoryCluster {
  return {
    entityName: row.entity_name,
    arn: row.arn,
    createdAt: row.incarnation,
    name: row.name,
    accountId: row.account_id,
    region: row.region,
    owner: row.owner,
    ...(row.system && { system: row.system }),
    ...(row.lifecycle && { lifecycle: row.lifecycle }),
    tags,
    revision: row.revision,
    ...noSections(),
  };
}

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

import type { JournalEntry } from '@backstage-eks/plugin-eks-common';
import type { Knex } from 'knex';
import { describeChange } from '../journal';
import type {
  InventoryCluster,
  InventoryReader,
  SectionContents,
  SectionName,
} from '../types';
import type { InventoryDatabase } from './InventoryDatabase';
import { toSection } from './outcome';
import type { ClusterRow, FreshnessRow, JournalRow, SectionRow } from './rows';

const HISTORY_LENGTH = 100;

/**
 * Narrows a query of clusters.
 *
 * @internal
 */
export type ClusterScope = (query: Knex.QueryBuilder<ClusterRow>) => void;

/**
 * Reads the inventory from the database.
 *
 * @internal
 */
export class DatabaseInventoryReader implements InventoryReader {
  readonly #database: InventoryDatabase;

  static create(options: {
    database: InventoryDatabase;
  }): DatabaseInventoryReader {
    return new DatabaseInventoryReader(options.database);
  }

  private constructor(database: InventoryDatabase) {
    this.#database = database;
  }

  async clusterByEntityName(
    name: string,
  ): Promise<InventoryCluster | undefined> {
    const [cluster] = await this.clustersByEntityNames([name]);
    return cluster;
  }

  async clustersByEntityNames(names: string[]): Promise<InventoryCluster[]> {
    return names.length === 0
      ? []
      : this.clusters(query => query.whereIn('entity_name', names));
  }

  async clustersByName(name: string): Promise<InventoryCluster[]> {
    return this.clusters(query => query.where({ name }));
  }

  /** All living clusters that a scope leaves, by entity name. */
  async clusters(scope?: ClusterScope): Promise<InventoryCluster[]> {
    const rows = await this.#database
      .knex<ClusterRow>('clusters')
      .where({ removed_at: null })
      .modify(query => scope?.(query))
      .orderBy('entity_name');
    return loadClusters(this.#database.knex, rows);
  }

  /** What changed on a cluster, newest first. */
  async history(arn: string): Promise<JournalEntry[]> {
    const rows = await this.#database
      .knex<JournalRow>('journal')
      .where({ arn })
      .orderBy('id', 'desc')
      .limit(HISTORY_LENGTH);
    return rows.map(row => ({
      revision: row.revision,
      at: row.at,
      section: row.section,
      sentence: describeChange(JSON.parse(row.change)),
    }));
  }
}

/**
 * Adds the sections to rows of clusters.
 *
 * @internal
 */
export async function loadClusters(
  tx: Knex,
  rows: ClusterRow[],
): Promise<InventoryCluster[]> {
  const arns = rows.map(row => row.arn);
  const contents = new Map<string, SectionRow>();
  for (const row of await tx<SectionRow>('sections').whereIn('arn', arns)) {
    contents.set(`${row.section} ${row.arn}`, row);
  }
  const freshness = new Map<string, FreshnessRow>();
  for (const row of await tx<FreshnessRow>('section_freshness').whereIn(
    'arn',
    arns,
  )) {
    freshness.set(`${row.section} ${row.arn}`, row);
  }

  function sectionOf<S extends SectionName>(section: S, arn: string) {
    const key = `${section} ${arn}`;
    const content = contents.get(key)?.content;
    const data: SectionContents[S] | undefined = content && JSON.parse(content);
    return toSection(data, freshness.get(key));
  }

  return rows.map(row => ({
    entityName: row.entity_name,
    arn: row.arn,
    createdAt: row.incarnation,
    name: row.name,
    accountId: row.account_id,
    region: row.region,
    owner: row.owner,
    revision: row.revision,
    core: sectionOf('core', row.arn),
    nodeGroups: sectionOf('nodeGroups', row.arn),
    addons: sectionOf('addons', row.arn),
  }));
}

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
import type { InventoryCluster, InventoryReader, LoadOptions } from '../types';
import type { InventoryDatabase } from './InventoryDatabase';
import { lastUpgrade, type ControlPlaneUpgrade } from './lastUpgrade';
import { loadClusters } from './loadClusters';
import type { ClusterRow, JournalRow } from './rows';

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
    options?: LoadOptions,
  ): Promise<InventoryCluster | undefined> {
    const [cluster] = await this.clustersByEntityNames([name], options);
    return cluster;
  }

  async clustersByEntityNames(
    names: string[],
    options?: LoadOptions,
  ): Promise<InventoryCluster[]> {
    return names.length === 0
      ? []
      : this.clusters(query => query.whereIn('entity_name', names), options);
  }

  async clustersByName(
    name: string,
    options?: LoadOptions,
  ): Promise<InventoryCluster[]> {
    return this.clusters(query => query.where({ name }), options);
  }

  /** All living clusters that a scope leaves, by entity name. */
  async clusters(
    scope?: ClusterScope,
    options?: LoadOptions,
  ): Promise<InventoryCluster[]> {
    const rows = await this.#database
      .knex<ClusterRow>('clusters')
      .where({ removed_at: null })
      .modify(query => scope?.(query))
      .orderBy('entity_name');
    return loadClusters(this.#database.knex, rows, options);
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

  /** The upgrade to the version that a cluster runs now, if one was seen. */
  async lastUpgrade(arn: string): Promise<ControlPlaneUpgrade | undefined> {
    return lastUpgrade(this.#database.knex, arn);
  }
}

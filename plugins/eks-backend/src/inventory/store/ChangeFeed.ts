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

import type {
  ChangeList,
  ClusterChange,
} from '@backstage-eks/plugin-eks-common';
import type { InventoryCluster } from '../types';
import type { InventoryDatabase } from './InventoryDatabase';
import { loadClusters } from './loadClusters';
import type { ClusterRow, RemovedEntityRow } from './rows';

/**
 * Tells followers which clusters changed or went away, in the order of revisions.
 *
 * @internal
 */
export class ChangeFeed {
  readonly #database: InventoryDatabase;

  static create(options: { database: InventoryDatabase }): ChangeFeed {
    return new ChangeFeed(options.database);
  }

  private constructor(database: InventoryDatabase) {
    this.#database = database;
  }

  /**
   * The present state of every cluster that changed after a revision; one that changed twice comes once. Clusters beyond
   * the revision at the start of the call wait for the next one.
   */
  async after(revision: number, limit: number): Promise<ChangeList> {
    const { knex } = this.#database;
    const newest = await this.#database.revision();
    const rows = await knex<ClusterRow>('clusters')
      .where('revision', '>', revision)
      .andWhere('revision', '<=', newest)
      .orderBy('revision')
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    const hasMore = rows.length > limit;

    const clusters = new Map(
      (
        await loadClusters(knex, page, {
          sections: ['core', 'nodeGroups', 'addons'],
        })
      ).map(each => [each.arn, each]),
    );
    const removed = await this.#removedEntities(page.map(row => row.arn));
    return {
      items: page.map(row =>
        toChange(row, clusters.get(row.arn), removed.get(row.arn) ?? []),
      ),
      lastRevision: hasMore ? page[page.length - 1].revision : newest,
      hasMore,
    };
  }

  async #removedEntities(arns: string[]): Promise<Map<string, string[]>> {
    const rows = await this.#database
      .knex<RemovedEntityRow>('removed_entities')
      .whereIn('arn', arns)
      .orderBy('entity_name');
    const names = new Map<string, string[]>();
    for (const row of rows) {
      names.set(row.arn, [...(names.get(row.arn) ?? []), row.entity_name]);
    }
    return names;
  }
}

function toChange(
  row: ClusterRow,
  cluster: InventoryCluster | undefined,
  removedEntities: string[],
): ClusterChange {
  const change = {
    revision: row.revision,
    entityName: row.entity_name,
    arn: row.arn,
    accountId: row.account_id,
    region: row.region,
    removedEntities,
  };
  if (row.removed_at) {
    return { ...change, kind: 'removed' };
  }
  return {
    ...change,
    kind: 'present',
    owner: row.owner,
    ...(row.system && { system: row.system }),
    ...(row.lifecycle && { lifecycle: row.lifecycle }),
    core: cluster?.core.data,
    nodeGroups: cluster?.nodeGroups.data,
    addons: cluster?.addons.data,
  };
}

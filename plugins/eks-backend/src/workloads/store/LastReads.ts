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

import type { ReadFailure } from '@backstage-eks/plugin-eks-common';
import type { InventoryDatabase } from '../../inventory';
import type { SectionFreshness } from '../../inventory/store';
import type {
  ClusterRow,
  FreshnessRow,
  OutcomeColumns,
} from '../../inventory/store/rows';
import type { KubernetesRead } from '../sync/dueReads';
import type { WorkloadIndexRow } from './rows';

/** @internal */
export type LastReadsOfCluster = Partial<
  Record<KubernetesRead, SectionFreshness>
>;

/**
 * When the API of each cluster was last read, and for what.
 *
 * @internal
 */
export class LastReads {
  readonly #database: InventoryDatabase;

  static create(options: { database: InventoryDatabase }): LastReads {
    return new LastReads(options.database);
  }

  private constructor(database: InventoryDatabase) {
    this.#database = database;
  }

  /** The clock of the database, by which the times of reads are noted. */
  async now(): Promise<Date> {
    return new Date(await this.#database.now());
  }

  /** The accounts that have living clusters. */
  async accounts(): Promise<string[]> {
    const rows = await this.#database
      .knex<ClusterRow>('clusters')
      .where({ removed_at: null })
      .distinct('account_id');
    return rows.map(row => row.account_id);
  }

  /** The last reads of the living clusters of some accounts, by ARN. */
  async ofAccounts(
    accountIds: string[],
  ): Promise<Map<string, LastReadsOfCluster>> {
    const { knex } = this.#database;
    const living = knex<ClusterRow>('clusters')
      .where({ removed_at: null })
      .whereIn('account_id', accountIds);
    const sections = await knex<FreshnessRow>('section_freshness')
      .whereIn('section', ['components', 'nodePools', 'awsAuth'])
      .whereIn('arn', living.clone().select('arn'))
      .select();
    const indexes = await knex('workload_indexes')
      .join('clusters', join =>
        join
          .on('workload_indexes.arn', 'clusters.arn')
          .on('workload_indexes.incarnation', 'clusters.incarnation'),
      )
      .whereIn('clusters.arn', living.clone().select('arn'))
      .select<WorkloadIndexRow[]>('workload_indexes.*');

    const reads = new Map<string, LastReadsOfCluster>();
    function add(arn: string, read: string, row: OutcomeColumns) {
      reads.set(arn, { ...reads.get(arn), [read]: toFreshness(row) });
    }
    for (const row of sections) {
      add(row.arn, row.section, row);
    }
    for (const row of indexes) {
      add(row.arn, 'workloads', row);
    }
    return reads;
  }
}

function toFreshness(row: OutcomeColumns): SectionFreshness {
  const failure: ReadFailure | undefined =
    row.failure === null ? undefined : JSON.parse(row.failure);
  return {
    startedAt: row.started_at,
    ...(row.observed_at && { observedAt: row.observed_at }),
    ...(failure && { failed: failure.reason }),
  };
}

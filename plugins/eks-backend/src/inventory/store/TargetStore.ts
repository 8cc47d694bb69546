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

import type { ReadFailure, TargetRef } from '@backstage-eks/plugin-eks-common';
import type { InventoryDatabase } from './InventoryDatabase';
import { failureOf } from './outcome';
import type { ClusterRow, TargetRow } from './rows';

/**
 * What the inventory knows of a target. Times are ISO 8601.
 *
 * @internal
 */
export interface TargetState extends TargetRef {
  clusterCount: number;
  readStartedAt?: string;
  /** When the clusters were last listed completely. */
  listedAt?: string;
  failure?: ReadFailure & { since: string };
}

/**
 * The outcome of the last read of each target.
 *
 * @internal
 */
export class TargetStore {
  readonly #database: InventoryDatabase;

  static create(options: { database: InventoryDatabase }): TargetStore {
    return new TargetStore(options.database);
  }

  private constructor(database: InventoryDatabase) {
    this.#database = database;
  }

  /** All targets that were ever read, with the number of their living clusters. */
  async all(): Promise<TargetState[]> {
    const rows = await this.#database.knex<TargetRow>('targets');
    const counts = await this.#database
      .knex<ClusterRow>('clusters')
      .where({ removed_at: null })
      .groupBy('account_id', 'region')
      .select<
        Array<{ account_id: string; region: string; count: number | string }>
      >('account_id', 'region', this.#database.knex.raw('count(*) as count'));
    const countByTarget = new Map(
      counts.map(row => [`${row.account_id}/${row.region}`, Number(row.count)]),
    );
    return rows.map(row => {
      const failure = failureOf(row);
      return {
        accountId: row.account_id,
        region: row.region,
        clusterCount: countByTarget.get(`${row.account_id}/${row.region}`) ?? 0,
        ...(row.read_started_at && { readStartedAt: row.read_started_at }),
        ...(row.listed_at && { listedAt: row.listed_at }),
        ...(failure && { failure }),
      };
    });
  }

  /** Why targets cannot be read, of those that cannot, by account and region as in `targetKey`. */
  async failures(): Promise<Map<string, NonNullable<TargetState['failure']>>> {
    const rows = await this.#database
      .knex<TargetRow>('targets')
      .whereNotNull('failure');
    const failures = new Map<string, NonNullable<TargetState['failure']>>();
    for (const row of rows) {
      const failure = failureOf(row);
      if (failure) {
        failures.set(`${row.account_id}/${row.region}`, failure);
      }
    }
    return failures;
  }

  /** Notes that a read begins, so that the next run takes the longest-unread target first. */
  async recordStart(target: TargetRef): Promise<void> {
    const readStartedAt = await this.#database.now();
    await this.#write(target, { read_started_at: readStartedAt });
  }

  /** Records how a read ended; a failure keeps the time since when it fails. */
  async recordOutcome(
    target: TargetRef,
    failure: ReadFailure | undefined,
  ): Promise<void> {
    const { knex } = this.#database;
    if (!failure) {
      await this.#write(target, { failure: null, failing_since: null });
      return;
    }
    const row = await knex<TargetRow>('targets')
      .where({ account_id: target.accountId, region: target.region })
      .first();
    await this.#write(target, {
      failure: JSON.stringify(failure),
      failing_since: row?.failing_since ?? (await this.#database.now()),
    });
  }

  async #write(target: TargetRef, columns: Partial<TargetRow>): Promise<void> {
    await this.#database
      .knex<TargetRow>('targets')
      .insert({
        account_id: target.accountId,
        region: target.region,
        ...columns,
      })
      .onConflict(['account_id', 'region'])
      .merge(columns);
  }
}

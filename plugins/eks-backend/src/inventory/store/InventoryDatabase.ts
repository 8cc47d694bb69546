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

import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { InventoryObserver } from '../InventoryObserver';
import { ChangeCounts } from './ChangeCounts';
import { RevisionCounter, type RevisionRow } from './RevisionCounter';

/**
 * The database of the inventory, migrated. Times come from the database, so that replicas with different clocks agree.
 *
 * @internal
 */
export class InventoryDatabase {
  readonly knex: Knex;
  readonly #clock: ((tx: Knex) => Promise<string>) | undefined;
  readonly #observer: Pick<InventoryObserver, 'onChanges'> | undefined;

  /**
   * Applies the migrations.
   *
   * @param options - `clock` replaces the clock of the database, for tests; `observer` is told of committed changes
   */
  static async create(options: {
    database: Pick<DatabaseService, 'getClient' | 'migrations'>;
    clock?: () => Date;
    observer?: Pick<InventoryObserver, 'onChanges'>;
  }): Promise<InventoryDatabase> {
    const { database, clock, observer } = options;
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await knex.migrate.latest({
        directory: resolvePackagePath(
          '@backstage-eks/plugin-eks-backend',
          'migrations',
        ),
      });
    }
    return new InventoryDatabase(
      knex,
      clock && (async () => clock().toISOString()),
      observer,
    );
  }

  private constructor(
    knex: Knex,
    clock: ((tx: Knex) => Promise<string>) | undefined,
    observer: Pick<InventoryObserver, 'onChanges'> | undefined,
  ) {
    this.knex = knex;
    this.#clock = clock;
    this.#observer = observer;
  }

  /**
   * ISO 8601 in UTC with milliseconds.
   *
   * @param tx - the transaction under way, if any
   */
  async now(tx: Knex = this.knex): Promise<string> {
    return this.#clock ? this.#clock(tx) : databaseTime(tx);
  }

  /**
   * Runs a transaction that changes clusters. They run one after another: the row of the revision is locked first, so
   * revisions are committed in order and a reader of changes never misses a late one.
   */
  async change<T>(
    run: (tx: Knex.Transaction, revisions: RevisionCounter) => Promise<T>,
  ): Promise<T> {
    return this.write(async (tx, counts) => {
      const [row] = await tx<RevisionRow>('inventory_revision')
        .select('value')
        .forUpdate();
      return run(tx, new RevisionCounter(tx, row.value, counts));
    });
  }

  /** Runs a transaction that may write to the journal, and changes nothing that has a revision. */
  async write<T>(
    run: (tx: Knex.Transaction, counts: ChangeCounts) => Promise<T>,
  ): Promise<T> {
    const counts = new ChangeCounts();
    const result = await this.knex.transaction(tx => run(tx, counts));
    for (const [section, count] of counts.entries()) {
      this.#observer?.onChanges(section, count);
    }
    return result;
  }

  /** The revision of the last committed change. */
  async revision(): Promise<number> {
    const [row] = await this.knex<RevisionRow>('inventory_revision').select(
      'value',
    );
    return row.value;
  }
}

async function databaseTime(tx: Knex): Promise<string> {
  const expression = String(tx.client.config.client).includes('pg')
    ? `to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : `strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`;
  const [row] = await tx.select<Array<{ now: string }>>(
    tx.raw(`${expression} as now`),
  );
  return row.now;
}

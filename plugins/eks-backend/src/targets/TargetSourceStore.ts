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
import type { Knex } from 'knex';
import type { InventoryDatabase } from '../inventory';
import { failureOf } from '../inventory/store/outcome';
import type { DiscoveredTargetRow, TargetSourceRow } from './rows';
import type { DiscoveredTarget, TargetSourceState } from './types';

// SQLite takes at most 32,766 values in one statement.
const BATCH_SIZE = 500;

/** How a complete list was taken. @internal */
export type ListOutcome = 'replaced' | 'suspicious' | 'outdated';

/**
 * The last list of each source, for all replicas.
 *
 * @internal
 */
export class TargetSourceStore {
  readonly #database: InventoryDatabase;

  static create(options: { database: InventoryDatabase }): TargetSourceStore {
    return new TargetSourceStore(options.database);
  }

  private constructor(database: InventoryDatabase) {
    this.#database = database;
  }

  /** The time to pass on when the listing ended. */
  async start(): Promise<string> {
    return this.#database.now();
  }

  /**
   * Replaces the list of a source.
   *
   * @remarks
   * A list without any target, after one with some, is more often a lost permission or a broken filter than the truth. It
   * counts when it comes again, `repeatMs` after the first or later.
   *
   * @returns `suspicious` when the list before still counts, `outdated` when a later listing was recorded meanwhile
   */
  async recordList(
    id: string,
    targets: DiscoveredTarget[],
    options: { startedAt: string; repeatMs: number },
  ): Promise<ListOutcome> {
    const { startedAt, repeatMs } = options;
    return this.#database.knex.transaction(async tx => {
      const row = await findSource(tx, id);
      if (row && row.started_at > startedAt) {
        return 'outdated';
      }
      const emptySince = row?.empty_since ?? startedAt;
      const suspicious =
        targets.length === 0 &&
        (await hasTargets(tx, id)) &&
        Date.parse(startedAt) - Date.parse(emptySince) < repeatMs;
      if (!suspicious) {
        await replaceTargets(tx, id, targets);
      }
      await writeSource(tx, {
        id,
        started_at: startedAt,
        observed_at: suspicious ? row?.observed_at ?? null : startedAt,
        failure: null,
        failing_since: null,
        empty_since: suspicious ? emptySince : null,
      });
      return suspicious ? 'suspicious' : 'replaced';
    });
  }

  /** Notes a failed listing; the list before stays. */
  async recordFailure(
    id: string,
    failure: ReadFailure,
    startedAt: string,
  ): Promise<void> {
    await this.#database.knex.transaction(async tx => {
      const row = await findSource(tx, id);
      if (row && row.started_at > startedAt) {
        return;
      }
      await writeSource(tx, {
        id,
        started_at: startedAt,
        observed_at: row?.observed_at ?? null,
        failure: JSON.stringify(failure),
        failing_since: row?.failing_since ?? startedAt,
        empty_since: row?.empty_since ?? null,
      });
    });
  }

  /** The lists that count, by source. */
  async lists(ids: string[]): Promise<Map<string, DiscoveredTarget[]>> {
    const rows = await this.#database
      .knex<DiscoveredTargetRow>('discovered_targets')
      .whereIn('source_id', ids)
      .orderBy(['source_id', 'account_id', 'region']);
    const lists = new Map<string, DiscoveredTarget[]>();
    for (const row of rows) {
      const list = lists.get(row.source_id) ?? [];
      list.push({
        accountId: row.account_id,
        region: row.region,
        ...(row.account_name && { accountName: row.account_name }),
      });
      lists.set(row.source_id, list);
    }
    return lists;
  }

  /** The state of each of these sources, in this order; those that were never listed too. */
  async states(ids: string[]): Promise<TargetSourceState[]> {
    const { knex } = this.#database;
    const rows = await knex<TargetSourceRow>('target_sources').whereIn(
      'id',
      ids,
    );
    const rowById = new Map(rows.map(row => [row.id, row]));
    const lists = await this.lists(ids);
    return ids.map(id =>
      toState(id, rowById.get(id), lists.get(id)?.length ?? 0),
    );
  }
}

function toState(
  id: string,
  row: TargetSourceRow | undefined,
  targetCount: number,
): TargetSourceState {
  const failure = failureOf(row);
  return {
    id,
    targetCount,
    ...(row && { startedAt: row.started_at }),
    ...(row?.observed_at && { observedAt: row.observed_at }),
    ...(failure && { failure }),
    ...(row?.empty_since && { emptySince: row.empty_since }),
  };
}

async function findSource(
  tx: Knex,
  id: string,
): Promise<TargetSourceRow | undefined> {
  return tx<TargetSourceRow>('target_sources')
    .where({ id })
    .forUpdate()
    .first();
}

async function writeSource(tx: Knex, row: TargetSourceRow): Promise<void> {
  await tx<TargetSourceRow>('target_sources')
    .insert(row)
    .onConflict('id')
    .merge();
}

async function hasTargets(tx: Knex, id: string): Promise<boolean> {
  const rows = await tx<DiscoveredTargetRow>('discovered_targets')
    .where({ source_id: id })
    .limit(1);
  return rows.length > 0;
}

async function replaceTargets(
  tx: Knex,
  id: string,
  targets: DiscoveredTarget[],
): Promise<void> {
  await tx<DiscoveredTargetRow>('discovered_targets')
    .where({ source_id: id })
    .delete();
  for (let start = 0; start < targets.length; start += BATCH_SIZE) {
    await tx<DiscoveredTargetRow>('discovered_targets').insert(
      targets.slice(start, start + BATCH_SIZE).map(target => ({
        source_id: id,
        account_id: target.accountId,
        region: target.region,
        account_name: target.accountName ?? null,
      })),
    );
  }
}

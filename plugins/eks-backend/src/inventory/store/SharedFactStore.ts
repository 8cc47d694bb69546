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
  fallbackCalendar,
  type ReadFailure,
  type Section,
  type SupportCalendar,
} from '@backstage-eks/plugin-eks-common';
import type { Knex } from 'knex';
import type { InventoryDatabase } from './InventoryDatabase';
import { failureColumns, successColumns, toSection } from './outcome';
import type { OutcomeColumns, SharedFactRow } from './rows';
import type { SharedFactKind, SharedFacts, WantedFact } from './sharedFacts';

const NEVER = new Date(0).toISOString();
/** A replica that was killed while it read must not keep the others from asking. */
const CLAIM_MS = 2 * 60 * 1000;

/**
 * Facts that many clusters share and that are read once for all accounts and replicas.
 *
 * @internal
 */
export class SharedFactStore {
  readonly #database: InventoryDatabase;

  static create(options: { database: InventoryDatabase }): SharedFactStore {
    return new SharedFactStore(options.database);
  }

  private constructor(database: InventoryDatabase) {
    this.#database = database;
  }

  /** The time of the database, ISO 8601, by which the age of facts is told. */
  async now(): Promise<string> {
    return this.#database.now();
  }

  /** What was read last with success, and why the latest read failed if it did. */
  async find<K extends SharedFactKind>(
    kind: K,
    scope: string,
  ): Promise<Section<SharedFacts[K]>> {
    return sectionOf<K>(await this.#find(this.#database.knex, kind, scope));
  }

  /** All facts of a kind, by scope. */
  async all<K extends SharedFactKind>(
    kind: K,
  ): Promise<Map<string, Section<SharedFacts[K]>>> {
    const rows = await this.#database
      .knex<SharedFactRow>('shared_facts')
      .where({ kind });
    return new Map(rows.map(row => [row.scope, sectionOf<K>(row)]));
  }

  /** Those of the wanted facts that could be claimed now, found in one query. */
  async due<W extends WantedFact>(wanted: W[]): Promise<W[]> {
    const { knex } = this.#database;
    const now = await this.#database.now();
    const rows = await knex<SharedFactRow>('shared_facts')
      .whereIn('scope', [...new Set(wanted.map(each => each.scope))])
      .select(
        'kind',
        'scope',
        'started_at',
        'observed_at',
        'failure',
        'failing_since',
      );
    const known = new Map(rows.map(row => [`${row.kind} ${row.scope}`, row]));
    return wanted.filter(({ kind, scope, maxAgeMs }) => {
      const row = known.get(`${kind} ${scope}`);
      return !row || isDue(row, now, maxAgeMs);
    });
  }

  /**
   * Claims the next read of a fact, so that of many accounts and replicas only one asks. A claim that is neither recorded
   * nor released ends after two minutes.
   *
   * @param maxAgeMs - 0 takes over a claim of another
   * @returns the start time to pass to the write; `undefined` while the fact is younger than `maxAgeMs`, or claimed
   */
  async claim(
    kind: SharedFactKind,
    scope: string,
    maxAgeMs: number,
  ): Promise<string | undefined> {
    return this.#database.knex.transaction(async tx => {
      const now = await this.#database.now(tx);
      const row = await this.#find(tx, kind, scope).forUpdate();
      if (row && maxAgeMs > 0 && !isDue(row, now, maxAgeMs)) {
        return undefined;
      }
      const claimed = {
        observed_at: row?.observed_at ?? null,
        failure: row?.failure ?? null,
        failing_since: row?.failing_since ?? null,
        started_at: now,
      };
      if (row) {
        await this.#write(tx, kind, scope, claimed);
        return now;
      }
      // Of two that insert at the same time one finds the other's row, and leaves the read to it.
      const inserted = await tx<SharedFactRow>('shared_facts')
        .insert({ kind, scope, ...claimed })
        .onConflict(['kind', 'scope'])
        .ignore()
        .returning('kind');
      return inserted.length > 0 ? now : undefined;
    });
  }

  /** Records what was read. Counts only while the claim that began at `startedAt` holds. */
  async record<K extends SharedFactKind>(
    kind: K,
    scope: string,
    content: SharedFacts[K],
    startedAt: string,
  ): Promise<void> {
    await this.#database
      .knex<SharedFactRow>('shared_facts')
      .where({ kind, scope, started_at: startedAt })
      .update({
        ...successColumns(startedAt),
        content: JSON.stringify(content),
      });
  }

  /**
   * Gives up a claim, so that the next one who needs the fact asks again. What was read before stays; of a fact of which
   * nothing is known, not even a failure, nothing is kept.
   *
   * @param failure - why it could not be read; absent when the read was only cut short
   */
  async release(
    kind: SharedFactKind,
    scope: string,
    startedAt: string,
    failure?: ReadFailure,
  ): Promise<void> {
    await this.#database.knex.transaction(async tx => {
      const row = await this.#find(tx, kind, scope).forUpdate();
      if (row?.started_at !== startedAt) {
        return;
      }
      if (!failure && !row.observed_at && !row.failure) {
        await tx<SharedFactRow>('shared_facts').where({ kind, scope }).delete();
        return;
      }
      const now = await this.#database.now(tx);
      await this.#write(tx, kind, scope, {
        ...(failure ? failureColumns(row, startedAt, failure, now) : row),
        started_at: NEVER,
      });
    });
  }

  /** The support calendar of a region; the built-in table while AWS was never asked with success. */
  async supportCalendar(region: string): Promise<SupportCalendar> {
    const { data } = await this.find('supportCalendar', region);
    return data ?? fallbackCalendar;
  }

  #find(tx: Knex, kind: SharedFactKind, scope: string) {
    return tx<SharedFactRow>('shared_facts').where({ kind, scope }).first();
  }

  async #write(
    tx: Knex,
    kind: SharedFactKind,
    scope: string,
    columns: OutcomeColumns,
  ): Promise<void> {
    const { started_at, observed_at, failure, failing_since } = columns;
    await tx<SharedFactRow>('shared_facts')
      .where({ kind, scope })
      .update({ started_at, observed_at, failure, failing_since });
  }
}

function isDue(row: OutcomeColumns, now: string, maxAgeMs: number): boolean {
  const ageMs = (since: string | null) =>
    since ? Date.parse(now) - Date.parse(since) : Infinity;
  const claimed =
    row.started_at !== row.observed_at && ageMs(row.started_at) < CLAIM_MS;
  return !claimed && ageMs(row.observed_at) >= maxAgeMs;
}

function sectionOf<K extends SharedFactKind>(
  row: SharedFactRow | undefined,
): Section<SharedFacts[K]> {
  const data: SharedFacts[K] | undefined = row?.content
    ? JSON.parse(row.content)
    : undefined;
  return toSection(data, row);
}

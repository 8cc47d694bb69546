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
  type SupportCalendar,
} from '@backstage-eks/plugin-eks-common';
import type { Knex } from 'knex';
import type { InventoryDatabase } from './InventoryDatabase';
import { failureColumns, successColumns } from './outcome';
import type { SharedFactRow } from './rows';

const SUPPORT_CALENDAR = 'supportCalendar';
const NEVER = new Date(0).toISOString();

/**
 * Facts that many clusters share and that are read once.
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

  /** The support calendar of a region; the built-in table while AWS was never asked with success. */
  async supportCalendar(region: string): Promise<SupportCalendar> {
    const row = await this.#find(this.#database.knex, region);
    return row?.content ? JSON.parse(row.content) : fallbackCalendar;
  }

  /** The support calendars of all regions that were read. */
  async supportCalendars(): Promise<Map<string, SupportCalendar>> {
    const rows = await this.#database
      .knex<SharedFactRow>('shared_facts')
      .where({ kind: SUPPORT_CALENDAR })
      .whereNotNull('content');
    return new Map(
      rows.flatMap(row =>
        row.content ? [[row.scope, JSON.parse(row.content)]] : [],
      ),
    );
  }

  /**
   * Claims the next read of a region's calendar, so that of many accounts in one region only one asks.
   *
   * @returns the start time to pass to the write; `undefined` while the calendar is younger than `maxAgeMs`
   */
  async claimSupportCalendar(
    region: string,
    maxAgeMs: number,
  ): Promise<string | undefined> {
    return this.#database.knex.transaction(async tx => {
      const now = await this.#database.now(tx);
      const row = await this.#find(tx, region).forUpdate();
      if (row && Date.parse(now) - Date.parse(row.started_at) < maxAgeMs) {
        return undefined;
      }
      await this.#write(tx, region, {
        observed_at: row?.observed_at ?? null,
        failure: row?.failure ?? null,
        failing_since: row?.failing_since ?? null,
        started_at: now,
      });
      return now;
    });
  }

  async recordSupportCalendar(
    region: string,
    calendar: SupportCalendar,
    startedAt: string,
  ): Promise<void> {
    await this.#database.knex.transaction(async tx => {
      const row = await this.#find(tx, region);
      if (row?.started_at === startedAt) {
        const now = await this.#database.now(tx);
        await this.#write(tx, region, {
          ...successColumns(startedAt, now),
          content: JSON.stringify(calendar),
        });
      }
    });
  }

  /**
   * Gives up a claim, so that the next target of the region asks again. The last good calendar stays.
   *
   * @param failure - why it could not be read; absent when the read was only cut short
   */
  async releaseSupportCalendar(
    region: string,
    startedAt: string,
    failure: ReadFailure | undefined,
  ): Promise<void> {
    await this.#database.knex.transaction(async tx => {
      const row = await this.#find(tx, region);
      if (row?.started_at !== startedAt) {
        return;
      }
      const now = await this.#database.now(tx);
      await this.#write(tx, region, {
        ...(failure ? failureColumns(row, startedAt, failure, now) : row),
        started_at: NEVER,
      });
    });
  }

  #find(tx: Knex, region: string) {
    return tx<SharedFactRow>('shared_facts')
      .where({ kind: SUPPORT_CALENDAR, scope: region })
      .first();
  }

  async #write(
    tx: Knex,
    region: string,
    columns: Omit<SharedFactRow, 'kind' | 'scope' | 'content'> &
      Partial<Pick<SharedFactRow, 'content'>>,
  ): Promise<void> {
    await tx<SharedFactRow>('shared_facts')
      .insert({ kind: SUPPORT_CALENDAR, scope: region, ...columns })
      .onConflict(['kind', 'scope'])
      .merge(columns);
  }
}

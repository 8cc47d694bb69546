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

import { createHash } from 'node:crypto';
import type { InventoryDatabase } from './InventoryDatabase';
import type { FirstSeenRow } from './rows';

/**
 * Remembers since when something is seen at a place, for findings whose facts carry no time. It lives in the database, so
 * that replicas agree and a restart begins nothing anew.
 *
 * @internal
 */
export class FirstSeenStore {
  readonly #database: InventoryDatabase;

  static create(options: { database: InventoryDatabase }): FirstSeenStore {
    return new FirstSeenStore(options.database);
  }

  private constructor(database: InventoryDatabase) {
    this.#database = database;
  }

  /**
   * Notes everything that is seen at a place now; what was seen before and is gone is forgotten.
   *
   * @param key - tells places apart
   * @param at - ISO 8601
   * @returns since when each of them has been seen, by name
   */
  async observe(
    key: string,
    names: string[],
    at: string,
  ): Promise<Map<string, string>> {
    const { knex } = this.#database;
    const place = createHash('sha256').update(key).digest('hex');
    const rows = await knex<FirstSeenRow>('first_seen').where({ place });
    const before = new Map(rows.map(row => [row.name, row.at]));

    const added = [...new Set(names)].filter(name => !before.has(name));
    if (added.length > 0) {
      await knex<FirstSeenRow>('first_seen')
        .insert(added.map(name => ({ place, name, at })))
        .onConflict(['place', 'name'])
        .ignore();
    }
    const gone = [...before.keys()].filter(name => !names.includes(name));
    if (gone.length > 0) {
      await knex<FirstSeenRow>('first_seen')
        .where({ place })
        .whereIn('name', gone)
        .delete();
    }
    return new Map(names.map(name => [name, before.get(name) ?? at]));
  }
}

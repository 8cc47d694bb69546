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
  coreServices,
  createBackendModule,
  type BackendFeature,
  type DatabaseService,
} from '@backstage/backend-plugin-api';

/** Columns that say when something was read. The journal's `at` is not among them. */
const TIMES = /_(at|since)$/;

/**
 * Lets time pass for the plugin without waiting: every time in its database is moved back. The plugin asks the clock of its
 * database what is due, so the next run reads what it would read that much later.
 */
export function ageing(): {
  module: BackendFeature;
  age(ms: number): Promise<void>;
} {
  let database: DatabaseService | undefined;
  return {
    module: createBackendModule({
      pluginId: 'eks',
      moduleId: 'benchmark',
      register(env) {
        env.registerInit({
          deps: { service: coreServices.database },
          async init({ service }) {
            database = service;
          },
        });
      },
    }),
    async age(ms) {
      if (!database) {
        throw new Error('The plugin has not started');
      }
      const knex = await database.getClient();
      const tables: Array<{ name: string }> = await knex('sqlite_master')
        .where({ type: 'table' })
        .select('name');
      for (const { name } of tables.filter(each => !isForeign(each.name))) {
        const columns = Object.keys(await knex(name).columnInfo());
        const times = columns.filter(column => TIMES.test(column));
        if (times.length > 0) {
          await knex(name).update(
            Object.fromEntries(
              times.map(column => [
                column,
                knex.raw(`strftime('%Y-%m-%dT%H:%M:%fZ', ??, ?)`, [
                  column,
                  `-${ms / 1000} seconds`,
                ]),
              ]),
            ),
          );
        }
      }
    },
  };
}

function isForeign(table: string): boolean {
  return table.startsWith('sqlite_') || table.startsWith('knex_');
}

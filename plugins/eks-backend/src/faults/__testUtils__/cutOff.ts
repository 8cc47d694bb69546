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

import { type TestDatabases } from '@backstage/backend-test-utils';
import createKnex from 'knex';

type Knex = Awaited<ReturnType<TestDatabases['init']>>;

/** How long a query waits for a database that is gone; a portal waits a minute. */
const ACQUIRE_TIMEOUT_MS = 1_000;

/**
 * Makes a database that can go and come back. PostgreSQL ends the connections and takes no new ones; SQLite, which is in
 * the process, gives no connection.
 *
 * @internal
 */
export async function cutOff(original: Knex): Promise<{
  knex: Knex;
  cut: () => Promise<void>;
  restore: () => Promise<void>;
  close: () => Promise<void>;
}> {
  const { config } = original.client;
  if (config.client !== 'pg') {
    let gone: jest.SpyInstance | undefined;
    return {
      knex: original,
      cut: async () => {
        gone = jest
          .spyOn(original.client, 'acquireConnection')
          .mockRejectedValue(new Error('SQLITE_CANTOPEN'));
      },
      restore: async () => gone?.mockRestore(),
      close: async () => gone?.mockRestore(),
    };
  }
  const knex = createKnex({
    ...config,
    acquireConnectionTimeout: ACQUIRE_TIMEOUT_MS,
    // It tells of every connection that it does not get.
    log: { warn: () => {}, debug: () => {} },
  });
  const { database } = config.connection;
  const admin = createKnex({
    ...config,
    connection: { ...config.connection, database: 'postgres' },
  });
  return {
    knex,
    cut: async () => {
      await admin.raw('alter database ?? with allow_connections false', [
        database,
      ]);
      await admin.raw(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = ?',
        [database],
      );
    },
    restore: async () => {
      await admin.raw('alter database ?? with allow_connections true', [
        database,
      ]);
    },
    close: async () => {
      await Promise.all([knex.destroy(), admin.destroy()]);
    },
  };
}

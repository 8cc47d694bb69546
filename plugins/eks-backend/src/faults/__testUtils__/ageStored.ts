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

import type { TestDatabases } from '@backstage/backend-test-utils';

/** Everything by which the inventory tells what is old, in tables with these columns. */
const TIMES: Record<string, string[]> = {
  targets: ['read_started_at', 'listed_at', 'failing_since'],
  clusters: ['missing_since', 'first_seen_at', 'removed_at'],
  section_freshness: ['started_at', 'observed_at', 'full_at', 'failing_since'],
  shared_facts: ['started_at', 'observed_at', 'failing_since'],
  workload_indexes: ['started_at', 'observed_at', 'failing_since'],
  removed_entities: ['removed_at'],
  journal: ['at'],
};

/**
 * Lets time pass, as the inventory sees it: its clock is that of the database, which nobody can move, so all that it wrote
 * becomes older instead.
 *
 * @internal
 */
export async function ageStored(
  knex: Awaited<ReturnType<TestDatabases['init']>>,
  ms: number,
): Promise<void> {
  for (const [table, columns] of Object.entries(TIMES)) {
    for (const column of columns) {
      const times: string[] = await knex(table)
        .whereNotNull(column)
        .distinct(column)
        .orderBy(column)
        .pluck(column);
      // The oldest first: no time becomes one that is still to be moved.
      for (const time of times) {
        await knex(table)
          .where(column, time)
          .update({ [column]: new Date(Date.parse(time) - ms).toISOString() });
      }
    }
  }
}

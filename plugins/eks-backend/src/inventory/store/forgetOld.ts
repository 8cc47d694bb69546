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

import type { InventoryDatabase } from './InventoryDatabase';
import type {
  ClusterRow,
  FirstSeenRow,
  JournalRow,
  RemovedEntityRow,
} from './rows';

const DAY_MS = 24 * 60 * 60 * 1000;
const TOMBSTONE_DAYS = 30;
const JOURNAL_DAYS = 90;

/**
 * Forgets tombstones after 30 days, the journal and since when findings are seen after 90.
 *
 * @internal
 */
export async function forgetOld(database: InventoryDatabase): Promise<void> {
  const now = Date.parse(await database.now());
  const daysAgo = (days: number) => new Date(now - days * DAY_MS).toISOString();
  await database.change(async tx => {
    await tx<RemovedEntityRow>('removed_entities')
      .where('removed_at', '<', daysAgo(TOMBSTONE_DAYS))
      .delete();
    await tx<ClusterRow>('clusters')
      .where('removed_at', '<', daysAgo(TOMBSTONE_DAYS))
      .delete();
    await tx<JournalRow>('journal')
      .where('at', '<', daysAgo(JOURNAL_DAYS))
      .delete();
    await tx<FirstSeenRow>('first_seen')
      .where('at', '<', daysAgo(JOURNAL_DAYS))
      .delete();
  });
}

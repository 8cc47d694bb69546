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

import type { Knex } from 'knex';
import type { InventoryChange } from '../journal';
import type { SectionName } from '../types';
import type { ChangeCounts } from './ChangeCounts';
import type { JournalRow } from './rows';

/** @internal */
export async function writeJournal(
  tx: Knex,
  counts: ChangeCounts,
  options: {
    revision: number;
    arn: string;
    at: string;
    section: SectionName;
    changes: InventoryChange[];
  },
): Promise<void> {
  const { revision, arn, at, section, changes } = options;
  if (changes.length === 0) {
    return;
  }
  counts.add(section, changes.length);
  await tx<JournalRow>('journal').insert(
    changes.map(change => ({
      revision,
      arn,
      at,
      section,
      change: JSON.stringify(change),
    })),
  );
}

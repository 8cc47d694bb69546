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

import { diffSection } from '../journal';
import type { Incarnation, SectionContents } from '../types';
import type { InventoryDatabase } from './InventoryDatabase';
import { writeJournal } from './journal';
import { isNewer, successColumns } from './outcome';
import { partEntityNames, replaceEntities } from './removedEntities';
import type { ClusterRow } from './rows';
import {
  hashOf,
  readFreshness,
  readSection,
  writeFreshness,
  writeSection,
} from './sections';

/**
 * Records the node groups or the add-ons of one incarnation of a cluster.
 *
 * @returns whether the write counted
 * @internal
 */
export async function recordParts<S extends 'nodeGroups' | 'addons'>(
  database: InventoryDatabase,
  cluster: Incarnation,
  read: { section: S; content: SectionContents[S]; startedAt: string },
): Promise<boolean> {
  const { arn, createdAt } = cluster;
  const { section, content, startedAt } = read;
  return database.change(async (tx, revisions) => {
    const row = await tx<ClusterRow>('clusters')
      .where({ arn, incarnation: createdAt, removed_at: null })
      .first();
    if (!row || !isNewer(startedAt, await readFreshness(tx, arn, section))) {
      return false;
    }
    const now = await database.now(tx);
    await writeFreshness(tx, arn, section, successColumns(startedAt, now));

    const stored = await readSection(tx, arn, section);
    if (stored?.hash === hashOf(content)) {
      return true;
    }
    const before = await partEntityNames(tx, row);
    await writeSection(tx, arn, section, content);
    const after = await partEntityNames(tx, row);
    await replaceEntities(tx, { arn, before, after, now });

    const revision = await revisions.next();
    await tx<ClusterRow>('clusters').where({ arn }).update({ revision });
    await writeJournal(tx, {
      revision,
      arn,
      at: now,
      section,
      // The first content is where history begins, not a change.
      changes: stored ? diffSection(section, stored.content, content) : [],
    });
    return true;
  });
}

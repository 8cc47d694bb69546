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
import type { RevisionCounter } from './RevisionCounter';
import { writeJournal } from './journal';
import { partEntityNames, replaceEntities } from './removedEntities';
import type { ClusterRow } from './rows';
import { dropSections } from './sections';

/**
 * Why a cluster leaves the inventory: AWS no longer lists it, or its account and region are no target any more.
 *
 * @internal
 */
export type BurialReason = 'gone' | 'targetLeft';

/**
 * Makes a living cluster a tombstone: its sections are dropped, and its entities remembered so that the catalog removes
 * them.
 *
 * @internal
 */
export async function bury(
  tx: Knex.Transaction,
  revisions: RevisionCounter,
  row: ClusterRow,
  now: string,
  reason: BurialReason,
): Promise<void> {
  const { arn } = row;
  const revision = await revisions.next();
  // First, so that who writes a section at this moment is done before its rows are dropped, or finds no living cluster.
  await tx<ClusterRow>('clusters')
    .where({ arn })
    .update({ revision, removed_at: now });
  await replaceEntities(tx, {
    arn,
    before: await partEntityNames(tx, row),
    after: [],
    now,
  });
  await dropSections(tx, arn);
  await writeJournal(tx, revisions.counts, {
    revision,
    arn,
    at: now,
    section: 'core',
    changes: [{ type: 'clusterRemoved', reason }],
  });
}

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

import type { ClusterCore, TargetRef } from '@backstage-eks/plugin-eks-common';
import type { Knex } from 'knex';
import { diffSection, type InventoryChange } from '../journal';
import { chooseEntityName, takeOverName } from './entityName';
import type { InventoryDatabase } from './InventoryDatabase';
import type { RevisionCounter } from './RevisionCounter';
import { writeJournal } from './journal';
import { isNewer, successColumns } from './outcome';
import { partEntityNames, replaceEntities } from './removedEntities';
import type { ClusterRow } from './rows';
import {
  dropSections,
  hashOf,
  readFreshness,
  readSection,
  writeFreshness,
  writeSection,
} from './sections';

interface CoreRead {
  target: TargetRef;
  core: ClusterCore;
  entityName: string;
  owner: string;
  startedAt: string;
}

/**
 * See {@link ClusterStore.recordCore}.
 *
 * @internal
 */
export async function recordCore(
  database: InventoryDatabase,
  read: CoreRead,
): Promise<boolean> {
  return database.change(async (tx, revisions) => {
    const { arn } = read.core;
    const row = await tx<ClusterRow>('clusters').where({ arn }).first();
    if (row && !(await isNewerThanStored(tx, row, read.startedAt))) {
      return false;
    }
    const now = await database.now(tx);
    const entityName = await chooseEntityName(
      tx,
      arn,
      read.entityName,
      row?.entity_name,
    );
    await takeOverName(tx, arn, entityName);

    const isNew =
      !row || !!row.removed_at || row.incarnation !== read.core.createdAt;
    if (isNew) {
      await beginLife(tx, revisions, { row, read, entityName, now });
    } else {
      await updateLife(tx, revisions, { row, read, entityName, now });
    }
    await writeFreshness(tx, arn, 'core', successColumns(read.startedAt, now));
    return true;
  });
}

/** What was read before a cluster was found to be gone must not bring it back. */
async function isNewerThanStored(
  tx: Knex,
  row: ClusterRow,
  startedAt: string,
): Promise<boolean> {
  return row.removed_at
    ? startedAt > row.removed_at
    : isNewer(startedAt, await readFreshness(tx, row.arn, 'core'));
}

interface Write {
  read: CoreRead;
  entityName: string;
  now: string;
}

async function beginLife(
  tx: Knex,
  revisions: RevisionCounter,
  options: Write & { row: ClusterRow | undefined },
): Promise<void> {
  const { row, read, entityName, now } = options;
  const { core, target } = read;
  const before = row
    ? [row.entity_name, ...(await partEntityNames(tx, row))]
    : [];
  await dropSections(tx, core.arn);
  const revision = await revisions.next();
  await tx<ClusterRow>('clusters')
    .insert({
      arn: core.arn,
      incarnation: core.createdAt,
      account_id: target.accountId,
      region: target.region,
      name: core.name,
      entity_name: entityName,
      owner: read.owner,
      revision,
      missing_lists: 0,
      missing_since: null,
      first_seen_at: now,
      removed_at: null,
    })
    .onConflict('arn')
    .merge();
  await writeSection(tx, core.arn, 'core', core);
  await replaceEntities(tx, {
    arn: core.arn,
    before,
    after: [entityName],
    now,
  });
  await writeJournal(tx, {
    revision,
    arn: core.arn,
    at: now,
    section: 'core',
    changes: [
      { type: row && !row.removed_at ? 'clusterRecreated' : 'clusterFound' },
    ],
  });
}

async function updateLife(
  tx: Knex,
  revisions: RevisionCounter,
  options: Write & { row: ClusterRow },
): Promise<void> {
  const { row, read, entityName, now } = options;
  const { arn } = row;
  const stored = await readSection(tx, arn, 'core');
  const contentChanged = stored?.hash !== hashOf(read.core);
  if (
    !contentChanged &&
    row.owner === read.owner &&
    row.entity_name === entityName
  ) {
    return;
  }
  if (row.entity_name !== entityName) {
    const renamed = { arn, entity_name: entityName };
    await replaceEntities(tx, {
      arn,
      before: [row.entity_name, ...(await partEntityNames(tx, row))],
      after: [entityName, ...(await partEntityNames(tx, renamed))],
      now,
    });
  }
  const revision = await revisions.next();
  await tx<ClusterRow>('clusters')
    .where({ arn })
    .update({ entity_name: entityName, owner: read.owner, revision });
  if (contentChanged) {
    const changes: InventoryChange[] = stored
      ? diffSection('core', stored.content, read.core)
      : [];
    await writeSection(tx, arn, 'core', read.core);
    await writeJournal(tx, {
      revision,
      arn,
      at: now,
      section: 'core',
      changes,
    });
  }
}

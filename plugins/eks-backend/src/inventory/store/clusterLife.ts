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
import { diffSection, type InventoryChange } from '../journal';
import { writeJournal } from './journal';
import type { CoreRead } from './recordCore';
import { partEntityNames, replaceEntities } from './removedEntities';
import type { RevisionCounter } from './RevisionCounter';
import type { ClusterRow } from './rows';
import { dropSections, hashOf, readSection, writeSection } from './sections';
import { writeTags } from './tags';

interface Write {
  read: CoreRead;
  entityName: string;
  now: string;
}

type CoreColumns = Pick<
  ClusterRow,
  'entity_name' | 'owner' | 'system' | 'lifecycle' | 'version' | 'status'
>;

/** The columns that follow from a core. */
function columnsOf({ read, entityName }: Omit<Write, 'now'>): CoreColumns {
  return {
    entity_name: entityName,
    owner: read.owner,
    system: read.system ?? null,
    lifecycle: read.lifecycle ?? null,
    version: read.core.version ?? null,
    status: read.core.status,
  };
}

function pickColumns(row: ClusterRow): CoreColumns {
  const { entity_name, owner, system, lifecycle, version, status } = row;
  return { entity_name, owner, system, lifecycle, version, status };
}

/**
 * Writes a cluster that was not known, or another one under the same ARN.
 *
 * @internal
 */
export async function beginLife(
  tx: Knex,
  revisions: RevisionCounter,
  options: Write & { row: ClusterRow | undefined },
): Promise<void> {
  const { row, read, entityName, now } = options;
  const { core, target } = read;
  const { arn } = core;
  const before = row
    ? [row.entity_name, ...(await partEntityNames(tx, row))]
    : [];
  if (row) {
    await dropSections(tx, arn);
  }
  const revision = await revisions.next();
  await tx<ClusterRow>('clusters')
    .insert({
      arn,
      incarnation: core.createdAt,
      account_id: target.accountId,
      region: target.region,
      name: core.name,
      ...columnsOf({ read, entityName }),
      revision,
      missing_lists: 0,
      missing_since: null,
      first_seen_at: now,
      removed_at: null,
    })
    .onConflict('arn')
    .merge();
  await writeSection(tx, arn, 'core', core);
  await writeTags(tx, arn, core.tags);
  await replaceEntities(tx, { arn, before, after: [entityName], now });
  await writeJournal(tx, revisions.counts, {
    revision,
    arn,
    at: now,
    section: 'core',
    changes: [
      { type: row && !row.removed_at ? 'clusterRecreated' : 'clusterFound' },
    ],
  });
}

/**
 * Writes what changed on a cluster.
 *
 * @returns whether anything changed
 * @internal
 */
export async function updateLife(
  tx: Knex,
  revisions: RevisionCounter,
  options: Write & { row: ClusterRow },
): Promise<boolean> {
  const { row, read, entityName, now } = options;
  const { arn } = row;
  const stored = await readSection(tx, arn, 'core');
  const contentChanged = stored?.hash !== hashOf(read.core);
  const columns = columnsOf(options);
  const columnsChanged = hashOf(columns) !== hashOf(pickColumns(row));
  if (!contentChanged && !columnsChanged) {
    return false;
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
    .update({ ...columns, revision });
  if (contentChanged) {
    const changes: InventoryChange[] = stored
      ? diffSection('core', stored.content, read.core)
      : [];
    await writeSection(tx, arn, 'core', read.core);
    await writeTags(tx, arn, read.core.tags);
    await writeJournal(tx, revisions.counts, {
      revision,
      arn,
      at: now,
      section: 'core',
      changes,
    });
  }
  return true;
}

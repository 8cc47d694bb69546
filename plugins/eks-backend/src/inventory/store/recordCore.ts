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
import { chooseEntityName, takeOverName } from './entityName';
import type { InventoryDatabase } from './InventoryDatabase';
import type { RevisionCounter } from './RevisionCounter';
import { isNewer, successColumns } from './outcome';
import type { ClusterRow } from './rows';
import { beginLife, updateLife } from './clusterLife';
import {
  hashOf,
  lockFreshness,
  noteUnchanged,
  writeFreshness,
} from './sections';

/**
 * What was read of the core of a cluster, and what follows from it.
 *
 * @internal
 */
export interface CoreRead {
  target: TargetRef;
  core: ClusterCore;
  /** The wanted one. */
  entityName: string;
  /** Full entity reference. */
  owner: string;
  /** Full entity reference. */
  system?: string;
  lifecycle?: string;
  /** By the clock of the database, taken before the read. */
  startedAt: string;
}

/**
 * What a read of a core meant: `outdated` counts for nothing, `begun` is a cluster that was not known, or another one under
 * the same ARN.
 *
 * @internal
 */
export type CoreOutcome = 'outdated' | 'unchanged' | 'changed' | 'begun';

/**
 * See {@link ClusterStore.recordCore}.
 *
 * @internal
 */
export async function recordCore(
  database: InventoryDatabase,
  read: CoreRead,
): Promise<CoreOutcome> {
  const { core, entityName, owner, system, lifecycle, startedAt } = read;
  const { arn } = core;
  const writeHash = hashOf([core, entityName, owner, system, lifecycle]);
  const section = 'core' as const;
  if (
    await noteUnchanged(database.knex, { arn, section, writeHash, startedAt })
  ) {
    return 'unchanged';
  }
  return database.change(async (tx, revisions) => {
    const row = await tx<ClusterRow>('clusters')
      .where({ arn })
      .first()
      .forUpdate();
    if (row && !(await isNewerThanStored(tx, row, startedAt))) {
      return 'outdated';
    }
    const outcome = await writeCore(tx, revisions, {
      row,
      read,
      now: await database.now(tx),
    });
    await writeFreshness(tx, arn, section, {
      ...successColumns(startedAt),
      write_hash: writeHash,
      full_at: startedAt,
    });
    return outcome;
  });
}

/** What was read before a cluster was found to be gone must not bring it back. */
async function isNewerThanStored(
  tx: Knex.Transaction,
  row: ClusterRow,
  startedAt: string,
): Promise<boolean> {
  return row.removed_at
    ? startedAt > row.removed_at
    : isNewer(startedAt, await lockFreshness(tx, row.arn, 'core'));
}

async function writeCore(
  tx: Knex.Transaction,
  revisions: RevisionCounter,
  options: { row: ClusterRow | undefined; read: CoreRead; now: string },
): Promise<CoreOutcome> {
  const { row, read, now } = options;
  const { arn, createdAt } = read.core;
  const entityName = await chooseEntityName(
    tx,
    arn,
    read.entityName,
    row?.entity_name,
  );
  await takeOverName(tx, arn, entityName);
  if (!row || row.removed_at || row.incarnation !== createdAt) {
    await beginLife(tx, revisions, { row, read, entityName, now });
    return 'begun';
  }
  const changed = await updateLife(tx, revisions, {
    row,
    read,
    entityName,
    now,
  });
  return changed ? 'changed' : 'unchanged';
}

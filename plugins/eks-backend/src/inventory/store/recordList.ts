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

import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import type { Knex } from 'knex';
import type { InventoryDatabase } from './InventoryDatabase';
import { bury } from './bury';
import type { ClusterRow, FreshnessRow, TargetRow } from './rows';

/**
 * See {@link ClusterStore.recordList}.
 *
 * @internal
 */
export async function recordList(
  database: InventoryDatabase,
  target: TargetRef,
  names: string[],
  options: { startedAt: string; intervalMs: number },
): Promise<void> {
  const { startedAt, intervalMs } = options;
  const listed = new Set(names);
  await database.change(async (tx, revisions) => {
    if (!(await isLatestList(tx, target, startedAt))) {
      return;
    }
    const rows = await tx<ClusterRow>('clusters').where({
      account_id: target.accountId,
      region: target.region,
      removed_at: null,
    });
    for (const row of rows) {
      if (listed.has(row.name)) {
        await resetMissing(tx, row);
      } else if (await wasSeenSince(tx, row, startedAt)) {
        // Described after this list began: the list is older than the cluster.
        continue;
      } else if (isGone(row, startedAt, intervalMs)) {
        await bury(tx, revisions, row, await database.now(tx), 'gone');
      } else {
        await tx<ClusterRow>('clusters')
          .where({ arn: row.arn })
          .update({
            missing_lists: row.missing_lists + 1,
            missing_since: row.missing_since ?? startedAt,
          });
      }
    }
    await tx<TargetRow>('targets')
      .insert({
        account_id: target.accountId,
        region: target.region,
        listed_at: startedAt,
      })
      .onConflict(['account_id', 'region'])
      .merge(['listed_at']);
  });
}

async function isLatestList(
  tx: Knex,
  target: TargetRef,
  startedAt: string,
): Promise<boolean> {
  const row = await tx<TargetRow>('targets')
    .where({ account_id: target.accountId, region: target.region })
    .first();
  return !row?.listed_at || startedAt > row.listed_at;
}

async function wasSeenSince(
  tx: Knex,
  row: ClusterRow,
  startedAt: string,
): Promise<boolean> {
  const freshness = await tx<FreshnessRow>('section_freshness')
    .where({ arn: row.arn, section: 'core' })
    .first();
  return !!freshness && !freshness.failure && freshness.started_at >= startedAt;
}

function isGone(
  row: ClusterRow,
  startedAt: string,
  intervalMs: number,
): boolean {
  return (
    row.missing_since !== null &&
    Date.parse(startedAt) - Date.parse(row.missing_since) >= intervalMs
  );
}

async function resetMissing(tx: Knex, row: ClusterRow): Promise<void> {
  if (row.missing_since !== null) {
    await tx<ClusterRow>('clusters')
      .where({ arn: row.arn })
      .update({ missing_lists: 0, missing_since: null });
  }
}

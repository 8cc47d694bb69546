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

import type { ReadFailure } from '@backstage-eks/plugin-eks-common';
import type { Incarnation, SectionName } from '../types';
import type { InventoryDatabase } from './InventoryDatabase';
import { lockLivingCluster } from './lockLivingCluster';
import { failureColumns, isNewer } from './outcome';
import { lockFreshness, writeFreshness } from './sections';

/**
 * See {@link ClusterStore.recordFailure}.
 *
 * @internal
 */
export async function recordFailure(
  database: InventoryDatabase,
  cluster: Incarnation,
  failed: { section: SectionName; failure: ReadFailure; startedAt: string },
): Promise<boolean> {
  const { section, failure, startedAt } = failed;
  return database.knex.transaction(async tx => {
    const alive = await lockLivingCluster(tx, cluster);
    const previous = await lockFreshness(tx, cluster.arn, section);
    if (!alive || !isNewer(startedAt, previous)) {
      return false;
    }
    const now = await database.now(tx);
    await writeFreshness(
      tx,
      cluster.arn,
      section,
      failureColumns(previous, startedAt, failure, now),
    );
    return true;
  });
}

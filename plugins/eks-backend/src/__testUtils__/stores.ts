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

import {
  mockServices,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import { ChangeFeed } from '../inventory/store/ChangeFeed';
import { ClusterStore } from '../inventory/store/ClusterStore';
import { DatabaseInventoryReader } from '../inventory/store/DatabaseInventoryReader';
import { InventoryDatabase } from '../inventory/store/InventoryDatabase';
import type { CoreRead } from '../inventory/store/recordCore';
import type { PartName } from '../inventory/store/recordSections';
import type { Incarnation, SectionContents } from '../inventory/types';
import { clusterCore, target } from './facts';
import { TestClock } from './TestClock';

/** Between two lists. @internal */
export const INTERVAL_MS = 10 * 60 * 1000;
/** The owner of clusters. @internal */
export const OWNER = 'group:default/platform';
/** The entity name of the cluster of `clusterCore()`. @internal */
export const ENTITY = 'prod-eu-west-1-111122223333';

/** The stores of the inventory on an empty database. @internal */
export async function setUpStores(
  knex: Awaited<ReturnType<TestDatabases['init']>>,
) {
  const clock = new TestClock();
  const database = await InventoryDatabase.create({
    database: mockServices.database({ knex, migrations: { skip: false } }),
    clock: clock.now,
  });
  const clusters = ClusterStore.create({ database });
  const reader = DatabaseInventoryReader.create({ database });
  const feed = ChangeFeed.create({ database });

  return {
    clock,
    database,
    clusters,
    reader,
    feed,
    record: async (core = clusterCore(), options: Partial<CoreRead> = {}) =>
      clusters.recordCore({
        target: options.target ?? target,
        core,
        entityName: options.entityName ?? `${core.name}-eu-west-1-111122223333`,
        owner: options.owner ?? OWNER,
        system: options.system,
        lifecycle: options.lifecycle,
        startedAt: options.startedAt ?? (await clusters.startRead()),
      }),
    recordPart: async <S extends PartName>(
      cluster: Incarnation,
      section: S,
      content: SectionContents[S],
      startedAt?: string,
    ) =>
      clusters.recordSection(cluster, {
        section,
        content,
        startedAt: startedAt ?? (await clusters.startRead()),
      }),
    list: async (...names: string[]) =>
      clusters.recordList(target, names, {
        startedAt: await clusters.startRead(),
        intervalMs: INTERVAL_MS,
      }),
    sentences: async (arn = clusterCore().arn) =>
      (await reader.history(arn)).map(entry => entry.sentence).reverse(),
  };
}

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

import type { Simulator } from '@backstage-eks/eks-simulator';
import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import {
  mockServices,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { AwsInventorySource, type AwsClients } from '../../aws';
import { readEksConfig } from '../../config';
import { TestClock } from '../../__testUtils__/TestClock';
import { createInventory } from '../createInventory';
import { SECTION_NAMES } from '../sections';
import { InventoryDatabase } from '../store';
import { SLOT_COUNT } from '../sync/slots';

/** Between two runs. @internal */
export const INTERVAL_MS = 10 * 60 * 1000;

/**
 * The inventory of simulated accounts, on an empty database.
 *
 * @param options - `eks` is configuration; `everyRun` reads core, node groups and add-ons in every run; `onlyCore` switches
 *   the other sections off
 * @internal
 */
export async function simulatedInventory(options: {
  simulator: Simulator;
  clients: AwsClients;
  knex: Awaited<ReturnType<TestDatabases['init']>>;
  targets: TargetRef[];
  timeoutMs?: number;
  everyRun?: boolean;
  onlyCore?: boolean;
  eks?: Record<string, string | object>;
}) {
  const { clients, knex, targets, timeoutMs = 20_000 } = options;
  const often = { milliseconds: INTERVAL_MS };
  const config = readEksConfig(
    new ConfigReader({
      eks: {
        inventory: {
          schedule: {
            frequency: often,
            timeout: { milliseconds: timeoutMs },
          },
          ...(options.everyRun && {
            cadence: { core: often, nodeGroups: often, addons: often },
          }),
          ...(options.onlyCore && {
            sections: Object.fromEntries(
              SECTION_NAMES.filter(section => section !== 'core').map(
                section => [section, false],
              ),
            ),
          }),
        },
        ...options.eks,
      },
    }),
  );
  const clock = new TestClock();
  const logger = mockServices.logger.mock();
  const observer = { onTargetRead: jest.fn(), onChanges: jest.fn() };
  const database = await InventoryDatabase.create({
    database: mockServices.database({ knex, migrations: { skip: false } }),
    clock: clock.now,
    observer,
  });
  const inventory = createInventory({
    database,
    source: AwsInventorySource.create({ clients }),
    targets: { snapshot: () => targets },
    config,
    observer,
    logger,
  });
  return {
    ...inventory,
    clock,
    knex,
    logger,
    observer,
    database,
    /** One run of all slots, an interval after the last. */
    run: async (signal = new AbortController().signal) => {
      clock.advance(INTERVAL_MS);
      for (let slot = 0; slot < SLOT_COUNT; slot += 1) {
        await inventory.sync.runSlot(slot, signal);
      }
    },
    names: async () =>
      (await inventory.reader.clusters()).map(each => each.entityName),
    failures: async () =>
      Object.fromEntries(
        (await inventory.targets.all())
          .filter(each => each.failure)
          .map(each => [
            `${each.accountId}/${each.region}`,
            each.failure?.reason,
          ]),
      ),
  };
}

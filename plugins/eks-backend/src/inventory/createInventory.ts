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

import type {
  LoggerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Duration } from 'luxon';
import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import type { InventorySource } from '../aws';
import { frequencyMs, type EksConfig } from '../config';
import type { InventoryObserver } from './InventoryObserver';
import {
  ChangeFeed,
  ClusterStore,
  DatabaseInventoryReader,
  SharedFactStore,
  TargetStore,
  type InventoryDatabase,
} from './store';
import {
  ClusterReader,
  ClusterRefresher,
  InventorySync,
  MovingClusterSync,
  SharedFactsSync,
  TargetReader,
} from './sync';

const MAX_TARGET_DEADLINE_MS = 5 * 60 * 1000;

/**
 * The inventory: what was read, and the sync that reads it.
 *
 * @internal
 */
export interface Inventory {
  reader: DatabaseInventoryReader;
  clusters: ClusterStore;
  targets: TargetStore;
  sharedFacts: SharedFactStore;
  changes: ChangeFeed;
  sync: InventorySync;
  moving: MovingClusterSync;
  refresher: ClusterRefresher;
}

/**
 * Puts the inventory together.
 *
 * @internal
 */
export function createInventory(options: {
  database: InventoryDatabase;
  source: InventorySource;
  config: EksConfig;
  /** The accounts and regions to read; those of the configuration when absent. */
  targets?: { snapshot(): TargetRef[] };
  observer?: Pick<InventoryObserver, 'onTargetRead'>;
  logger: LoggerService;
}): Inventory {
  const { database, source, config, observer, logger } = options;
  const current = options.targets ?? { snapshot: () => config.targets };
  const { schedule } = config.inventory;
  const clusters = ClusterStore.create({ database });
  const sharedFacts = SharedFactStore.create({ database });
  const targets = TargetStore.create({ database });
  const changes = ChangeFeed.create({ database });
  const clusterReader = ClusterReader.create({
    source,
    store: clusters,
    config,
  });
  const reader = DatabaseInventoryReader.create({ database });
  const targetReader = TargetReader.create({
    source,
    clusters,
    sharedFacts: SharedFactsSync.create({ source, reader, sharedFacts }),
    clusterReader,
    intervalMs: frequencyMs(schedule),
  });
  return {
    reader,
    clusters,
    targets,
    sharedFacts,
    changes,
    sync: InventorySync.create({
      targets: current,
      targetReader,
      targetStore: targets,
      observer,
      logger,
      targetDeadlineMs: Math.min(timeoutMs(schedule), MAX_TARGET_DEADLINE_MS),
    }),
    moving: MovingClusterSync.create({
      targets: current,
      source,
      changes,
      store: clusters,
      clusterReader,
      logger,
    }),
    refresher: ClusterRefresher.create({
      source,
      store: clusters,
      clusterReader,
    }),
  };
}

function timeoutMs(schedule: SchedulerServiceTaskScheduleDefinition): number {
  const { timeout } = schedule;
  return Duration.isDuration(timeout)
    ? timeout.toMillis()
    : Duration.fromObject(timeout).toMillis();
}

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
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { EksConfig } from '../config';
import { subscribeToEvents, type EventObserver } from '../events';
import {
  scheduleInventory,
  type Inventory,
  type InventoryDatabase,
} from '../inventory';
import { createListAccounts, type TargetServices } from '../targets';
import { scheduleWorkloads, type Workloads } from '../workloads';
import type { Aws } from './createAws';

/** @internal */
export interface SyncOptions {
  config: EksConfig;
  database: InventoryDatabase;
  targets: TargetServices;
  aws: Aws;
  inventory: Inventory;
  workloads: Workloads;
  events: EventsService;
  eventObserver: EventObserver;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  logger: LoggerService;
}

/**
 * Starts all that reads in the background: on schedule, and when AWS tells of something.
 *
 * @internal
 */
export async function startSyncs(options: SyncOptions): Promise<void> {
  const { config, targets, aws, inventory, workloads, scheduler } = options;
  const { database, events, lifecycle, logger } = options;
  const { schedule } = config.inventory;
  await targets.schedule({
    scheduler,
    listAccounts: createListAccounts(aws.clients),
    clusters: inventory.clusters,
  });
  await scheduleInventory({
    scheduler,
    schedule,
    sync: inventory.sync,
    moving: inventory.moving,
    database,
  });
  await scheduleWorkloads({
    scheduler,
    schedule,
    sync: workloads.sync,
    store: workloads.store,
  });
  await subscribeToEvents({
    events,
    lifecycle,
    logger,
    observer: options.eventObserver,
    topics: config.events.topics,
    targets: targets.targets,
    refresher: inventory.refresher,
  });
}

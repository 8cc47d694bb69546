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
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { frequencyMs } from '../../config';
import { forgetOld, type InventoryDatabase } from '../store';
import type { InventorySync } from './InventorySync';
import type { MovingClusterSync } from './MovingClusterSync';
import { SLOT_COUNT } from './slots';
import { slotSchedule } from './slotSchedule';

const MOVING_EVERY_SECONDS = 30;

/**
 * Registers the tasks that read the inventory, the one that reads more often what is changing, and the one that forgets
 * what is old. The scheduler shares them among the replicas.
 *
 * @internal
 */
export async function scheduleInventory(options: {
  scheduler: SchedulerService;
  schedule: SchedulerServiceTaskScheduleDefinition;
  sync: InventorySync;
  moving: MovingClusterSync;
  database: InventoryDatabase;
}): Promise<void> {
  const { scheduler, schedule, sync, moving, database } = options;
  for (let slot = 0; slot < SLOT_COUNT; slot += 1) {
    await scheduler.scheduleTask({
      ...slotSchedule(schedule, slot),
      id: `inventory-slot-${slot}`,
      scope: 'global',
      fn: signal => sync.runSlot(slot, signal),
    });
  }
  if (frequencyMs(schedule) > MOVING_EVERY_SECONDS * 1000) {
    await scheduler.scheduleTask({
      id: 'inventory-moving',
      frequency: { seconds: MOVING_EVERY_SECONDS },
      timeout: { minutes: 2 },
      initialDelay: { seconds: MOVING_EVERY_SECONDS },
      scope: 'global',
      fn: signal => moving.run(signal),
    });
  }
  await scheduler.scheduleTask({
    id: 'inventory-forget-old',
    frequency: { hours: 24 },
    timeout: { minutes: 5 },
    initialDelay: { minutes: 5 },
    scope: 'global',
    fn: () => forgetOld(database),
  });
}

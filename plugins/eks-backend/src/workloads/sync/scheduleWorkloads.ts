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
import { SLOT_COUNT } from '../../inventory/sync/slots';
import { slotSchedule } from '../../inventory/sync/slotSchedule';
import type { WorkloadStore } from '../store';
import type { KubernetesSync } from './KubernetesSync';

/**
 * Registers the tasks that read the APIs of the clusters.
 *
 * @param options - `schedule` says how often is looked for what is due, not how often a cluster is read
 * @internal
 */
export async function scheduleWorkloads(options: {
  scheduler: SchedulerService;
  schedule: SchedulerServiceTaskScheduleDefinition;
  sync: KubernetesSync;
  store: WorkloadStore;
}): Promise<void> {
  const { scheduler, schedule, sync, store } = options;
  for (let slot = 0; slot < SLOT_COUNT; slot += 1) {
    await scheduler.scheduleTask({
      ...slotSchedule(schedule, slot),
      id: `workload-index-slot-${slot}`,
      scope: 'global',
      fn: signal => sync.runSlot(slot, signal),
    });
  }
  await scheduler.scheduleTask({
    id: 'workload-index-forget-gone',
    frequency: { hours: 24 },
    timeout: { minutes: 5 },
    initialDelay: { minutes: 5 },
    scope: 'global',
    fn: () => store.forgetGone(),
  });
}

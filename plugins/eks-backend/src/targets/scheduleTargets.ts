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
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { TargetDiscovery } from './TargetDiscovery';
import type { TargetGrace } from './TargetGrace';
import type { Targets } from './types';

/**
 * Registers the tasks of the targets: one replica lists the sources and ends graces, every replica reads what was found.
 *
 * @param options - without `discovery` there is no source but the configuration
 * @internal
 */
export async function scheduleTargets(options: {
  scheduler: SchedulerService;
  targets: Targets;
  discovery: TargetDiscovery | undefined;
  grace: TargetGrace;
  logger: LoggerService;
}): Promise<void> {
  const { scheduler, targets, discovery, grace, logger } = options;
  await targets.refresh();
  if (discovery) {
    await scheduler.scheduleTask({
      id: 'target-discovery',
      frequency: { hours: 1 },
      timeout: { minutes: 5 },
      scope: 'global',
      fn: async signal => {
        await discovery.run(signal);
        await targets.refresh();
      },
    });
    await scheduler.scheduleTask({
      id: 'target-directory',
      frequency: { minutes: 1 },
      timeout: { seconds: 30 },
      initialDelay: { minutes: 1 },
      scope: 'local',
      fn: async () => {
        try {
          await targets.refresh();
        } catch (error) {
          logger.warn(
            `The targets that sources found could not be read, those known before are kept: ${error}`,
          );
        }
      },
    });
  }
  await scheduler.scheduleTask({
    id: 'target-grace',
    frequency: { hours: 1 },
    timeout: { minutes: 5 },
    initialDelay: { minutes: 10 },
    scope: 'global',
    fn: signal => grace.run(signal),
  });
}

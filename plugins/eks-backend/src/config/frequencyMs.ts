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

import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { Duration } from 'luxon';

const DEFAULT_MS = 10 * 60 * 1000;

/**
 * How often a schedule runs, in milliseconds; ten minutes for one that has no fixed frequency.
 *
 * @internal
 */
export function frequencyMs(
  schedule: Pick<SchedulerServiceTaskScheduleDefinition, 'frequency'>,
): number {
  const { frequency } = schedule;
  if (Duration.isDuration(frequency)) {
    return frequency.toMillis();
  }
  if ('cron' in frequency || 'trigger' in frequency) {
    return DEFAULT_MS;
  }
  return Duration.fromObject(frequency).toMillis();
}

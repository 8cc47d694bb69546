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
import { frequencyMs } from '../../config';
import { SLOT_COUNT } from './slots';

const MAX_STEP_MS = 1000;

/**
 * The schedule of the task of one slot: the slots begin one after another. A replica takes every task that is due when it
 * looks, so of slots that are due together one replica would do all the work, time and again.
 *
 * @internal
 */
export function slotSchedule(
  schedule: SchedulerServiceTaskScheduleDefinition,
  slot: number,
): SchedulerServiceTaskScheduleDefinition {
  const stepMs = Math.min(MAX_STEP_MS, frequencyMs(schedule) / SLOT_COUNT);
  const { initialDelay = {} } = schedule;
  const delay = Duration.isDuration(initialDelay)
    ? initialDelay
    : Duration.fromObject(initialDelay);
  return {
    ...schedule,
    initialDelay: delay.plus({ milliseconds: Math.floor(slot * stepMs) }),
  };
}

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
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { SectionName } from '@backstage-eks/plugin-eks-common';
import type { Config } from '@backstage/config';
import { invalid } from './invalid';
import { frequencyMs } from './frequencyMs';
import { readDuration } from './readDuration';
import {
  DEFAULT_CADENCE_MS,
  DEFAULT_SECTIONS,
  isSectionName,
} from './sectionDefaults';
import type { InventoryConfig } from './types';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 9 },
};

/**
 * Reads `eks.inventory`.
 *
 * @param config - the configuration under `eks`
 * @throws InputError
 * @internal
 */
export function readInventory(config: Config | undefined): InventoryConfig {
  const schedule = readSchedule(config);
  return {
    schedule,
    cadenceMs: readCadence(config, frequencyMs(schedule)),
    sections: readSections(config),
    graceMs: readDuration(config, 'inventory.grace', {
      defaultMs: 7 * DAY,
      minMs: 60 * MINUTE,
      fix: 'give at least one hour, such as { days: 7 }: a slip in the list of targets must not remove clusters',
    }),
  };
}

function readSchedule(
  config: Config | undefined,
): SchedulerServiceTaskScheduleDefinition {
  const schedule = config?.getOptionalConfig('inventory.schedule');
  return schedule
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
    : DEFAULT_SCHEDULE;
}

/** Nothing is read more often than the schedule runs, so nothing is stale before it could be read again. */
function readCadence(
  config: Config | undefined,
  scheduledEveryMs: number,
): Record<SectionName, number> {
  const cadenceMs = { ...DEFAULT_CADENCE_MS };
  for (const section of sectionsIn(config, 'inventory.cadence')) {
    cadenceMs[section] = readDuration(config, `inventory.cadence.${section}`, {
      defaultMs: cadenceMs[section],
      minMs: 10 * SECOND,
      fix: 'give at least ten seconds, such as { minutes: 20 }, or leave it out for the default',
    });
  }
  for (const section of Object.keys(cadenceMs).filter(isSectionName)) {
    cadenceMs[section] = Math.max(cadenceMs[section], scheduledEveryMs);
  }
  return cadenceMs;
}

function readSections(
  config: Config | undefined,
): Record<SectionName, boolean> {
  const sections = { ...DEFAULT_SECTIONS };
  for (const section of sectionsIn(config, 'inventory.sections')) {
    const key = `inventory.sections.${section}`;
    const value = config?.get(key);
    if (typeof value !== 'boolean') {
      throw invalid(`eks.${key}`, value, 'give true or false');
    }
    if (section === 'core' && !value) {
      throw invalid(
        `eks.${key}`,
        value,
        'leave it on: without it there are no clusters',
      );
    }
    sections[section] = value;
  }
  return sections;
}

function sectionsIn(config: Config | undefined, key: string): SectionName[] {
  const names = config?.getOptionalConfig(key)?.keys() ?? [];
  return names.map(name => {
    if (!isSectionName(name)) {
      throw invalid(
        `eks.${key}`,
        name,
        `name sections among ${Object.keys(DEFAULT_CADENCE_MS).join(', ')}`,
      );
    }
    return name;
  });
}

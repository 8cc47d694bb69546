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

import type { SectionName } from '@backstage-eks/plugin-eks-common';
import { SECTION_NAMES } from '../sections';
import type { SectionFreshness } from '../store';
import { isDue, mayTry } from './isDue';

/**
 * How late a section may be read, as a share of its cadence, so that it comes with a read of the core that is due anyway:
 * of a cluster at rest no core is read only to go with another section.
 */
const PATIENCE = 0.5;
/** What an update of a cluster moves. */
const FOLLOWS_CORE: readonly SectionName[] = ['nodeGroups', 'addons'];

/**
 * The sections of a cluster that are to be read now: those whose last good read is older than their cadence, and those
 * whose last read failed, refused ones after half an hour at most. The core comes with any other, because only it tells to which
 * life of the cluster they belong; while it is denied, nothing else is read. What has only grown old waits a while for a
 * core that is due soon.
 *
 * @param options - `freshness` is empty for a cluster that is not known; `now` by the clock of the database
 * @internal
 */
export function dueSections(options: {
  freshness: Partial<Record<SectionName, SectionFreshness>>;
  cadenceMs: Record<SectionName, number>;
  enabled: Record<SectionName, boolean>;
  now: Date;
  /** Whether the content of the core has just changed. */
  coreChanged?: boolean;
}): SectionName[] {
  const { freshness, cadenceMs, enabled, now, coreChanged = false } = options;
  if (!mayTry(freshness.core, cadenceMs.core, now)) {
    return [];
  }
  const due = SECTION_NAMES.filter(
    section =>
      enabled[section] &&
      ((coreChanged && FOLLOWS_CORE.includes(section)) ||
        isDue(freshness[section], cadenceMs[section], now)),
  );
  if (due.includes('core')) {
    return due;
  }
  const coreDueAt = timeOf(freshness.core) + cadenceMs.core;
  const mayWait = (section: SectionName) =>
    !freshness[section]?.failed &&
    timeOf(freshness[section]) + cadenceMs[section] * (1 + PATIENCE) >=
      coreDueAt;
  return due.every(mayWait) && !coreChanged ? [] : ['core', ...due];
}

/** When a section was last read with success; long ago when it never was. */
function timeOf(freshness: SectionFreshness | undefined): number {
  return freshness?.observedAt ? Date.parse(freshness.observedAt) : 0;
}

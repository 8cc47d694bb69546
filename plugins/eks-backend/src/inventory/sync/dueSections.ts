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

/** A denied call stays denied until somebody changes a policy. */
const DENIED_RETRY_MS = 30 * 60 * 1000;
/** Runs do not begin to the second: what is due within a twentieth of its cadence is not left to the next run. */
const TOLERANCE = 0.05;
/** What an update of a cluster moves. */
const FOLLOWS_CORE: readonly SectionName[] = ['nodeGroups', 'addons'];

/**
 * The sections of a cluster that are to be read now: those whose last good read is older than their cadence, and those
 * whose last read failed, denied ones after half an hour. The core comes with any other, because only it tells to which
 * life of the cluster they belong; while it is denied, nothing else is read.
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
  if (!mayTry(freshness.core, now)) {
    return [];
  }
  const due = SECTION_NAMES.filter(
    section =>
      enabled[section] &&
      ((coreChanged && FOLLOWS_CORE.includes(section)) ||
        (mayTry(freshness[section], now) &&
          isOld(freshness[section], cadenceMs[section], now))),
  );
  return due.length === 0 || due.includes('core') ? due : ['core', ...due];
}

function mayTry(freshness: SectionFreshness | undefined, now: Date): boolean {
  return (
    freshness?.failed !== 'denied' ||
    now.getTime() - Date.parse(freshness.startedAt) >= DENIED_RETRY_MS
  );
}

function isOld(
  freshness: SectionFreshness | undefined,
  cadenceMs: number,
  now: Date,
): boolean {
  if (!freshness?.observedAt || freshness.failed) {
    return true;
  }
  const ageMs = now.getTime() - Date.parse(freshness.observedAt);
  return ageMs >= cadenceMs * (1 - TOLERANCE);
}

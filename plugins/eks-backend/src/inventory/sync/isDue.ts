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

import type { ReadFailureReason } from '@backstage-eks/plugin-eks-common';
import type { SectionFreshness } from '../store';

/** A refusal lasts until somebody changes a policy, or the configuration. */
const REFUSED: ReadonlySet<ReadFailureReason> = new Set([
  'denied',
  'notConfigured',
]);
const MAX_REFUSAL_MS = 30 * 60 * 1000;
/** Runs do not begin to the second: what is due within a twentieth of its cadence is not left to the next run. */
const TOLERANCE = 0.05;

/**
 * Whether something is to be read now: what was never read, what failed, and what is older than its cadence. What was refused
 * waits half an hour, or its cadence where that is shorter.
 *
 * @param last - how it was last read; undefined when it never was
 * @param now - by the clock of the database
 * @internal
 */
export function isDue(
  last: SectionFreshness | undefined,
  cadenceMs: number,
  now: Date,
): boolean {
  if (!mayTry(last, cadenceMs, now)) {
    return false;
  }
  if (!last?.observedAt || last.failed) {
    return true;
  }
  const ageMs = now.getTime() - Date.parse(last.observedAt);
  return ageMs >= cadenceMs * (1 - TOLERANCE);
}

/** Whether it was not refused just now: within half an hour, or its cadence where that is shorter. @internal */
export function mayTry(
  last: SectionFreshness | undefined,
  cadenceMs: number,
  now: Date,
): boolean {
  return (
    !last?.failed ||
    !REFUSED.has(last.failed) ||
    now.getTime() - Date.parse(last.startedAt) >=
      Math.min(cadenceMs, MAX_REFUSAL_MS)
  );
}

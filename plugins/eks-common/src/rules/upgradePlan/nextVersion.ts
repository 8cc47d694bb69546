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

import type { ClusterCore, SupportCalendar } from '../../facts';
import { isCurrent } from '../support';
import { minorAfter, minorOf } from '../versions';
import type { UpgradeFindingParams } from './findings';

/** The next minor version of a cluster: known, not there yet, or not known. */
export type NextVersion =
  | { state: 'known'; version: string }
  | { state: 'none' }
  | { state: 'unknown'; reason: UpgradeFindingParams['UPG-03']['reason'] };

/**
 * Finds the next minor version in the calendar. EKS upgrades a control plane by one minor version at a time.
 *
 * Source: https://docs.aws.amazon.com/eks/latest/userguide/update-cluster.html
 */
export function nextVersion(
  core: Pick<ClusterCore, 'version' | 'connectorProvider'>,
  { calendar, now }: { calendar: SupportCalendar; now: Date },
): NextVersion {
  if (core.connectorProvider !== undefined) {
    return { state: 'unknown', reason: 'connected' };
  }
  const version = minorAfter(core.version, 1);
  if (version === undefined) {
    return { state: 'unknown', reason: 'noVersion' };
  }
  const released = calendar.versions.filter(
    ({ releaseDate }) =>
      releaseDate === undefined || Date.parse(releaseDate) <= now.getTime(),
  );
  if (released.some(entry => entry.version === version)) {
    return { state: 'known', version };
  }
  if (!isCurrent(calendar, now)) {
    return { state: 'unknown', reason: 'oldCalendar' };
  }
  // A calendar that lists later versions, or lacks the cluster's own, is not the whole one.
  const minors = released.flatMap(entry => minorOf(entry.version) ?? []);
  return minors.length > 0 && Math.max(...minors) === minorOf(core.version)
    ? { state: 'none' }
    : { state: 'unknown', reason: 'notListed' };
}

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

import type { SupportCalendar } from '../../facts';
import { newestFirst } from '../versions';
import { supportStatus, type ClusterSupport } from './supportStatus';

/**
 * A Kubernetes version that one may create a cluster with.
 *
 * @public
 */
export interface OfferedVersion {
  /** Such as `1.35`. */
  version: string;
  /** Whether EKS takes it when none is named; `false` when the calendar does not say. */
  isDefault: boolean;
  /** Of a cluster with the support type that EKS sets when none is named. */
  support: ClusterSupport;
}

/** The inventory reads calendars twice a day. */
const MAX_AGE_MS = 24 * 60 * 60 * 1000;

/**
 * Whether a calendar says what EKS offers now: it was read from EKS, within a day. An older one may lack a new version.
 *
 * @public
 */
export function isCurrent(calendar: SupportCalendar, now: Date): boolean {
  return (
    calendar.source === 'live' &&
    now.getTime() - Date.parse(calendar.asOf) < MAX_AGE_MS
  );
}

/**
 * The versions that EKS still creates clusters with: those in standard or extended support, newest first.
 *
 * @public
 */
export function offeredVersions(
  calendar: SupportCalendar,
  now: Date,
): OfferedVersion[] {
  const byVersion = new Map(
    calendar.versions.map(entry => [entry.version, entry]),
  );
  return newestFirst([...byVersion.keys()])
    .map(version => ({
      version,
      isDefault: byVersion.get(version)?.isDefault ?? false,
      support: supportStatus({ version, calendar, now }),
    }))
    .filter(({ support }) => support.phase !== 'unsupported');
}

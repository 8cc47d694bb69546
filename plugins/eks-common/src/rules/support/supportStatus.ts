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

import type { ClusterVersion, SupportCalendar } from '../../facts';

const DAY_MS = 24 * 60 * 60 * 1000;
const ENDS_SOON_DAYS = 60;
const EXTENDED_SUPPORT_USD_PER_HOUR = 0.5;
const HOURS_PER_MONTH = 730;

/**
 * What extended support adds to the bill of one cluster in a month of 730 hours: $0.50 an hour, the list price of the
 * commercial regions. AWS bills the regions of China in yuan, and GovCloud by its own list.
 *
 * Source: https://aws.amazon.com/eks/pricing/
 *
 * @public
 */
export const EXTENDED_SUPPORT_USD_PER_MONTH =
  EXTENDED_SUPPORT_USD_PER_HOUR * HOURS_PER_MONTH;

/**
 * Where a Kubernetes version stands: `pendingAutoUpgrade` is past standard support on a cluster that refuses extended
 * support, `unsupported` is past extended support, `unknown` is not in the calendar.
 *
 * @public
 */
export type SupportPhase =
  | 'standard'
  | 'extended'
  | 'pendingAutoUpgrade'
  | 'unsupported'
  | 'unknown';

/**
 * The support status of one cluster at one moment. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface ClusterSupport {
  /** Kubernetes minor version, such as `1.34`; absent when the cluster has none. */
  version?: string;
  phase: SupportPhase;
  endOfStandardSupport?: string;
  endOfExtendedSupport?: string;
  /** Whole days in UTC until the phase ends; zero or less once support has ended. Absent when unknown. */
  daysLeft?: number;
  /** Whether standard or extended support ends in less than 60 days; `false` once it has ended, and when unknown. */
  endsSoon: boolean;
  /** In US dollars, list price; only while extended support is being paid. */
  extraCostPerMonthUsd?: number;
  /** What EKS does when the phase ends, or may do at any time when it has ended. Absent when unknown. */
  atEnd?: 'extendedSupport' | 'autoUpgrade';
  source: SupportCalendar['source'];
  asOf: string;
}

/**
 * Judges a cluster's version against the support calendar.
 *
 * @remarks
 * A phase ends at the beginning, in UTC, of the day that the calendar names: from then on extended support is billed.
 * Without a support type the default of EKS applies, which is `EXTENDED`. Dates that cannot be read make the phase unknown.
 *
 * Source: https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html
 *
 * @public
 */
export function supportStatus(options: {
  version?: string;
  supportType?: string;
  calendar: SupportCalendar;
  now: Date;
}): ClusterSupport {
  const { version, supportType, calendar, now } = options;
  const { source, asOf } = calendar;
  const entry = calendar.versions.find(each => each.version === version);
  if (!entry || !isDated(entry)) {
    return { version, phase: 'unknown', endsSoon: false, source, asOf };
  }
  const { endOfStandardSupport, endOfExtendedSupport } = entry;
  const dates = { version, endOfStandardSupport, endOfExtendedSupport };
  const refusesExtended = supportType === 'STANDARD';

  const phase = phaseOf(entry, refusesExtended, now);
  const isOver = phase === 'pendingAutoUpgrade' || phase === 'unsupported';
  const daysLeft = daysBetween(
    now,
    phase === 'standard' || phase === 'pendingAutoUpgrade'
      ? endOfStandardSupport
      : endOfExtendedSupport,
  );
  return {
    ...dates,
    phase,
    daysLeft,
    endsSoon: !isOver && daysLeft < ENDS_SOON_DAYS,
    ...(phase === 'extended' && {
      extraCostPerMonthUsd: EXTENDED_SUPPORT_USD_PER_MONTH,
    }),
    atEnd:
      phase === 'standard' && !refusesExtended
        ? 'extendedSupport'
        : 'autoUpgrade',
    source,
    asOf,
  };
}

function phaseOf(
  entry: ClusterVersion,
  refusesExtended: boolean,
  now: Date,
): Exclude<SupportPhase, 'unknown'> {
  if (daysBetween(now, entry.endOfStandardSupport) > 0) {
    return 'standard';
  }
  if (daysBetween(now, entry.endOfExtendedSupport) <= 0) {
    return 'unsupported';
  }
  return refusesExtended ? 'pendingAutoUpgrade' : 'extended';
}

function isDated({
  endOfStandardSupport,
  endOfExtendedSupport,
}: ClusterVersion): boolean {
  return [endOfStandardSupport, endOfExtendedSupport].every(
    time => !Number.isNaN(Date.parse(time)),
  );
}

function daysBetween(now: Date, end: string): number {
  return utcDay(new Date(end)) - utcDay(now);
}

function utcDay(date: Date): number {
  return Math.floor(date.getTime() / DAY_MS);
}

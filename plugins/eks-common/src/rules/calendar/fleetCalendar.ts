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
import {
  EXTENDED_SUPPORT_USD_PER_MONTH,
  supportStatus,
  type ClusterSupport,
  type SupportPhase,
} from '../support';
import { compareVersions, newestFirst } from '../versions';
import type {
  FleetCalendar,
  FleetCalendarFacts,
  FleetDeadline,
  FleetVersion,
} from './types';

/**
 * Puts the clusters of a fleet on the support calendar.
 *
 * @remarks
 * Each cluster is judged by the calendar of its own region. A cluster of a region without calendar counts as unknown.
 * Costs are list prices of the commercial regions: AWS bills the regions of China in yuan, and GovCloud by its own list.
 *
 * @public
 */
export function fleetCalendar(facts: FleetCalendarFacts): FleetCalendar {
  const { calendars, clusters, now } = facts;
  const byRegion = new Map(
    calendars.map(({ region, calendar }) => [region, calendar]),
  );
  const supports = clusters.map(({ region, version, supportType }) => {
    const calendar = byRegion.get(region);
    return calendar && supportStatus({ version, supportType, calendar, now });
  });
  const judged = supports.flatMap(support =>
    support && support.phase !== 'unknown' ? support : [],
  );
  const oldestFirst = calendars
    .map(({ calendar }) => calendar)
    .sort((a, b) => Date.parse(a.asOf) - Date.parse(b.asOf));
  return {
    source:
      calendars.length > 0 && oldestFirst.every(each => each.source === 'live')
        ? 'live'
        : 'fallback',
    ...(oldestFirst[0] && { asOf: oldestFirst[0].asOf }),
    versions: versionsOf(oldestFirst).map(version =>
      fleetVersion(version, judged, now),
    ),
    deadlines: deadlinesOf(judged),
    extraCostPerMonthUsd: costOf(judged),
    unknownClusters: clusters.length - judged.length,
  };
}

/** Newest first; of a version that several calendars list, the entry that was read last. */
function versionsOf(oldestFirst: SupportCalendar[]): ClusterVersion[] {
  const entries = new Map(
    // What AWS said counts more than the table of this package, however new that is.
    [
      ...oldestFirst.filter(({ source }) => source === 'fallback'),
      ...oldestFirst.filter(({ source }) => source === 'live'),
    ].flatMap(calendar =>
      calendar.versions.map(entry => [entry.version, entry] as const),
    ),
  );
  return newestFirst([...entries.keys()]).flatMap(
    version => entries.get(version) ?? [],
  );
}

function fleetVersion(
  entry: ClusterVersion,
  judged: ClusterSupport[],
  now: Date,
): FleetVersion {
  const { version } = entry;
  const { phase, daysLeft } = supportStatus({
    version,
    calendar: { source: 'live', asOf: now.toISOString(), versions: [entry] },
    now,
  });
  const own = judged.filter(support => support.version === version);
  const clustersByPhase: Partial<Record<SupportPhase, number>> = {};
  for (const support of own) {
    clustersByPhase[support.phase] = (clustersByPhase[support.phase] ?? 0) + 1;
  }
  return {
    ...entry,
    phase,
    daysLeft,
    clusters: own.length,
    clustersByPhase,
    extraCostPerMonthUsd: costOf(own),
  };
}

function deadlinesOf(judged: ClusterSupport[]): FleetDeadline[] {
  const deadlines = new Map<string, FleetDeadline>();
  for (const support of judged) {
    const deadline = deadlineOf(support);
    if (deadline) {
      const key = `${deadline.at} ${deadline.version} ${deadline.event}`;
      const same = deadlines.get(key);
      deadlines.set(key, {
        ...deadline,
        clusters: (same?.clusters ?? 0) + 1,
        addedCostPerMonthUsd:
          (same?.addedCostPerMonthUsd ?? 0) + deadline.addedCostPerMonthUsd,
      });
    }
  }
  return [...deadlines.values()].sort(
    (a, b) =>
      Date.parse(a.at) - Date.parse(b.at) ||
      compareVersions(a.version, b.version) ||
      (a.event < b.event ? -1 : 1),
  );
}

/** What happens next to a cluster by itself, and when. */
function deadlineOf(support: ClusterSupport): FleetDeadline | undefined {
  const { version, phase, atEnd, daysLeft } = support;
  const end =
    phase === 'standard' || phase === 'pendingAutoUpgrade'
      ? support.endOfStandardSupport
      : support.endOfExtendedSupport;
  if (!version || !end || !atEnd || daysLeft === undefined) {
    return undefined;
  }
  return {
    at: startOfDay(end),
    version,
    event: atEnd,
    clusters: 1,
    daysLeft,
    addedCostPerMonthUsd:
      atEnd === 'extendedSupport' ? EXTENDED_SUPPORT_USD_PER_MONTH : 0,
  };
}

function startOfDay(time: string): string {
  return `${new Date(time).toISOString().slice(0, 10)}T00:00:00.000Z`;
}

function costOf(supports: ClusterSupport[]): number {
  return supports.reduce(
    (sum, { extraCostPerMonthUsd = 0 }) => sum + extraCostPerMonthUsd,
    0,
  );
}

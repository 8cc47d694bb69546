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

import type { FleetCalendar, FleetDeadline } from '../rules';
import { code, counted } from './text';
import { dayOf } from './times';

/**
 * Says in a few short sentences what the support calendar means for the fleet.
 *
 * @public
 */
export function describeFleetCalendar(calendar: FleetCalendar): string {
  const { versions, deadlines, extraCostPerMonthUsd, unknownClusters } =
    calendar;
  const extended = versions.reduce(
    (sum, { clustersByPhase }) => sum + (clustersByPhase.extended ?? 0),
    0,
  );
  const [next] = deadlines;
  return [
    extended > 0
      ? `${counted(extended, 'cluster')} in extended support, about ${dollars(
          extraCostPerMonthUsd,
        )} more per month.`
      : 'No cluster is known to be in extended support.',
    ...(next ? [`Next: ${describeDeadline(next)}`] : []),
    ...(unknownClusters > 0
      ? [`Support not known of ${counted(unknownClusters, 'cluster')}.`]
      : []),
    ...(calendar.source === 'live'
      ? []
      : [
          calendar.asOf
            ? `Some dates as of ${dayOf(calendar.asOf)}, not read from AWS.`
            : 'No calendar was read.',
        ]),
  ].join(' ');
}

/**
 * Says in one sentence what happens to clusters on a day.
 *
 * @public
 */
export function describeDeadline(deadline: FleetDeadline): string {
  const { at, version, event, clusters, daysLeft, addedCostPerMonthUsd } =
    deadline;
  const those = `${counted(clusters, 'cluster')} at ${code(version)}`;
  if (daysLeft <= 0) {
    return `EKS may upgrade ${those} at any time, since ${dayOf(at)}.`;
  }
  return event === 'autoUpgrade'
    ? `EKS upgrades ${those} by itself from ${dayOf(at)} on, in ${counted(
        daysLeft,
        'day',
      )}.`
    : `Extended support begins for ${those} on ${dayOf(at)}, in ${counted(
        daysLeft,
        'day',
      )}, about ${dollars(addedCostPerMonthUsd)} more per month.`;
}

function dollars(amount: number): string {
  return `$${Math.round(amount)}`;
}

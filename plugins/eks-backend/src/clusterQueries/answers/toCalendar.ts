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
  describeDeadline,
  describeFleetCalendar,
  fleetCalendar,
  type CalendarAnswer,
} from '@backstage-eks/plugin-eks-common';
import type { InventoryCluster } from '../../inventory';
import type { SharedKnowledge } from '../../knowledge';

/**
 * The support calendar with clusters on it, in words.
 *
 * @internal
 */
export function toCalendar(
  clusters: Array<Pick<InventoryCluster, 'region' | 'core'>>,
  shared: SharedKnowledge,
  now: Date,
): CalendarAnswer {
  const regions = [...new Set(clusters.map(({ region }) => region))].sort();
  const calendar = fleetCalendar({
    calendars: regions.map(region => ({
      region,
      calendar: shared.calendar(region),
    })),
    clusters: clusters.map(({ region, core }) => ({
      region,
      version: core.data?.version,
      supportType: core.data?.supportType,
    })),
    now,
  });
  return {
    ...calendar,
    sentence: describeFleetCalendar(calendar),
    deadlines: calendar.deadlines.map(deadline => ({
      ...deadline,
      sentence: describeDeadline(deadline),
    })),
    regions: regions.map(region => {
      const { source, asOf } = shared.calendar(region);
      const failure = shared.calendarFailure(region);
      return { region, source, asOf, ...(failure && { failure }) };
    }),
  };
}

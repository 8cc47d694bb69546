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

/**
 * The support calendar of EKS as published on 20 November 2026, for regions where `DescribeClusterVersions` could not be
 * read. The dates of 1.37 follow from its release: 14 months of standard and 12 of extended support.
 *
 * @public
 */
export const fallbackCalendar: SupportCalendar = {
  source: 'fallback',
  asOf: '2026-11-20T00:00:00.000Z',
  versions: [
    calendarRow('1.37', '2026-10-01', '2027-12-01', '2028-12-01'),
    calendarRow('1.36', '2026-06-02', '2027-08-02', '2028-08-02'),
    calendarRow('1.35', '2026-01-27', '2027-03-27', '2028-03-27'),
    calendarRow('1.34', '2025-10-02', '2026-12-02', '2027-12-02'),
    calendarRow('1.33', '2025-05-29', '2026-07-29', '2027-07-29'),
    calendarRow('1.32', '2025-01-23', '2026-03-23', '2027-03-23'),
    calendarRow('1.31', '2024-09-26', '2025-11-26', '2026-11-26'),
    calendarRow('1.30', '2024-05-23', '2025-07-23', '2026-07-23'),
    calendarRow('1.29', '2024-01-23', '2025-03-23', '2026-03-23'),
  ],
};

function calendarRow(
  version: string,
  releaseDay: string,
  endOfStandardDay: string,
  endOfExtendedDay: string,
) {
  return {
    version,
    releaseDate: startOf(releaseDay),
    endOfStandardSupport: startOf(endOfStandardDay),
    endOfExtendedSupport: startOf(endOfExtendedDay),
  };
}

function startOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}

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

const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  hour: '2-digit',
  minute: '2-digit',
});

/** The day of a time, such as `2 December 2026`. */
export function dayOf(time: string): string {
  return DAY.format(new Date(time));
}

/** A day with its clock, such as `2 December 2026, 14:02 UTC`. */
export function timeOf(time: string): string {
  const date = new Date(time);
  return `${DAY.format(date)}, ${CLOCK.format(date)} UTC`;
}

/** A time of the day, such as `14:02 UTC`, with its date when that is another one than today's. */
export function clockOf(time: string, now: Date): string {
  const date = new Date(time);
  const clock = `${CLOCK.format(date)} UTC`;
  return DAY.format(date) === DAY.format(now)
    ? clock
    : `${DAY.format(date)}, ${clock}`;
}

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

const UNITS: { unit: Intl.RelativeTimeFormatUnitSingular; seconds: number }[] =
  [
    { unit: 'year', seconds: 365 * 86_400 },
    { unit: 'day', seconds: 86_400 },
    { unit: 'hour', seconds: 3_600 },
    { unit: 'minute', seconds: 60 },
    { unit: 'second', seconds: 1 },
  ];

const AGO_FORMAT = new Intl.RelativeTimeFormat(undefined, {
  style: 'narrow',
  numeric: 'always',
});

/** Says how long ago a moment was, such as `3h ago`, in the largest unit that fits. */
export function formatAgo(then: Date, now: Date): string {
  const { amount, unit } = largestUnit(then, now);
  return AGO_FORMAT.format(-amount, unit);
}

/** Says how long something lasts, such as `3 hr`; `undefined` when it began less than a minute ago. */
export function formatDuration(then: Date, now: Date): string | undefined {
  const { amount, unit } = largestUnit(then, now);
  if (unit === 'second') {
    return undefined;
  }
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
  }).format(amount);
}

/** A moment slightly in the future, as clocks that differ produce it, counts as now. */
function largestUnit(then: Date, now: Date) {
  const difference = Math.round((now.getTime() - then.getTime()) / 1000);
  const age = difference < 0 && difference > -60 ? 0 : difference;
  const { unit, seconds } =
    UNITS.find(candidate => Math.abs(age) >= candidate.seconds) ??
    UNITS[UNITS.length - 1];
  return { amount: Math.trunc(age / seconds), unit };
}

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

import { Html, html } from './html';

const UNITS: Array<[Intl.RelativeTimeFormatUnit, number]> = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

const FORMAT = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** How long ago something was, with the exact time on hover. Commits may carry any date, also one that is none. */
export function timeAgo(moment: Date, now: Date): Html {
  if (Number.isNaN(moment.getTime())) {
    return html`at an unknown time`;
  }
  const seconds = Math.round((now.getTime() - moment.getTime()) / 1000);
  const [unit, length] =
    UNITS.find(([, size]) => Math.abs(seconds) >= size) ??
    UNITS[UNITS.length - 1];
  const exact = moment.toISOString();
  return html`<time datetime="${exact}" title="${exact}"
    >${FORMAT.format(-Math.floor(seconds / length), unit)}</time
  >`;
}

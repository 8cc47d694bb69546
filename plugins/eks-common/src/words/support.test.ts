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

import { fallbackCalendar, supportStatus } from '../rules/support';
import { describeSupport } from './support';

function describeAt(now: string, version?: string, supportType?: string) {
  return describeSupport(
    supportStatus({
      version,
      supportType,
      calendar: { ...fallbackCalendar, source: 'live' },
      now: new Date(now),
    }),
  );
}

describe('describeSupport', () => {
  it.each([
    [
      'Kubernetes `1.34`: standard support ends in 12 days, on 2 December 2026. Extended support then adds about $365 per month.',
      describeAt('2026-11-20T12:00:00Z', '1.34', 'EXTENDED'),
    ],
    [
      'Kubernetes `1.34`: standard support ends in 1 day, on 2 December 2026. EKS then upgrades the control plane automatically.',
      describeAt('2026-12-01T12:00:00Z', '1.34', 'STANDARD'),
    ],
    [
      'Kubernetes `1.33`: extended support until 29 July 2027, 251 days left, about $365 more per month. EKS then upgrades the control plane automatically.',
      describeAt('2026-11-20T12:00:00Z', '1.33', 'EXTENDED'),
    ],
    [
      'Kubernetes `1.33`: standard support ended on 29 July 2026 and the cluster is not set to extended support. It will be upgraded automatically, at any time.',
      describeAt('2026-11-20T12:00:00Z', '1.33', 'STANDARD'),
    ],
    [
      'Kubernetes `1.30`: extended support ended on 23 July 2026. The control plane will be upgraded automatically, at any time.',
      describeAt('2026-11-20T12:00:00Z', '1.30', 'EXTENDED'),
    ],
    [
      'Kubernetes `1.99` is not in the support calendar of EKS, so its support status is not known.',
      describeAt('2026-11-20T12:00:00Z', '1.99'),
    ],
    [
      'This cluster has no Kubernetes version, so its support status is not known.',
      describeAt('2026-11-20T12:00:00Z'),
    ],
  ])('says: %s', (expected, actual) => {
    expect(actual).toBe(expected);
  });

  it('says when the dates were not read from AWS', () => {
    const support = supportStatus({
      version: '1.35',
      calendar: fallbackCalendar,
      now: new Date('2026-11-20T12:00:00Z'),
    });

    expect(describeSupport(support)).toMatch(
      /on 27 March 2027\..* Dates as of 20 November 2026, not read from AWS\.$/,
    );
  });
});

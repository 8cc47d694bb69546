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

import { fallbackCalendar } from './fallbackCalendar';
import { supportStatus } from './supportStatus';

const { source, asOf } = fallbackCalendar;
const of134 = {
  version: '1.34',
  endOfStandardSupport: '2026-12-02T00:00:00.000Z',
  endOfExtendedSupport: '2027-12-02T00:00:00.000Z',
  source,
  asOf,
};

describe('supportStatus', () => {
  it.each([
    // In standard support the support type decides what happens at its end.
    ['2026-11-20T18:30:00Z', 'EXTENDED', 'standard', 12, 'extendedSupport'],
    ['2026-11-20T00:00:00Z', 'STANDARD', 'standard', 12, 'autoUpgrade'],
    ['2026-11-20T00:00:00Z', undefined, 'standard', 12, 'extendedSupport'],
    // The last millisecond of standard support, and the first after it.
    ['2026-12-01T23:59:59.999Z', 'EXTENDED', 'standard', 1, 'extendedSupport'],
    ['2026-12-02T00:00:00.000Z', 'EXTENDED', 'extended', 365, 'autoUpgrade'],
    ['2026-12-02T00:00:00.000Z', undefined, 'extended', 365, 'autoUpgrade'],
    ['2026-12-01T23:59:59.999Z', 'STANDARD', 'standard', 1, 'autoUpgrade'],
    [
      '2026-12-02T00:00:00Z',
      'STANDARD',
      'pendingAutoUpgrade',
      0,
      'autoUpgrade',
    ],
    [
      '2026-12-05T10:00:00Z',
      'STANDARD',
      'pendingAutoUpgrade',
      -3,
      'autoUpgrade',
    ],
    // Another offset, the same UTC day.
    ['2026-12-02T01:30:00+02:00', 'EXTENDED', 'standard', 1, 'extendedSupport'],
    // The last millisecond of extended support, and the first after it.
    ['2027-12-01T23:59:59.999Z', 'EXTENDED', 'extended', 1, 'autoUpgrade'],
    ['2027-12-02T00:00:00.000Z', 'EXTENDED', 'unsupported', 0, 'autoUpgrade'],
    ['2027-12-12T00:00:00.000Z', 'STANDARD', 'unsupported', -10, 'autoUpgrade'],
  ])(
    '1.34 at %s with support type %s is %s',
    (now, supportType, phase, daysLeft, atEnd) => {
      expect(
        supportStatus({
          version: '1.34',
          supportType,
          calendar: fallbackCalendar,
          now: new Date(now),
        }),
      ).toEqual({
        ...of134,
        phase,
        daysLeft,
        endsSoon: daysLeft > 0 && daysLeft < 60,
        atEnd,
        ...(phase === 'extended' && { extraCostPerMonthUsd: 365 }),
      });
    },
  );

  it.each([
    // Sixty days before the end of standard support, and the first moment that is nearer.
    ['2026-10-03T23:59:59.999Z', 'EXTENDED', 60, false],
    ['2026-10-04T00:00:00.000Z', 'EXTENDED', 59, true],
    ['2026-10-04T00:00:00.000Z', 'STANDARD', 59, true],
    ['2026-12-01T23:59:59.999Z', 'EXTENDED', 1, true],
    // Extended support has begun: its own end counts.
    ['2026-12-02T00:00:00.000Z', 'EXTENDED', 365, false],
    ['2027-10-03T00:00:00.000Z', 'EXTENDED', 60, false],
    ['2027-10-04T00:00:00.000Z', 'EXTENDED', 59, true],
    // What has ended does not end soon.
    ['2026-12-02T00:00:00.000Z', 'STANDARD', 0, false],
    ['2027-12-02T00:00:00.000Z', 'EXTENDED', 0, false],
  ])(
    '1.34 at %s with support type %s has %s days left: ends soon %s',
    (now, supportType, daysLeft, endsSoon) => {
      expect(
        supportStatus({
          version: '1.34',
          supportType,
          calendar: fallbackCalendar,
          now: new Date(now),
        }),
      ).toMatchObject({ daysLeft, endsSoon });
    },
  );

  it.each(['1.12', '1.99', undefined])(
    'does not guess about version %s, which is not in the calendar',
    version => {
      expect(
        supportStatus({
          version,
          calendar: fallbackCalendar,
          now: new Date('2026-11-20T00:00:00Z'),
        }),
      ).toEqual({ version, phase: 'unknown', endsSoon: false, source, asOf });
    },
  );

  it('counts the day of a calendar that names a time of day', () => {
    const calendar = {
      source: 'live' as const,
      asOf: '2026-11-20T08:00:00.000Z',
      versions: [
        {
          version: '1.34',
          endOfStandardSupport: '2026-12-02T08:00:00.000Z',
          endOfExtendedSupport: '2027-12-02T08:00:00.000Z',
        },
      ],
    };
    const at = (now: string) =>
      supportStatus({ version: '1.34', calendar, now: new Date(now) });

    expect(at('2026-12-01T23:59:59Z')).toMatchObject({
      phase: 'standard',
      daysLeft: 1,
      source: 'live',
    });
    expect(at('2026-12-02T00:00:00Z').phase).toBe('extended');
  });

  it.each([
    ['soon', '2027-12-02T00:00:00.000Z'],
    ['2026-12-02T00:00:00.000Z', ''],
  ])(
    'does not guess from dates that cannot be read: %j, %j',
    (endOfStandardSupport, endOfExtendedSupport) => {
      const entry = {
        version: '1.34',
        endOfStandardSupport,
        endOfExtendedSupport,
      };
      expect(
        supportStatus({
          version: '1.34',
          calendar: { ...fallbackCalendar, versions: [entry] },
          now: new Date('2026-11-20T00:00:00Z'),
        }),
      ).toEqual({
        version: '1.34',
        phase: 'unknown',
        endsSoon: false,
        source,
        asOf,
      });
    },
  );
});

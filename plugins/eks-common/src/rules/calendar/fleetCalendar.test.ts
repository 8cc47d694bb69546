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
import { fallbackCalendar } from '../support';
import { fleetCalendar } from './fleetCalendar';

const LIVE: SupportCalendar = {
  ...fallbackCalendar,
  source: 'live',
  asOf: '2026-11-21T06:00:00.000Z',
};
const at = (version?: string, supportType?: string, region = 'eu-west-1') => ({
  region,
  version,
  supportType,
});
const fleet = (now: string, clusters: ReturnType<typeof at>[]) =>
  fleetCalendar({
    calendars: [{ region: 'eu-west-1', calendar: LIVE }],
    clusters,
    now: new Date(now),
  });

describe('fleetCalendar', () => {
  it('counts clusters, cost and deadlines of each version', () => {
    const calendar = fleet('2026-11-21T12:00:00Z', [
      at('1.36'),
      at('1.34', 'EXTENDED'),
      at('1.34', 'EXTENDED'),
      at('1.34', 'STANDARD'),
      at('1.33'),
      at('1.33', 'STANDARD'),
      at('1.31'),
      at('1.20'),
      at(undefined),
      at('1.36', undefined, 'us-east-1'),
    ]);
    expect(calendar).toMatchObject({
      source: 'live',
      asOf: '2026-11-21T06:00:00.000Z',
      extraCostPerMonthUsd: 730,
      // Not listed, without a version, and in a region without calendar.
      unknownClusters: 3,
    });
    expect(
      calendar.versions
        .filter(({ clusters }) => clusters > 0)
        .map(
          ({
            version,
            phase,
            daysLeft,
            clusters,
            clustersByPhase,
            extraCostPerMonthUsd,
          }) => [
            version,
            phase,
            daysLeft,
            clusters,
            clustersByPhase,
            extraCostPerMonthUsd,
          ],
        ),
    ).toEqual([
      ['1.36', 'standard', 254, 1, { standard: 1 }, 0],
      ['1.34', 'standard', 11, 3, { standard: 3 }, 0],
      ['1.33', 'extended', 250, 2, { extended: 1, pendingAutoUpgrade: 1 }, 365],
      ['1.31', 'extended', 5, 1, { extended: 1 }, 365],
    ]);
    expect(calendar.versions.map(({ version }) => version)).toEqual([
      '1.37',
      '1.36',
      '1.35',
      '1.34',
      '1.33',
      '1.32',
      '1.31',
      '1.30',
      '1.29',
    ]);
    expect(
      calendar.deadlines.map(
        ({
          at: day,
          version,
          event,
          clusters,
          daysLeft,
          addedCostPerMonthUsd,
        }) => [
          day.slice(0, 10),
          version,
          event,
          clusters,
          daysLeft,
          addedCostPerMonthUsd,
        ],
      ),
    ).toEqual([
      ['2026-07-29', '1.33', 'autoUpgrade', 1, -115, 0],
      ['2026-11-26', '1.31', 'autoUpgrade', 1, 5, 0],
      ['2026-12-02', '1.34', 'autoUpgrade', 1, 11, 0],
      ['2026-12-02', '1.34', 'extendedSupport', 2, 11, 730],
      ['2027-07-29', '1.33', 'autoUpgrade', 1, 250, 0],
      ['2027-08-02', '1.36', 'extendedSupport', 1, 254, 365],
    ]);
  });

  it.each([
    [
      '2026-12-01T23:59:59.999Z',
      'standard',
      0,
      'extendedSupport',
      '2026-12-02',
    ],
    ['2026-12-02T00:00:00.000Z', 'extended', 365, 'autoUpgrade', '2027-12-02'],
  ])(
    'charges from the first moment of the day: %s',
    (now, phase, cost, event, day) => {
      const { versions, deadlines, extraCostPerMonthUsd } = fleet(now, [
        at('1.34'),
      ]);
      expect(extraCostPerMonthUsd).toBe(cost);
      expect(versions.find(({ version }) => version === '1.34')).toMatchObject({
        phase,
        clustersByPhase: { [phase]: 1 },
      });
      expect(deadlines).toMatchObject([{ event, at: `${day}T00:00:00.000Z` }]);
    },
  );

  it('judges a cluster by its own region, and shows the dates that AWS gave', () => {
    const china: SupportCalendar = {
      source: 'live',
      asOf: '2026-11-20T06:00:00.000Z',
      versions: [
        {
          version: '1.34',
          endOfStandardSupport: '2027-01-15T08:00:00.000Z',
          endOfExtendedSupport: '2028-01-15T08:00:00.000Z',
        },
      ],
    };
    const calendar = fleetCalendar({
      calendars: [
        { region: 'cn-north-1', calendar: china },
        {
          region: 'eu-west-1',
          // Written later than the live one was read.
          calendar: { ...fallbackCalendar, asOf: '2026-11-21T00:00:00.000Z' },
        },
      ],
      clusters: [at('1.34'), at('1.34', undefined, 'cn-north-1')],
      now: new Date('2026-12-02T00:00:00Z'),
    });
    expect(calendar).toMatchObject({
      source: 'fallback',
      asOf: '2026-11-20T06:00:00.000Z',
      extraCostPerMonthUsd: 365,
    });
    expect(
      calendar.versions.find(({ version }) => version === '1.34'),
    ).toMatchObject({
      endOfStandardSupport: '2027-01-15T08:00:00.000Z',
      clusters: 2,
      clustersByPhase: { standard: 1, extended: 1 },
    });
    expect(calendar.deadlines.map(({ at: day }) => day)).toEqual([
      '2027-01-15T00:00:00.000Z',
      '2027-12-02T00:00:00.000Z',
    ]);
  });

  it('claims nothing without a calendar', () => {
    expect(
      fleetCalendar({
        calendars: [],
        clusters: [at('1.34')],
        now: new Date('2026-11-21T12:00:00Z'),
      }),
    ).toEqual({
      source: 'fallback',
      versions: [],
      deadlines: [],
      extraCostPerMonthUsd: 0,
      unknownClusters: 1,
    });
  });
});

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

import { TestDatabases } from '@backstage/backend-test-utils';
import { simulatedCluster } from '../__testUtils__/simulatedAws';
import { startFleet } from './__testUtils__/startFleet';

const DAY_MS = 24 * 60 * 60 * 1000;
const RELAXED = 'relaxed-eu-west-1-111122223333';
const STRICT = 'strict-eu-west-1-111122223333';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('the clock at a support boundary', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  /** Everything but the time of day goes on as it is. */
  function setNow(now: number) {
    jest.useFakeTimers({
      now,
      doNotFake: [
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ],
    });
  }

  it('judges by the moment of the question, with nothing written', async () => {
    const knex = await databases.init('SQLITE_3');
    const fleet = await startFleet({
      knexOf: () => knex,
      clusters: [
        simulatedCluster('relaxed'),
        simulatedCluster('strict', { supportType: 'STANDARD' }),
      ],
    });
    const { clusters, run, simulator, changesAfter } = fleet;
    const before = await fleet.follower.entities();
    const { lastRevision } = await changesAfter(0);
    const { endOfStandardSupport = '', endOfExtendedSupport = '' } =
      (await clusters()).get(RELAXED)?.support ?? {};
    expect(endOfStandardSupport).toMatch(/T00:00:00.000Z$/);

    const supportAt = async (name: string, now: number) => {
      setNow(now);
      return (await clusters()).get(name)?.support;
    };
    const standardEnd = Date.parse(endOfStandardSupport);
    const extendedEnd = Date.parse(endOfExtendedSupport);

    // 23:59:59.999Z of the last day, and 00:00:00.000Z of the first one after it.
    const last = await supportAt(RELAXED, standardEnd - 1);
    expect(last).toMatchObject({ phase: 'standard', daysLeft: 1 });
    expect(last).not.toHaveProperty('extraCostPerMonthUsd');
    expect(await supportAt(RELAXED, standardEnd)).toMatchObject({
      phase: 'extended',
      extraCostPerMonthUsd: 365,
      daysLeft: (extendedEnd - standardEnd) / DAY_MS,
    });
    expect(await supportAt(STRICT, standardEnd - 1)).toMatchObject({
      phase: 'standard',
    });
    expect(await supportAt(STRICT, standardEnd)).toMatchObject({
      phase: 'pendingAutoUpgrade',
    });
    expect(await supportAt(RELAXED, extendedEnd - 1)).toMatchObject({
      phase: 'extended',
      daysLeft: 1,
    });
    expect(await supportAt(RELAXED, extendedEnd)).toMatchObject({
      phase: 'unsupported',
    });

    // What was read long before is not fresh, and time alone changes nothing in the catalog.
    expect((await clusters()).get(RELAXED)?.stale).toBe(true);
    expect(await changesAfter(lastRevision)).toMatchObject({ items: [] });
    for (const now of [standardEnd - 1, standardEnd]) {
      setNow(now);
      await run();
    }
    expect(await changesAfter(lastRevision)).toMatchObject({ items: [] });
    expect(await fleet.follower.entities()).toEqual(before);
    await simulator.close();
  });
});

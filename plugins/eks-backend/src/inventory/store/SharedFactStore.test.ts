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
import { INTERVAL_MS, setUpStores } from '../../__testUtils__/stores';
import { sharedFactScope } from './sharedFacts';
import { SharedFactStore } from './SharedFactStore';

const CALENDAR = ['supportCalendar', 'eu-west-1'] as const;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('SharedFactStore on %s', id => {
  it('reads a support calendar once for all accounts of a region', async () => {
    const { clock, database } = await setUpStores(await databases.init(id));
    const facts = SharedFactStore.create({ database });
    const live = {
      source: 'live' as const,
      asOf: '2026-11-20T12:00:00.000Z',
      versions: [],
    };
    expect((await facts.supportCalendar('eu-west-1')).source).toBe('fallback');

    const claim = await facts.claim(...CALENDAR, INTERVAL_MS);
    expect(claim).toMatch(/^2026-11-20T/);
    expect(await facts.claim(...CALENDAR, INTERVAL_MS)).toBeUndefined();
    await facts.record(...CALENDAR, live, claim ?? '');
    expect(await facts.supportCalendar('eu-west-1')).toEqual(live);
    expect(await facts.claim(...CALENDAR, INTERVAL_MS)).toBeUndefined();

    clock.advance(INTERVAL_MS);
    const again = await facts.claim(...CALENDAR, INTERVAL_MS);
    await facts.release(...CALENDAR, again ?? '', {
      reason: 'denied',
      message: 'No.',
    });
    // The last good one stays, and the next account may try at once.
    expect(await facts.supportCalendar('eu-west-1')).toEqual(live);
    expect(await facts.find(...CALENDAR)).toEqual({
      data: live,
      observedAt: claim,
      failure: {
        reason: 'denied',
        message: 'No.',
        since: expect.stringMatching(/^2026-11-20T/),
      },
    });
    expect(await facts.claim(...CALENDAR, INTERVAL_MS)).toMatch(/^2026-11-20T/);
  });

  it('gives the claim of a replica that died to another, and counts what it wrote no more', async () => {
    const { clock, database } = await setUpStores(await databases.init(id));
    const facts = SharedFactStore.create({ database });
    const scope = sharedFactScope('eu-west-1', '1.35');
    const dead = await facts.claim('addonVersions', scope, INTERVAL_MS);
    expect(
      await facts.claim('addonVersions', scope, INTERVAL_MS),
    ).toBeUndefined();

    clock.advance(3 * 60 * 1000);
    const next = await facts.claim('addonVersions', scope, INTERVAL_MS);
    expect(next).toMatch(/^2026-11-20T/);
    await facts.record('addonVersions', scope, [], dead ?? '');
    expect(await facts.find('addonVersions', scope)).toEqual({});
    const offered = [{ name: 'vpc-cni', versions: ['v1.21.1-eksbuild.3'] }];
    await facts.record('addonVersions', scope, offered, next ?? '');
    expect(await facts.all('addonVersions')).toEqual(
      new Map([[scope, { data: offered, observedAt: next }]]),
    );

    // Of many that are wanted one query finds those that are worth a claim.
    const maxAgeMs = INTERVAL_MS;
    const wanted = [
      { kind: 'addonVersions' as const, scope, maxAgeMs },
      { kind: 'amiRelease' as const, scope, maxAgeMs },
    ];
    expect(await facts.due(wanted)).toEqual([wanted[1]]);
    clock.advance(INTERVAL_MS);
    expect(await facts.due(wanted)).toEqual(wanted);
  });

  it('lets only one of many claim, and keeps nothing of what was not read', async () => {
    const { database } = await setUpStores(await databases.init(id));
    const facts = SharedFactStore.create({ database });
    const claims = await Promise.all(
      Array.from({ length: 5 }, () =>
        facts.claim('amiRelease', 'eu-west-1/1.35/X', INTERVAL_MS),
      ),
    );
    const [claim, ...others] = claims.filter(each => each !== undefined);
    expect(others).toEqual([]);
    await facts.release('amiRelease', 'eu-west-1/1.35/X', claim);
    expect(await facts.all('amiRelease')).toEqual(new Map());
  });
});

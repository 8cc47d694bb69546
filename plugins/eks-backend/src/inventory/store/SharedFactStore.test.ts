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
import { SharedFactStore } from './SharedFactStore';

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

    const claim = await facts.claimSupportCalendar('eu-west-1', INTERVAL_MS);
    expect(claim).toMatch(/^2026-11-20T/);
    expect(
      await facts.claimSupportCalendar('eu-west-1', INTERVAL_MS),
    ).toBeUndefined();
    await facts.recordSupportCalendar('eu-west-1', live, claim ?? '');
    expect(await facts.supportCalendar('eu-west-1')).toEqual(live);

    clock.advance(INTERVAL_MS);
    const again = await facts.claimSupportCalendar('eu-west-1', INTERVAL_MS);
    await facts.releaseSupportCalendar('eu-west-1', again ?? '', {
      reason: 'denied',
      message: 'No.',
    });
    // The last good one stays, and the next account may try at once.
    expect(await facts.supportCalendars()).toEqual(
      new Map([['eu-west-1', live]]),
    );
    expect(await facts.claimSupportCalendar('eu-west-1', INTERVAL_MS)).toMatch(
      /^2026-11-20T/,
    );
  });
});

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
import { FirstSeenStore } from './FirstSeenStore';
import { forgetOld } from './forgetOld';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('FirstSeenStore on %s', id => {
  it('keeps the first time until what was seen is gone, for all replicas', async () => {
    const { database, clock } = await setUpStores(await databases.init(id));
    const replicas = [
      FirstSeenStore.create({ database }),
      FirstSeenStore.create({ database }),
    ];
    const at = (minute: number) => `2026-11-20T10:0${minute}:00.000Z`;
    const observe = async (
      replica: number,
      place: string,
      names: string[],
      minute: number,
    ) =>
      Object.fromEntries(
        await replicas[replica].observe(place, names, at(minute)),
      );

    expect(await observe(0, 'a', [], 0)).toEqual({});
    expect(await observe(0, 'a', ['x', 'x'], 0)).toEqual({ x: at(0) });
    expect(await observe(0, 'b', ['x'], 1)).toEqual({ x: at(1) });
    expect(await observe(1, 'a', ['x', 'y'], 2)).toEqual({
      x: at(0),
      y: at(2),
    });
    expect(await observe(0, 'a', ['y'], 3)).toEqual({ y: at(2) });
    expect(await observe(1, 'a', ['x', 'y'], 4)).toEqual({
      x: at(4),
      y: at(2),
    });

    clock.advance(365 * 24 * 6 * INTERVAL_MS);
    await forgetOld(database);
    expect(await observe(1, 'a', ['x'], 5)).toEqual({ x: at(5) });
  });
});

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
import { clusterCore, target } from '../../__testUtils__/facts';
import { INTERVAL_MS, setUpStores } from '../../__testUtils__/stores';
import { TargetStore } from './TargetStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('TargetStore on %s', id => {
  it('keeps the outcome of targets and since when they fail', async () => {
    const { clock, database, record, list } = await setUpStores(
      await databases.init(id),
    );
    const targets = TargetStore.create({ database });
    await record(clusterCore());
    await targets.recordStart(target);
    await list('prod');
    await targets.recordOutcome(target, undefined);
    const [{ listedAt }] = await targets.all();

    const failure = { reason: 'timeout' as const, message: 'Late.' };
    await targets.recordOutcome(target, failure);
    const [{ failure: first }] = await targets.all();
    clock.advance(INTERVAL_MS);
    await targets.recordOutcome(target, failure);

    expect(await targets.all()).toEqual([
      {
        ...target,
        clusterCount: 1,
        readStartedAt: expect.any(String),
        listedAt,
        failure: { ...failure, since: first?.since },
      },
    ]);
    await targets.recordOutcome(target, undefined);
    expect((await targets.all())[0].failure).toBeUndefined();
  });
});

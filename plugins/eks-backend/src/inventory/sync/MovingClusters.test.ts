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
import { clusterCore, nodeGroup } from '../../__testUtils__/facts';
import { INTERVAL_MS, setUpStores } from '../../__testUtils__/stores';
import { MovingClusters } from './MovingClusters';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('MovingClusters on %s', id => {
  it('sees what begins to move and what comes to rest, and loads only what changed', async () => {
    const { clock, feed, record, recordPart, list } = await setUpStores(
      await databases.init(id),
    );
    const loaded: string[] = [];
    const moving = MovingClusters.create({
      changes: {
        after: async (revision, limit) => {
          const page = await feed.after(revision, limit);
          loaded.push(...page.items.map(({ entityName }) => entityName));
          return page;
        },
      },
    });
    const names = async () =>
      (await moving.at(clock.now())).map(({ name }) => name).sort();
    const prod = clusterCore();
    const staging = clusterCore({ name: 'staging', status: 'CREATING' });
    const old = Array.from({ length: 120 }, (_, n) =>
      clusterCore({ name: `old-${n}` }),
    );
    for (const core of [prod, ...old, staging]) {
      await record(core);
    }
    expect(await names()).toEqual(['staging']);
    expect(loaded).toHaveLength(122);

    loaded.length = 0;
    expect(await names()).toEqual(['staging']);
    expect(loaded).toEqual([]);

    await record({ ...staging, status: 'ACTIVE' });
    await recordPart(prod, 'nodeGroups', [nodeGroup({ status: 'UPDATING' })]);
    expect(await names()).toEqual(['prod']);
    expect(loaded).toHaveLength(2);

    // A cluster is young for a while, whatever becomes of the others.
    const createdAt = clock.now().toISOString();
    await record(clusterCore({ name: 'new', createdAt }));
    expect(await names()).toEqual(['new', 'prod']);
    await recordPart(prod, 'nodeGroups', [nodeGroup()]);
    expect(await names()).toEqual(['new']);
    clock.advance(7 * 24 * 60 * 60 * 1000);
    expect(await names()).toEqual([]);

    await record({ ...staging, status: 'DELETING' });
    expect(await names()).toEqual(['staging']);
    await list('prod', 'new');
    clock.advance(INTERVAL_MS);
    await list('prod', 'new');
    expect(await names()).toEqual([]);
  }, 60_000);
});

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
import { ENTITY, INTERVAL_MS, setUpStores } from '../../__testUtils__/stores';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('entity names on %s', id => {
  it('gives every living cluster its own entity name and keeps it', async () => {
    const { clock, record, list, reader, feed } = await setUpStores(
      await databases.init(id),
    );
    const first = clusterCore({ name: 'Prod' });
    const second = clusterCore({ name: 'prod' });
    await record(first, { entityName: 'prod' });
    await record(second, { entityName: 'prod' });
    const names = async () =>
      new Map(
        (await reader.clusters()).map(each => [each.name, each.entityName]),
      );
    const suffixed = (await names()).get('prod');
    expect((await names()).get('Prod')).toBe('prod');
    expect(suffixed).toMatch(/^prod-[0-9a-f]{8}$/);

    // The name gets free, and still the reference of the other cluster stays.
    await list('prod');
    clock.advance(INTERVAL_MS);
    await list('prod');
    await record(second, { entityName: 'prod' });
    expect(await names()).toEqual(new Map([['prod', suffixed]]));

    // A new cluster may take the free name; the tombstone no longer removes it.
    await record(clusterCore({ name: 'prod-2' }), { entityName: 'prod' });
    expect((await names()).get('prod-2')).toBe('prod');
    expect(
      (await feed.after(0, 10)).items.map(each => [each.kind, each.entityName]),
    ).toEqual([
      ['present', suffixed],
      ['present', 'prod'],
    ]);
  });

  it('renames the entities of a cluster when its name is pinned', async () => {
    const { record, recordPart, reader, feed } = await setUpStores(
      await databases.init(id),
    );
    const core = clusterCore();
    await record(core);
    await recordPart(core, 'nodeGroups', [nodeGroup()]);

    await record(core, { entityName: 'payments' });

    expect(await reader.clusterByEntityName('payments')).toMatchObject({
      arn: core.arn,
      nodeGroups: { data: [{ name: 'general' }] },
    });
    expect((await feed.after(0, 10)).items).toMatchObject([
      {
        entityName: 'payments',
        removedEntities: [ENTITY, `${ENTITY}.ng.general`],
      },
    ]);
  });
});

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
import { clusterCore, nodeGroup, target } from '../../__testUtils__/facts';
import { setUpStores } from '../../__testUtils__/stores';
import type { ClusterPageQuery } from './clusterPage';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('pages of clusters on %s', id => {
  async function setUp() {
    const stores = await setUpStores(await databases.init(id));
    const { record, reader } = stores;
    const add = async (
      name: string,
      version: string | undefined,
      owner: string,
    ) => record(clusterCore({ name, version }), { owner });
    await add('Shop_Prod', '1.34', 'group:default/shop');
    await add('shop-dev', '1.35', 'group:default/shop');
    await add('shopXdev', '1.35', 'group:default/shop');
    await add('batch', '1.34', 'group:default/jobs');
    await add('edge', undefined, 'group:default/jobs');
    await record(
      clusterCore({
        name: 'batch',
        arn: 'arn:aws:eks:us-east-1:444455556666:cluster/batch',
        status: 'UPDATING',
      }),
      {
        target: { accountId: '444455556666', region: 'us-east-1' },
        entityName: 'batch-us-east-1-444455556666',
      },
    );
    const names = async (query: Partial<ClusterPageQuery>) =>
      (await reader.page({ limit: 50, ...query })).items.map(
        each => `${each.name} ${each.accountId}`,
      );
    return { ...stores, names };
  }

  it('filters by what clusters are and by a part of the name', async () => {
    const { names } = await setUp();
    const home = target.accountId;
    expect(await names({ filter: { q: 'SHOP' } })).toHaveLength(3);
    // Neither is a wildcard.
    expect(await names({ filter: { q: 'shop_' } })).toEqual([
      `Shop_Prod ${home}`,
    ]);
    expect(await names({ filter: { q: '%' } })).toEqual([]);
    expect(await names({ filter: { q: '\\' } })).toEqual([]);
    expect(await names({ filter: { q: "o'" } })).toEqual([]);
    expect(
      await names({ filter: { version: ['1.35', '1.36'], q: 'dev' } }),
    ).toHaveLength(2);
    expect(await names({ filter: { account: ['444455556666'] } })).toEqual([
      'batch 444455556666',
    ]);
    expect(await names({ filter: { region: ['us-east-1'] } })).toHaveLength(1);
    expect(await names({ filter: { status: ['UPDATING'] } })).toHaveLength(1);
    expect(
      await names({ filter: { owner: ['group:default/jobs'] } }),
    ).toHaveLength(2);
    expect(await names({ filter: { owner: [] } })).toEqual([]);
    // Conditions of a policy hold whatever is asked for.
    expect(
      await names({
        filter: { q: 'batch' },
        scope: query => {
          query.where('account_id', home).orWhere('account_id', 'none');
        },
      }),
    ).toEqual([`batch ${home}`]);
  });

  it.each(['asc', 'desc'] as const)(
    'goes through all pages %s once, though clusters come and go',
    async direction => {
      const { reader, record, names } = await setUp();
      const orderBy = { field: 'version', direction } as const;
      const all = await names({ orderBy });
      expect(all).toHaveLength(6);

      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await reader.page({ orderBy, limit: 2, cursor });
        expect(page.items.length).toBeLessThanOrEqual(2);
        seen.push(...page.items.map(each => `${each.name} ${each.accountId}`));
        // One that belongs to a page that is over.
        const version = direction === 'asc' ? '1.0' : '1.99';
        await record(clusterCore({ name: `new-${seen.length}`, version }));
        cursor = page.nextCursor;
      } while (cursor);
      // The cluster without a version is older than any; a new one may only come after what was seen.
      expect(seen.filter(name => !name.startsWith('new-'))).toEqual(all);
    },
  );

  it('counts all pages and loads only what is asked for', async () => {
    const { reader, recordPart } = await setUp();
    await recordPart(clusterCore({ name: 'batch' }), 'nodeGroups', [
      nodeGroup(),
    ]);
    const page = await reader.page({ limit: 1, sections: ['nodeGroups'] });
    expect(page).toMatchObject({
      totalItems: 6,
      items: [{ name: 'batch', core: {}, nodeGroups: { data: [{}] } }],
      nextCursor: expect.stringMatching(/^[\w-]+$/),
    });
    expect(
      (await reader.page({ limit: 6, filter: { q: 'batch' } })).nextCursor,
    ).toBeUndefined();
  });

  it('refuses what is no cursor of the order, and what is no limit', async () => {
    const { reader } = await setUp();
    const { nextCursor = '' } = await reader.page({ limit: 2 });
    for (const cursor of [
      '',
      'x',
      nextCursor.slice(2),
      Buffer.from('{"order":"name,asc"}').toString('base64url'),
      Buffer.from('null').toString('base64url'),
    ]) {
      await expect(reader.page({ limit: 2, cursor })).rejects.toThrow(
        /^Invalid 'cursor': ".*"; pass the 'nextCursor'/,
      );
    }
    await expect(
      reader.page({
        limit: 2,
        cursor: nextCursor,
        orderBy: { field: 'owner', direction: 'desc' },
      }),
    ).rejects.toThrow(
      "Invalid 'cursor': it belongs to the order 'name,asc' and the request asks for 'owner,desc'",
    );
    await expect(reader.page({ limit: 0 })).rejects.toThrow("Invalid 'limit'");
  });
});

describe.each(databases.eachSupportedId())('the last upgrade on %s', id => {
  it('is the one in place to the version that runs now', async () => {
    const { record, reader } = await setUpStores(await databases.init(id));
    const { arn } = clusterCore();
    await record(clusterCore({ version: '1.33' }));
    expect(await reader.lastUpgrade(arn)).toBeUndefined();

    await record(clusterCore({ version: '1.34' }));
    await record(clusterCore({ version: '1.34', status: 'UPDATING' }));
    expect(await reader.lastUpgrade(arn)).toEqual({
      upgradedAt: expect.stringMatching(/^2026-11-20T12:/),
      upgradedFrom: '1.33',
    });

    // Rolled back: what runs now was not upgraded to.
    await record(clusterCore({ version: '1.33' }));
    expect(await reader.lastUpgrade(arn)).toBeUndefined();
    await record(clusterCore({ version: '1.34' }));
    expect(await reader.lastUpgrade(arn)).toMatchObject({
      upgradedFrom: '1.33',
    });
    await record(
      clusterCore({ version: '1.34', createdAt: '2026-11-20T12:00:00.000Z' }),
    );
    expect(await reader.lastUpgrade(arn)).toBeUndefined();
  });
});

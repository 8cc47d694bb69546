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

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { clusterCore } from '../../__testUtils__/facts';
import { ENTITY, OWNER, setUpStores } from '../../__testUtils__/stores';
import { InventoryDatabase } from './InventoryDatabase';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('InventoryDatabase on %s', id => {
  it('takes the time from the database', async () => {
    const knex = await databases.init(id);
    const database = await InventoryDatabase.create({
      database: mockServices.database({ knex, migrations: { skip: false } }),
    });

    const now = await database.now();
    expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000);
  });

  it('keeps what older versions of the plugin stored', async () => {
    const knex = await databases.init(id);
    const directory = resolvePackagePath(
      '@backstage-eks/plugin-eks-backend',
      'migrations',
    );
    for (const name of [
      '20261120000000_init.js',
      '20261120100000_first_seen.js',
    ]) {
      await knex.migrate.up({ directory, name });
    }
    const core = clusterCore({ tags: { Team: 'payments' } });
    await knex('clusters').insert({
      arn: core.arn,
      incarnation: core.createdAt,
      account_id: '111122223333',
      region: 'eu-west-1',
      name: core.name,
      entity_name: ENTITY,
      owner: OWNER,
      revision: 1,
      first_seen_at: core.createdAt,
    });
    await knex('sections').insert({
      arn: core.arn,
      section: 'core',
      content: JSON.stringify(core),
      content_hash: '0',
    });
    await knex('section_freshness').insert({
      arn: core.arn,
      section: 'core',
      started_at: core.createdAt,
      observed_at: core.createdAt,
    });

    const { reader } = await setUpStores(knex);
    const scope = { version: '1.33', status: 'ACTIVE' };
    expect(await reader.clusters(query => query.where(scope))).toMatchObject([
      { tags: { Team: 'payments' }, core: { data: core } },
    ]);
    await knex.migrate.down({
      directory,
      name: '20261121100000_sections.js',
    });
    expect(await knex('clusters').select()).toMatchObject([{ revision: 1 }]);
    expect(await knex.schema.hasTable('cluster_tags')).toBe(false);
  });
});

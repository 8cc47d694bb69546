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

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import { ConfigReader } from '@backstage/config';
import { TestClock } from '../__testUtils__/TestClock';
import { readEksConfig } from '../config';
import { InventoryDatabase } from '../inventory/store/InventoryDatabase';
import { createTargets } from './createTargets';

const HOUR = 60 * 60 * 1000;
const GRACE = 48 * HOUR;
const KEPT = { accountId: '111122223333', region: 'eu-west-1' };
const FOUND = { accountId: '444455556666', region: 'eu-west-1' };
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('TargetGrace on %s', id => {
  async function setUp() {
    const clock = new TestClock();
    const knex = await databases.init(id);
    const database = await InventoryDatabase.create({
      database: mockServices.database({ knex, migrations: { skip: false } }),
      clock: clock.now,
    });
    for (const target of [KEPT, FOUND]) {
      await knex('clusters').insert({
        arn: `arn:aws:eks:${target.region}:${target.accountId}:cluster/prod`,
        incarnation: '2025-03-01T10:00:00.000Z',
        account_id: target.accountId,
        region: target.region,
        name: 'prod',
        entity_name: `prod-${target.region}-${target.accountId}`,
        owner: 'group:default/platform',
        revision: 1,
        first_seen_at: '2025-03-01T10:00:00.000Z',
      });
    }
    const listTargets = jest.fn(async () => [
      { accountId: FOUND.accountId, regions: [FOUND.region] },
    ]);
    const buryTarget = jest.fn(async (target: TargetRef) => {
      await knex('clusters')
        .where({ account_id: target.accountId, region: target.region })
        .update({ removed_at: clock.now().toISOString() });
    });
    const create = (configured: TargetRef[], sources = ['cmdb']) =>
      createTargets({
        config: readEksConfig(
          new ConfigReader({
            eks: {
              targets: configured.map(({ accountId, region }) => ({
                accountId,
                regions: [region],
              })),
              inventory: { grace: { milliseconds: GRACE } },
            },
          }),
        ),
        database,
        sources: sources.map(sourceId => ({ id: sourceId, listTargets })),
        logger: mockServices.logger.mock(),
      });
    /** A backend with these targets in its configuration, and its tasks. */
    const start = async (configured: TargetRef[], sources?: string[]) => {
      const services = create(configured, sources);
      const scheduler = mockServices.scheduler();
      await services.schedule({
        scheduler,
        listAccounts: async () => [],
        clusters: { buryTarget },
      });
      return {
        ...services,
        discover: () => scheduler.triggerTask('target-discovery'),
        grace: () => scheduler.triggerTask('target-grace'),
      };
    };
    return { clock, knex, listTargets, buryTarget, start };
  }

  it('removes the clusters of a target after the grace, not before, and only its own', async () => {
    const { clock, buryTarget, start } = await setUp();
    const before = await start([KEPT]);
    await before.discover();
    await before.grace();
    expect(await before.departed()).toEqual([]);
    expect(before.targets.snapshot()).toHaveLength(2);

    // The configuration does not name it any more.
    const { grace, departed } = await start([]);
    await grace();
    expect(await departed()).toEqual([{ ...KEPT, leftAt: expect.any(String) }]);
    clock.advance(GRACE - HOUR);
    await grace();
    expect(buryTarget).not.toHaveBeenCalled();
    clock.advance(HOUR);
    await grace();
    expect(buryTarget.mock.calls).toEqual([[KEPT, 'targetLeft']]);
    await grace();
    expect(buryTarget).toHaveBeenCalledTimes(1);
    expect(await departed()).toEqual([]);
  });

  it('begins the grace anew for a target that was back in between', async () => {
    const { clock, buryTarget, start } = await setUp();
    const without = await start([]);
    await without.discover();
    await without.grace();
    clock.advance(GRACE - HOUR);
    const back = await start([KEPT]);
    await back.grace();
    expect(await back.departed()).toEqual([]);
    clock.advance(2 * HOUR);
    await without.grace();
    expect(buryTarget).not.toHaveBeenCalled();
    expect(await without.departed()).toHaveLength(1);
  });

  it('waits while a source fails or was never listed, for the targets of all others too', async () => {
    const { clock, listTargets, buryTarget, start } = await setUp();
    const { discover, grace, sourceStates, departed } = await start([]);
    await grace();
    // Not listed yet: what it names is not known.
    expect(await departed()).toEqual([]);
    await discover();
    await grace();
    expect(await departed()).toHaveLength(1);

    listTargets.mockRejectedValue(new Error('gone'));
    clock.advance(2 * GRACE);
    await discover();
    await grace();
    expect((await sourceStates())[0].failure?.reason).toBe('unreachable');
    expect(buryTarget).not.toHaveBeenCalled();

    listTargets.mockResolvedValue([
      { accountId: FOUND.accountId, regions: [FOUND.region] },
    ]);
    await discover();
    await grace();
    expect(buryTarget.mock.calls).toEqual([[KEPT, 'targetLeft']]);
  });

  it('gives the targets of a source that is not installed any more their grace too', async () => {
    const { clock, buryTarget, start } = await setUp();
    const before = await start([KEPT]);
    await before.discover();
    const after = await start([KEPT], []);
    expect(after.targets.snapshot()).toEqual([
      { ...KEPT, sources: ['config'] },
    ]);
    await after.grace();
    expect(await after.departed()).toEqual([
      { ...FOUND, leftAt: expect.any(String) },
    ]);
    clock.advance(GRACE);
    await after.grace();
    expect(buryTarget.mock.calls).toEqual([[FOUND, 'targetLeft']]);
  });

  it('tries again when clusters could not be removed, and removes nothing when the lists cannot be read', async () => {
    const { clock, knex, buryTarget, start } = await setUp();
    const { discover, grace, targets } = await start([]);
    await discover();
    await grace();
    clock.advance(GRACE);
    buryTarget.mockRejectedValueOnce(new Error('locked'));
    await grace();
    await knex.schema.renameTable('discovered_targets', 'elsewhere');
    await grace().catch(() => {});
    expect(buryTarget).toHaveBeenCalledTimes(1);
    expect(targets.snapshot()).toEqual([{ ...FOUND, sources: ['cmdb'] }]);
    await expect(targets.refresh()).rejects.toThrow('discovered_targets');
    expect(targets.snapshot()).toEqual([{ ...FOUND, sources: ['cmdb'] }]);

    await knex.schema.renameTable('elsewhere', 'discovered_targets');
    await grace();
    expect(buryTarget.mock.calls.at(-1)).toEqual([KEPT, 'targetLeft']);
    expect(buryTarget).toHaveBeenCalledTimes(2);
  });
});

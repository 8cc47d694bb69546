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

import type { Simulator } from '@backstage-eks/eks-simulator';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { AwsClients } from '../../aws';
import {
  simulateAws,
  simulatedClients,
  simulatedCluster,
} from '../../__testUtils__/simulatedAws';
import {
  INTERVAL_MS,
  simulatedInventory,
} from '../__testUtils__/simulatedInventory';

const TARGETS = [
  { accountId: '111122223333', region: 'eu-west-1' },
  { accountId: '111122223333', region: 'us-east-1' },
  { accountId: '444455556666', region: 'eu-west-1' },
  { accountId: '123456789012', region: 'eu-west-1' },
];

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('inventory sync', () => {
  let simulator: Simulator;
  let clients: AwsClients | undefined;

  beforeEach(async () => {
    simulator = await simulateAws([
      simulatedCluster('prod', {
        tags: { Team: 'Payments' },
        nodeGroups: [{ name: 'general' }],
        addons: [{ name: 'coredns', version: 'v1.12.4-eksbuild.1' }],
      }),
      simulatedCluster('staging'),
      simulatedCluster('prod', { region: 'us-east-1' }),
      simulatedCluster('prod', { accountId: '444455556666' }),
    ]);
  });

  afterEach(async () => {
    clients?.destroy();
    clients = undefined;
    await simulator.close();
  });

  /** With `hasty` the clients give up soon, which only those need who are never answered. */
  async function setUp(options: { timeoutMs?: number; hasty?: boolean } = {}) {
    clients = simulatedClients(
      simulator.awsEndpoint,
      TARGETS,
      {},
      options.hasty ? 1_500 : undefined,
    );
    return simulatedInventory({
      simulator,
      clients,
      knex: await databases.init('SQLITE_3'),
      targets: TARGETS,
      timeoutMs: options.timeoutMs,
      everyRun: true,
      eks: {
        owner: { tag: 'Team' },
        entityNames: [
          {
            arn: 'arn:aws:eks:us-east-1:111122223333:cluster/prod',
            name: 'prod-us',
          },
        ],
      },
    });
  }

  it('reads every account and region into the inventory', async () => {
    const { run, reader, names, failures, sharedFacts } = await setUp();
    await run();

    expect(await names()).toEqual([
      'prod-eu-west-1-111122223333',
      'prod-eu-west-1-444455556666',
      'prod-us',
      'staging-eu-west-1-111122223333',
    ]);
    expect(
      await reader.clusterByEntityName('prod-eu-west-1-111122223333'),
    ).toMatchObject({
      owner: 'group:default/payments',
      core: { data: { version: '1.34' } },
      nodeGroups: { data: [{ name: 'general' }] },
      addons: { data: [{ name: 'coredns' }] },
    });
    expect(await failures()).toEqual({
      '123456789012/eu-west-1': 'notConfigured',
    });
    // One account asks for all of a region.
    expect(
      simulator.calls.matching({ action: 'DescribeClusterVersions' }),
    ).toHaveLength(2);
    expect((await sharedFacts.supportCalendar('us-east-1')).source).toBe(
      'live',
    );
    expect(simulator.calls.matching({ accountId: '123456789012' })).toEqual([]);
  });

  it.each([
    ['deny' as const, 'denied'],
    ['throttle' as const, 'throttled'],
    ['hang' as const, 'timeout'],
    ['malformed' as const, 'invalid'],
    ['unavailable' as const, 'unreachable'],
  ])(
    'keeps everything when AWS does %s',
    async (kind, reason) => {
      const { run, names, reader, failures, logger, clock } = await setUp({
        hasty: kind === 'hang',
      });
      await run();
      const before = await names();
      const fault = { accountId: '111122223333', region: 'eu-west-1', kind };

      // The list fails, twice.
      simulator.faults.add({
        ...fault,
        service: 'eks',
        action: 'ListClusters',
      });
      await run();
      await run();
      expect(await names()).toEqual(before);
      expect(await failures()).toMatchObject({
        '111122223333/eu-west-1': reason,
      });
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringMatching(
          /^EKS inventory of 111122223333 in eu-west-1: .* What was read before is kept\.$/,
        ),
        expect.anything(),
      );

      // The list works and nothing else does.
      simulator.faults.clear();
      for (const action of [
        'DescribeCluster',
        'DescribeNodegroup',
        'ListAddons',
      ]) {
        simulator.faults.add({ ...fault, action, cluster: 'prod' });
      }
      await run();
      await run();
      expect(await names()).toEqual(before);
      expect(
        await reader.clusterByEntityName('prod-eu-west-1-111122223333'),
      ).toMatchObject({
        core: { data: { version: '1.34' }, failure: { reason } },
        nodeGroups: { data: [{ name: 'general' }] },
        addons: { data: [{ name: 'coredns' }] },
      });
      // The others went on.
      const others = (await reader.clusters()).filter(
        each => each.entityName !== 'prod-eu-west-1-111122223333',
      );
      expect(others.map(each => each.core.failure)).toEqual([
        undefined,
        undefined,
        undefined,
      ]);

      simulator.faults.clear();
      // What is denied is asked for again after half an hour only.
      clock.advance(kind === 'deny' ? 3 * INTERVAL_MS : 0);
      await run();
      expect((await reader.clusters()).map(each => each.core.failure)).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      expect(await failures()).toEqual({
        '123456789012/eu-west-1': 'notConfigured',
      });
    },
    60_000,
  );

  it('keeps the section that is denied and names the permission', async () => {
    const { run, reader } = await setUp();
    await run();
    simulator.faults.add({ action: 'DescribeAddon', kind: 'deny' });
    await run();

    expect(
      await reader.clusterByEntityName('prod-eu-west-1-111122223333'),
    ).toMatchObject({
      addons: {
        data: [{ name: 'coredns' }],
        failure: {
          reason: 'denied',
          permission: 'eks:DescribeAddon',
          accountId: '111122223333',
        },
      },
    });
    const nodeGroups = (
      await reader.clusterByEntityName('prod-eu-west-1-111122223333')
    )?.nodeGroups;
    expect(nodeGroups?.failure).toBeUndefined();
  });

  it('removes a deleted cluster after the second list and notices a recreated one', async () => {
    const { run, names, reader } = await setUp();
    await run();
    const world = simulator.state.clusters;
    const staging = world.get('111122223333/eu-west-1/staging');
    world.delete('111122223333/eu-west-1/staging');
    const prod = world.get('111122223333/us-east-1/prod');
    if (prod) {
      prod.cluster.createdAt = new Date('2026-11-20T12:30:00Z');
      prod.cluster.version = '1.36';
    }

    await run();
    expect(await names()).toContain('staging-eu-west-1-111122223333');
    await run();
    expect(await names()).not.toContain('staging-eu-west-1-111122223333');

    const recreated = await reader.clusterByEntityName('prod-us');
    expect(recreated).toMatchObject({
      createdAt: '2026-11-20T12:30:00.000Z',
      core: { data: { version: '1.36' } },
    });
    expect(
      (await reader.history(recreated?.arn ?? '')).map(each => each.sentence),
    ).toEqual([
      'Cluster deleted and created anew under the same name',
      'Cluster found',
    ]);

    if (staging) {
      world.set('111122223333/eu-west-1/staging', staging);
    }
    await run();
    expect(await names()).toContain('staging-eu-west-1-111122223333');
  });

  it('tells an observer how reads ended, and what changed once it is stored', async () => {
    const { run, observer, database } = await setUp();
    await run();
    const outcomes = observer.onTargetRead.mock.calls.map(
      ([read]) => read.outcome,
    );
    expect(outcomes.sort()).toEqual(['failed', 'ok', 'ok', 'ok']);
    expect(observer.onTargetRead.mock.calls[0][0].durationMs).toBeGreaterThan(
      0,
    );
    // Four clusters were found; what they consist of is no change.
    expect(observer.onChanges.mock.calls).toEqual(
      Array.from({ length: 4 }, () => ['core', 1]),
    );

    observer.onChanges.mockClear();
    await run();
    expect(observer.onChanges).not.toHaveBeenCalled();
    const prod = simulator.state.clusters.get('111122223333/eu-west-1/prod');
    if (prod) {
      prod.cluster.version = '1.35';
    }
    await run();
    expect(observer.onChanges.mock.calls).toEqual([['core', 1]]);

    observer.onChanges.mockClear();
    const rolledBack = database.write(async (_, counts) => {
      counts.add('core', 1);
      throw new Error('gone');
    });
    await expect(rolledBack).rejects.toThrow('gone');
    expect(observer.onChanges).not.toHaveBeenCalled();
  });

  it('ends a target at its deadline and reads the others', async () => {
    const { run, names, failures } = await setUp({ timeoutMs: 2_000 });
    simulator.faults.add({
      accountId: '111122223333',
      region: 'eu-west-1',
      kind: 'hang',
    });
    const startedAt = Date.now();
    await run();

    // One attempt of the client alone would wait longer.
    expect(Date.now() - startedAt).toBeLessThan(10_000);
    expect(await names()).toEqual(['prod-eu-west-1-444455556666', 'prod-us']);
    expect(await failures()).toMatchObject({
      '111122223333/eu-west-1': 'timeout',
    });
  });

  it('takes a failing database for no failure of AWS', async () => {
    const { run, knex, failures, logger } = await setUp();
    await run();
    await knex.schema.renameTable('sections', 'hidden');
    await run();

    expect(await failures()).toEqual({
      '123456789012/eu-west-1': 'notConfigured',
    });
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringMatching(
        /^EKS inventory of 111122223333 in eu-west-1 could not be stored: .*sections/,
      ),
      { accountId: '111122223333', region: 'eu-west-1' },
    );

    await knex.schema.renameTable('hidden', 'sections');
    logger.error.mockClear();
    await run();
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('takes a shutdown for no failure of AWS', async () => {
    const { run, failures } = await setUp();
    simulator.faults.add({ action: 'ListClusters', kind: 'hang' });
    const shutdown = new AbortController();
    const running = run(shutdown.signal);
    while (simulator.calls.matching({ action: 'ListClusters' }).length === 0) {
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    shutdown.abort();
    await running;

    expect(await failures()).not.toHaveProperty('111122223333/eu-west-1');
  });
});

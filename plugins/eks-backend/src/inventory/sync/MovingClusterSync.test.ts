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
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { AwsInventorySource, type AwsClients } from '../../aws';
import {
  simulateAws,
  simulatedClients,
  simulatedCluster,
} from '../../__testUtils__/simulatedAws';
import { ConfigReader } from '@backstage/config';
import { readEksConfig } from '../../config';
import { createInventory } from '../createInventory';
import { InventoryDatabase } from '../store';
import { MovingClusterSync } from './MovingClusterSync';
import { slotOf } from './slots';

const TARGETS = [
  { accountId: '111122223333', region: 'eu-west-1' },
  { accountId: '444455556666', region: 'eu-west-1' },
];
const NEW = 'payments-dev-eu-west-1-111122223333';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('MovingClusterSync', () => {
  let simulator: Simulator;
  let clients: AwsClients | undefined;

  beforeEach(async () => {
    simulator = await simulateAws([
      simulatedCluster('payments-dev', {
        status: 'CREATING',
        createdAt: '2h ago',
      }),
      simulatedCluster('prod'),
      simulatedCluster('changing', {
        accountId: '444455556666',
        nodeGroups: [{ name: 'general', status: 'UPDATING' }],
      }),
    ]);
  });

  afterEach(async () => {
    clients?.destroy();
    clients = undefined;
    await simulator.close();
  });

  async function setUp(options: { requestTimeoutMs?: number } = {}) {
    clients = simulatedClients(
      simulator.awsEndpoint,
      TARGETS,
      {},
      options.requestTimeoutMs,
    );
    const knex = await databases.init('SQLITE_3');
    const inventory = createInventory({
      database: await InventoryDatabase.create({
        database: mockServices.database({ knex, migrations: { skip: false } }),
      }),
      source: AwsInventorySource.create({ clients }),
      config: readEksConfig(new ConfigReader({})),
      targets: { snapshot: () => TARGETS },
      logger: mockServices.logger.mock(),
    });
    const { signal } = new AbortController();
    for (const slot of new Set(TARGETS.map(each => slotOf(each.accountId)))) {
      await inventory.sync.runSlot(slot, signal);
    }
    simulator.calls.clear();
    return { ...inventory, run: () => inventory.moving.run(signal) };
  }

  const described = () =>
    simulator.calls
      .matching({ action: 'DescribeCluster' })
      .map(call => call.cluster)
      .sort();

  it('stores a cluster without endpoint and certificate, and sees it become active', async () => {
    const { run, reader, changes } = await setUp();
    const creating = await reader.clusterByEntityName(NEW);
    expect(creating?.core.failure).toBeUndefined();
    expect(creating?.core.data).toMatchObject({ status: 'CREATING' });
    expect(creating?.core.data).not.toHaveProperty('endpoint');
    expect(creating?.core.data).not.toHaveProperty('certificateAuthorityData');
    expect(creating?.nodeGroups.data).toEqual([]);

    const world = simulator.state.clusters.get(
      '111122223333/eu-west-1/payments-dev',
    );
    if (!world) {
      throw new Error('The simulated cluster is missing');
    }
    world.cluster.status = 'ACTIVE';
    const { lastRevision } = await changes.after(0, 100);
    await run();

    expect((await reader.clusterByEntityName(NEW))?.core.data).toMatchObject({
      status: 'ACTIVE',
      endpoint: expect.stringMatching(/^https:/),
      certificateAuthorityData: expect.any(String),
    });
    const { items } = await changes.after(lastRevision, 100);
    expect(items.map(each => each.entityName)).toEqual([NEW]);
    // What stands still waits for its turn.
    expect(described()).toEqual(['changing', 'payments-dev']);
  });

  it('asks no more for a cluster that came to rest, nor for one that is gone', async () => {
    const { run, reader } = await setUp();
    simulator.state.clusters.delete('111122223333/eu-west-1/payments-dev');
    await run();

    expect(described()).toEqual(['changing']);
    // Only complete lists, an interval apart, say that it is gone.
    const gone = await reader.clusterByEntityName(NEW);
    expect(gone?.core).toMatchObject({ data: { status: 'CREATING' } });
    expect(gone?.core.failure).toBeUndefined();
  });

  it.each(['deny', 'hang', 'throttle'] as const)(
    'leaves everything as it is when AWS does %s, and reads the other account',
    async kind => {
      const { run, reader } = await setUp({
        requestTimeoutMs: kind === 'hang' ? 1_500 : undefined,
      });
      simulator.faults.add({
        accountId: '111122223333',
        action: 'ListClusters',
        kind,
      });
      const before = await reader.clusterByEntityName(NEW);
      await run();

      expect(await reader.clusterByEntityName(NEW)).toEqual(before);
      expect(described()).toEqual(['changing']);
    },
    40_000,
  );

  it('does not begin with a cluster after the deadline: it has not failed', async () => {
    const { changes } = await setUp();
    const { items } = await changes.after(0, 100);
    const [moving] = items.filter(each => each.entityName === NEW);
    const names = [...'abcdefghijklmnop'];
    const begun: string[] = [];
    let ended = 0;
    const sync = MovingClusterSync.create({
      targets: { snapshot: () => TARGETS },
      source: {
        verifyAccount: async () => {},
        listClusters: async () => names,
      },
      changes: {
        after: async () => ({
          items: names.map(name => ({
            ...moving,
            arn: `${moving.arn}-${name}`,
            core: moving.core && { ...moving.core, name },
          })),
          lastRevision: 1,
          hasMore: false,
        }),
      },
      store: { known: async () => new Map() },
      clusterReader: {
        read: async (_target, name, _known, signal) => {
          begun.push(name);
          await new Promise(resolve => {
            signal.addEventListener('abort', resolve);
          });
          ended += 1;
          return undefined;
        },
      },
      logger: mockServices.logger.mock(),
      targetDeadlineMs: 50,
    });
    await sync.run(new AbortController().signal);
    while (ended < begun.length) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    await new Promise(resolve => setImmediate(resolve));

    expect(begun).toEqual([...'abcdefghijkl']);
  });
});

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
import { AwsInventorySource, type AwsClients } from '../../aws';
import {
  simulateAws,
  simulatedClients,
  simulatedCluster,
} from '../../__testUtils__/simulatedAws';
import { simulatedInventory } from '../__testUtils__/simulatedInventory';
import { ClusterRefresher } from './ClusterRefresher';

const HOME = { accountId: '111122223333', region: 'eu-west-1' };
const PROD = 'prod-eu-west-1-111122223333';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('ClusterRefresher on %s', id => {
  let simulator: Simulator;
  let clients: AwsClients | undefined;

  beforeEach(async () => {
    simulator = await simulateAws([
      simulatedCluster('prod', { nodeGroups: [{ name: 'general' }] }),
    ]);
  });

  afterEach(async () => {
    clients?.destroy();
    clients = undefined;
    await simulator.close();
  });

  async function setUp(mistaken: Record<string, string> = {}) {
    clients = simulatedClients(simulator.awsEndpoint, [HOME], mistaken);
    const inventory = await simulatedInventory({
      simulator,
      clients,
      knex: await databases.init(id),
      targets: [HOME],
    });
    const { signal } = new AbortController();
    return {
      ...inventory,
      refresh: (
        name: string,
        options?: Parameters<ClusterRefresher['refresh']>[3],
      ) => inventory.refresher.refresh(HOME, name, signal, options),
    };
  }

  const described = () =>
    simulator.calls.matching({ action: 'DescribeCluster' }).length;

  it('reads a cluster that is not known yet, once for all who ask together', async () => {
    const { refresh, reader } = await setUp();
    const results = await Promise.all([
      refresh('prod'),
      refresh('prod'),
      refresh('prod'),
    ]);
    expect(results).toEqual(results.map(() => ({ outcome: 'read' })));
    expect(described()).toBe(1);
    expect(await reader.clusterByEntityName(PROD)).toMatchObject({
      core: { data: { version: '1.34' } },
      nodeGroups: { data: [{ name: 'general' }] },
      subnets: { data: [{ availabilityZone: 'eu-west-1a' }] },
    });

    expect(await refresh('prod')).toEqual({
      outcome: 'recently',
      at: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(described()).toBe(1);
  });

  it('does not let a read under way do for who asks not to join it', async () => {
    const { refresh } = await setUp();
    const underWay = refresh('prod');
    expect(await refresh('prod', { join: false })).toEqual({
      outcome: 'recently',
      at: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(await underWay).toEqual({ outcome: 'read' });
    expect(described()).toBe(1);
  });

  it('removes nothing that AWS does not find, and stores why', async () => {
    const { run, refresh, reader } = await setUp();
    await run();
    simulator.state.clusters.clear();
    expect(await refresh('prod')).toMatchObject({
      outcome: 'failed',
      failure: { accountId: '111122223333' },
    });
    expect(await reader.clusterByEntityName(PROD)).toMatchObject({
      core: { data: { version: '1.34' }, failure: {} },
      nodeGroups: { data: [{ name: 'general' }] },
    });
    // A name that was never known leaves no trace.
    expect(await refresh('ghost')).toMatchObject({ outcome: 'failed' });
    expect(await reader.clusters()).toHaveLength(1);
  });

  it('asks with the credentials of the account only', async () => {
    const { refresh, reader } = await setUp({ '111122223333': '444455556666' });
    expect(await refresh('prod')).toMatchObject({
      outcome: 'failed',
      failure: { reason: 'notConfigured' },
    });
    expect(described()).toBe(0);
    expect(await reader.clusters()).toEqual([]);
  });

  it('reads the sections that are asked for, and again after ten seconds', async () => {
    const { run, clusters, reader } = await setUp();
    await run();
    simulator.calls.clear();
    let now = new Date('2026-11-20T12:00:00.000Z');
    const read = jest.fn(async () => undefined);
    const refresher = ClusterRefresher.create({
      source: AwsInventorySource.create({
        clients: simulatedClients(simulator.awsEndpoint, [HOME]),
      }),
      store: clusters,
      clusterReader: { read },
      now: () => now,
    });
    const { signal } = new AbortController();
    const refresh = () =>
      refresher.refresh(HOME, 'prod', signal, { sections: ['insights'] });
    expect(await refresh()).toEqual({ outcome: 'read' });
    const [cluster] = await reader.clusters();
    expect(read).toHaveBeenCalledWith(
      HOME,
      'prod',
      expect.objectContaining({ arn: cluster.arn }),
      expect.any(AbortSignal),
      { sections: ['insights'], full: true },
    );
    now = new Date('2026-11-20T12:00:09.999Z');
    expect(await refresh()).toEqual({
      outcome: 'recently',
      at: '2026-11-20T12:00:00.000Z',
    });
    now = new Date('2026-11-20T12:00:10.000Z');
    expect(await refresh()).toEqual({ outcome: 'read' });
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('gives nobody a read of other sections, or one that a stranger gave up', async () => {
    const { clusters } = await setUp();
    const ends: Array<() => void> = [];
    const read = jest.fn(
      async () =>
        new Promise<undefined>(end => ends.push(() => end(undefined))),
    );
    const refresher = ClusterRefresher.create({
      source: { verifyAccount: async () => {} },
      store: clusters,
      clusterReader: { read },
    });
    const begun = async (times: number) => {
      while (read.mock.calls.length < times) {
        await new Promise(resolve => setTimeout(resolve, 5));
      }
    };
    const { signal } = new AbortController();
    const refresh = (
      options: Parameters<ClusterRefresher['refresh']>[3],
      until = signal,
    ) => refresher.refresh(HOME, 'prod', until, options);

    const stranger = new AbortController();
    const first = refresh({ sections: ['insights'] }, stranger.signal);
    await begun(1);
    const same = refresh({ sections: ['insights'] });
    const all = refresh({});
    expect(await refresh({ join: false })).toMatchObject({
      outcome: 'recently',
    });
    stranger.abort();
    await expect(first).rejects.toThrow('aborted');
    // The next in the row reads the same, and the last everything.
    await begun(2);
    ends[1]();
    expect(await same).toEqual({ outcome: 'read' });
    await begun(3);
    ends[2]();
    expect(await all).toEqual({ outcome: 'read' });
    expect(read.mock.calls.map((call: unknown[]) => call[4])).toEqual([
      { sections: ['insights'], full: true },
      { sections: ['insights'], full: true },
      { sections: 'all', full: true },
    ]);
    expect(await refresh({ sections: ['addons'] })).toMatchObject({
      outcome: 'recently',
    });
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('races with the schedule and with clusters that move, and the newest state stays', async () => {
    const { run, refresh, reader, moving, changes } = await setUp();
    await run();
    const prod = simulator.state.clusters.get('111122223333/eu-west-1/prod');
    if (!prod) {
      throw new Error('The simulated cluster is missing');
    }
    simulator.faults.add({
      action: 'DescribeCluster',
      kind: 'latency',
      latencyMs: 200,
      times: 1,
    });
    prod.cluster.status = 'UPDATING';
    const slow = refresh('prod');
    const scheduled = run();
    prod.cluster.version = '1.35';
    await Promise.all([
      slow,
      scheduled,
      moving.run(new AbortController().signal),
    ]);
    prod.cluster.status = 'ACTIVE';
    await moving.run(new AbortController().signal);
    const cluster = await reader.clusterByEntityName(PROD);
    expect(cluster?.core.data).toMatchObject({
      status: 'ACTIVE',
      version: '1.35',
    });
    const { items } = await changes.after(0, 10);
    expect(items).toMatchObject([
      { revision: cluster?.revision, core: { status: 'ACTIVE' } },
    ]);
  });
});

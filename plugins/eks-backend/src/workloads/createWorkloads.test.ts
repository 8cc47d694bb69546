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
import { clusterCore, target } from '../__testUtils__/facts';
import {
  simulateAws,
  simulatedClients,
  simulatedCluster,
} from '../__testUtils__/simulatedAws';
import { setUpStores } from '../__testUtils__/stores';
import { AwsInventorySource } from '../aws';
import { slotOf } from '../inventory/sync/slots';
import { DirectTransport } from '../kubernetes';
import { createWorkloads } from './createWorkloads';

jest.setTimeout(60_000);

const HOUR_MS = 60 * 60 * 1000;
const SLOT = slotOf(target.accountId);
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

function portalCluster(name: string) {
  return simulatedCluster(name, {
    accessEntries: [
      {
        principal: 'arn:aws:iam::111122223333:role/backstage',
        groups: ['backstage-viewers'],
      },
    ],
    nodeGroups: [{ name: 'general', size: { min: 1, max: 3, desired: 2 } }],
    addons: [{ name: 'coredns', version: 'v1.13.2-eksbuild.4' }],
    namespaces: [
      {
        name: 'kube-system',
        workloads: [
          { name: 'coredns', image: 'registry.example.com/coredns:v1.13.2' },
          {
            name: 'aws-load-balancer-controller',
            image: 'registry.example.com/lbc:v2.13.3',
            labels: { 'helm.sh/chart': 'aws-load-balancer-controller-1.13.3' },
          },
        ],
      },
      {
        name: 'shop',
        workloads: [
          { name: 'api', labels: { 'backstage.io/kubernetes-id': 'api' } },
        ],
      },
    ],
  });
}

describe('the background pass over the APIs of clusters', () => {
  let simulator: Simulator;
  let close: Array<() => unknown>;

  beforeEach(async () => {
    simulator = await simulateAws(
      [portalCluster('prod'), portalCluster('second')],
      new Date(),
    );
    close = [() => simulator.close()];
  });

  afterEach(async () => {
    for (const each of close.reverse()) {
      await each();
    }
  });

  async function setUp(options: { deadlineMs?: number } = {}) {
    const stores = await setUpStores(await databases.init('SQLITE_3'));
    const clients = simulatedClients(simulator.awsEndpoint, [target]);
    const transport = DirectTransport.create();
    close.push(
      () => clients.destroy(),
      () => transport.close(),
    );
    const source = AwsInventorySource.create({ clients });
    const signal = AbortSignal.timeout(30_000);
    for (const name of ['prod', 'second']) {
      const core = await source.readCluster(target, name, signal);
      await stores.record(core);
      await stores.clusters.recordSection(core, {
        section: 'addons',
        content: await source.readAddons(target, name, signal),
        startedAt: await stores.clusters.startRead(),
      });
    }
    simulator.calls.clear();
    const logger = mockServices.logger.mock();
    const { index, sync } = createWorkloads({
      database: stores.database,
      inventory: stores.reader,
      clients,
      transport,
      config: {
        inventory: {
          schedule: { frequency: { minutes: 10 }, timeout: { minutes: 10 } },
          graceMs: 0,
          cadenceMs: cadences(HOUR_MS),
          sections: cadences(true),
        },
      },
      logger,
      ...options,
    });
    return {
      ...stores,
      index,
      logger,
      run: async (
        runSignal: AbortSignal = new AbortController().signal,
        slot = SLOT,
      ) => sync.runSlot(slot, runSignal),
      cluster: async (name: string) => {
        const [found] = await stores.reader.clustersByName(name);
        return found;
      },
      /** The actions that the APIs of the clusters were asked for since the last look. */
      asked: () => {
        const actions = simulator.calls
          .matching({ service: 'kubernetes' })
          .map(call => call.action);
        simulator.calls.clear();
        return actions.sort();
      },
    };
  }

  it('reads index, components, node pools and aws-auth, each at its cadence, and rests in between', async () => {
    const { run, index, cluster, asked, clock } = await setUp();
    contentsOf(simulator, 'prod').put({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: 'aws-auth',
        namespace: 'kube-system',
        uid: 'c0ffee',
        resourceVersion: '1',
        creationTimestamp: '2025-03-01T10:00:00Z',
      },
      data: { mapRoles: '- rolearn: arn:aws:iam::111122223333:role/nodes' },
    });

    await run(undefined, (SLOT + 1) % 16);
    expect(asked()).toEqual([]);
    await run();

    expect(await index.find({ kubernetesId: 'api' })).toMatchObject([
      {
        entityName: 'prod-eu-west-1-111122223333',
        namespace: 'shop',
        workloads: [{ kind: 'Deployment', name: 'api' }],
      },
      { entityName: 'second-eu-west-1-111122223333' },
    ]);
    const prod = await cluster('prod');
    expect(prod.components).toEqual({
      observedAt: expect.any(String),
      data: [
        {
          name: 'aws-load-balancer-controller',
          namespace: 'kube-system',
          workload: {
            kind: 'Deployment',
            name: 'aws-load-balancer-controller',
          },
          versions: [
            { source: 'image', version: 'v2.13.3' },
            { source: 'helmChart', version: '1.13.3' },
          ],
        },
      ],
    });
    expect(prod.nodePools.data).toMatchObject([
      { kind: 'nodeGroup', name: 'general' },
    ]);
    expect(
      Object.values(prod.nodePools.data?.[0].kubeletVersions ?? {}),
    ).toEqual([2]);
    expect(prod.awsAuth.data).toMatchObject({
      exists: true,
      mappings: [{ kind: 'role', arn: 'arn:aws:iam::111122223333:role/nodes' }],
    });
    expect((await cluster('second')).awsAuth.data).toMatchObject({
      exists: false,
    });
    expect([...new Set(asked())]).toEqual([
      'get configmaps',
      'get deployments',
      'list daemonsets',
      'list deployments',
      'list nodes',
      'list statefulsets',
    ]);

    clock.advance(HOUR_MS - 4 * 60_000);
    await run();
    expect(asked()).toEqual([]);
    clock.advance(4 * 60_000);
    await run();
    expect(asked()).toHaveLength(12);
  });

  it('names what is denied in its section only, keeps what was read, and waits half an hour', async () => {
    const { run, cluster, clock, asked } = await setUp();
    await run();
    const before = await cluster('prod');
    simulator.faults.add({ action: 'get configmaps', kind: 'deny' });
    simulator.faults.add({ action: 'list daemonsets', kind: 'deny' });
    clock.advance(HOUR_MS);
    await run();

    const after = await cluster('prod');
    expect(after.awsAuth).toMatchObject({
      data: before.awsAuth.data,
      observedAt: before.awsAuth.observedAt,
      failure: { reason: 'denied', permission: 'get configmaps' },
    });
    expect(after.components).toMatchObject({
      data: before.components.data,
      failure: { reason: 'denied', permission: 'list daemonsets' },
    });
    expect(after.nodePools.failure).toBeUndefined();
    expect(after.nodePools.observedAt).not.toBe(before.nodePools.observedAt);

    asked();
    clock.advance(29 * 60_000);
    await run();
    expect(asked()).toEqual([]);
    simulator.faults.clear();
    clock.advance(60_000);
    await run();
    const mended = await cluster('prod');
    expect(mended.awsAuth.failure).toBeUndefined();
    expect(mended.components.failure).toBeUndefined();
  });

  it('asks no cluster that has no API yet or is being deleted', async () => {
    const { run, cluster, record, asked, index } = await setUp();
    const deleting = (await cluster('prod')).core.data;
    const creating = (await cluster('second')).core.data;
    if (!deleting || !creating) {
      throw new Error('The cores were not read');
    }
    await record({ ...deleting, status: 'DELETING' });
    await record({ ...creating, status: 'CREATING', endpoint: undefined });
    await run();
    expect(asked()).toEqual([]);
    expect((await index.coverage()).unknown).toHaveLength(2);

    await record(creating);
    await run();
    expect(new Set(asked()).size).toBe(6);
    expect((await index.coverage()).unknown).toMatchObject([
      { arn: deleting.arn },
    ]);
  });

  it('reads a cluster that was created again under its name at once', async () => {
    const { run, cluster, record, asked, index } = await setUp();
    await run();
    asked();
    const core = (await cluster('prod')).core.data;
    await record({
      ...(core ?? clusterCore()),
      createdAt: '2026-11-20T11:00:00.000Z',
    });
    expect(await index.find({ kubernetesId: 'api' })).toHaveLength(1);
    expect((await cluster('prod')).nodePools).toEqual({});

    await run();
    expect(new Set(asked()).size).toBe(6);
    expect(await index.find({ kubernetesId: 'api' })).toHaveLength(2);
    expect((await cluster('prod')).nodePools.data).toHaveLength(1);
  });

  it('ends with a cluster that hangs, while the others are read', async () => {
    const { run, cluster, index, logger } = await setUp({ deadlineMs: 1_000 });
    simulator.faults.add({
      service: 'kubernetes',
      cluster: 'prod',
      kind: 'hang',
    });
    await run();

    const hanging = await cluster('prod');
    expect(hanging.nodePools).toMatchObject({ failure: { reason: 'timeout' } });
    expect(hanging.nodePools.data).toBeUndefined();
    expect((await cluster('second')).nodePools.failure).toBeUndefined();
    expect(await index.coverage()).toMatchObject({
      indexed: [{ entityName: 'second-eu-west-1-111122223333' }],
      unknown: [
        {
          entityName: 'prod-eu-west-1-111122223333',
          failure: { reason: 'timeout' },
        },
      ],
    });
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/prod in 111122223333.*did not answer in time/),
      expect.anything(),
    );

    // Once it answers again, nobody has to do anything.
    simulator.faults.clear();
    await run();
    expect((await cluster('prod')).nodePools.failure).toBeUndefined();
    expect((await index.coverage()).unknown).toEqual([]);
  });

  it.each(['malformed', 'throttle', 'unavailable'] as const)(
    'keeps what was read when answers are: %s',
    async kind => {
      const { run, cluster, index, clock } = await setUp();
      await run();
      const before = await cluster('prod');
      simulator.faults.add({ service: 'kubernetes', kind });
      clock.advance(HOUR_MS);
      await run();
      const after = await cluster('prod');
      for (const section of ['components', 'nodePools', 'awsAuth'] as const) {
        expect(after[section].data).toEqual(before[section].data);
        expect(after[section].failure?.reason).toBe(
          {
            malformed: 'invalid',
            throttle: 'throttled',
            unavailable: 'unreachable',
          }[kind],
        );
      }
      expect(await index.find({ kubernetesId: 'api' })).toHaveLength(2);
    },
  );

  it('records nothing of a run that ends with the process', async () => {
    const { run, cluster, index } = await setUp();
    const shutdown = new AbortController();
    simulator.faults.add({ service: 'kubernetes', kind: 'hang' });
    const running = run(shutdown.signal);
    setTimeout(() => shutdown.abort(), 200);
    await running;
    expect((await cluster('prod')).nodePools).toEqual({});
    expect(
      (await index.coverage()).unknown.map(({ failure }) => failure),
    ).toEqual([undefined, undefined]);
  });
});

function cadences<T>(value: T) {
  return {
    core: value,
    nodeGroups: value,
    addons: value,
    fargateProfiles: value,
    podIdentityAssociations: value,
    accessEntries: value,
    insights: value,
    subnets: value,
    components: value,
    nodePools: value,
    awsAuth: value,
  };
}

function contentsOf(simulator: Simulator, name: string) {
  const cluster = [...simulator.state.clusters.values()].find(
    each => each.name === name,
  );
  if (!cluster) {
    throw new Error(`The world has no cluster ${name}`);
  }
  return cluster.contents.objects;
}

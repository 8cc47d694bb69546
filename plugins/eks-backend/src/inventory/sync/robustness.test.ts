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
import { simulatedInventory } from '../__testUtils__/simulatedInventory';
import { InventoryDatabase } from '../store';

const HOME = { accountId: '111122223333', region: 'eu-west-1' };
const OTHER = { accountId: '444455556666', region: 'eu-west-1' };
const PROD = 'prod-eu-west-1-111122223333';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('the sync on %s', id => {
  let simulator: Simulator | undefined;
  let clients: AwsClients | undefined;

  afterEach(async () => {
    jest.restoreAllMocks();
    clients?.destroy();
    clients = undefined;
    await simulator?.close();
    simulator = undefined;
  });

  async function setUp(
    clusters: Parameters<typeof simulateAws>[0],
    options: { everyRun?: boolean; onlyCore?: boolean } = { everyRun: true },
  ) {
    const aws = await simulateAws(clusters);
    simulator = aws;
    const targets = [HOME, OTHER];
    clients = simulatedClients(aws.awsEndpoint, targets);
    const inventory = await simulatedInventory({
      simulator: aws,
      clients,
      knex: await databases.init(id),
      targets,
      ...options,
    });
    return { aws, ...inventory };
  }

  it('removes nothing when a list breaks off at its second page, with 101 clusters and more', async () => {
    const { aws, run, names, failures } = await setUp(
      Array.from({ length: 103 }, (_, index) => simulatedCluster(`c${index}`)),
      { onlyCore: true },
    );
    await run();
    const all = await names();
    expect(all).toHaveLength(103);

    for (const kind of ['unavailable', 'throttle', 'malformed'] as const) {
      aws.faults.add({ action: 'ListClusters', nextPage: true, kind });
      await run();
      await run();
      expect(await names()).toEqual(all);
      expect(await failures()).toHaveProperty('111122223333/eu-west-1');
      aws.faults.clear();
    }
    aws.state.clusters.delete('111122223333/eu-west-1/c102');
    await run();
    await run();
    expect(await failures()).toEqual({});
    expect(await names()).toEqual(
      all.filter(each => !each.startsWith('c102-')),
    );
  }, 120_000);

  it('keeps clusters apart that share a name, and those whose names differ in case only', async () => {
    const { aws, run, names, reader } = await setUp([
      simulatedCluster('prod'),
      simulatedCluster('prod', OTHER),
      simulatedCluster('Prod'),
      simulatedCluster('my_cluster'),
      simulatedCluster('my-cluster'),
    ]);
    await run();
    const before = await names();
    expect(new Set(before).size).toBe(5);
    expect(before).toEqual(
      expect.arrayContaining([
        PROD,
        'prod-eu-west-1-444455556666',
        'my-cluster-eu-west-1-111122223333',
      ]),
    );
    expect(
      (await reader.clustersByName('Prod')).map(each => each.core.data?.name),
    ).toEqual(['Prod']);

    aws.state.clusters.delete('111122223333/eu-west-1/prod');
    await run();
    await run();
    expect(await names()).toEqual(before.filter(each => each !== PROD));
    expect(await reader.clustersByName('prod')).toMatchObject([OTHER]);
  }, 60_000);

  it('keeps a cluster that is deleted between list and describe until two lists lack it', async () => {
    const { aws, run, names, reader, failures } = await setUp([
      simulatedCluster('prod', { nodeGroups: [{ name: 'general' }] }),
      simulatedCluster('staging'),
    ]);
    await run();
    // AWS lists it and does not find it.
    const clusters = aws.state.clusters;
    const prod = clusters.get('111122223333/eu-west-1/prod');
    aws.faults.add({
      action: 'DescribeCluster',
      cluster: 'prod',
      kind: 'error',
    });
    await run();
    expect(await reader.clusterByEntityName(PROD)).toMatchObject({
      core: { data: { name: 'prod' }, failure: { reason: expect.any(String) } },
      nodeGroups: { data: [{ name: 'general' }] },
    });
    expect(await failures()).toEqual({});
    aws.faults.clear();

    clusters.delete('111122223333/eu-west-1/prod');
    await run();
    expect(await names()).toContain(PROD);
    await run();
    expect(await names()).not.toContain(PROD);

    // Back under its name, as another one.
    if (prod) {
      prod.cluster.createdAt = new Date('2026-11-20T13:00:00Z');
      clusters.set('111122223333/eu-west-1/prod', prod);
    }
    await run();
    expect(await reader.clusterByEntityName(PROD)).toMatchObject({
      createdAt: '2026-11-20T13:00:00.000Z',
      nodeGroups: { data: [{ name: 'general' }] },
    });
  }, 60_000);

  it('reads an account at rest again only where it is due', async () => {
    const { aws, run, clock, reader } = await setUp(
      [
        simulatedCluster('prod', {
          nodeGroups: [{ name: 'general' }, { name: 'spot' }],
          addons: [{ name: 'coredns', version: 'v1.12.4-eksbuild.1' }],
        }),
      ],
      {},
    );
    await run();
    const cold = aws.calls.counts();
    expect(cold).toMatchObject({
      'eks DescribeCluster': 1,
      'eks DescribeNodegroup': 2,
      'eks DescribeAddon': 1,
      'eks ListFargateProfiles': 1,
      'eks ListPodIdentityAssociations': 1,
      'eks ListAccessEntries': 1,
      'eks ListInsights': 1,
      'ec2 DescribeSubnets': 1,
    });
    const sections = await reader.clusterByEntityName(PROD);
    expect(sections?.subnets.data).toMatchObject([
      { availabilityZone: 'eu-west-1a' },
    ]);
    for (const name of [
      'fargateProfiles',
      'podIdentityAssociations',
      'accessEntries',
      'insights',
    ] as const) {
      expect(sections?.[name].failure).toBeUndefined();
      expect(sections?.[name].observedAt).toMatch(/^2026-11-20T12:1/);
    }

    aws.calls.clear();
    for (let tenMinutes = 0; tenMinutes < 6; tenMinutes += 1) {
      await run();
    }
    const {
      'eks ListClusters': lists,
      'sts GetCallerIdentity': _,
      ...hour
    } = aws.calls.counts();
    expect(lists).toBe(12);
    expect(hour).toEqual({
      'eks DescribeCluster': 3,
      'eks ListNodegroups': 1,
      'eks DescribeNodegroup': 2,
    });

    // An upgrade makes its parts due at once.
    aws.calls.clear();
    const prod = aws.state.clusters.get('111122223333/eu-west-1/prod');
    if (prod) {
      prod.cluster.version = '1.35';
    }
    await run();
    await run();
    expect(aws.calls.counts()).toMatchObject({
      'eks DescribeCluster': 1,
      'eks ListNodegroups': 1,
      'eks ListAddons': 1,
    });

    // What is shared and what is slow wait longest.
    aws.calls.clear();
    clock.advance(24 * 60 * 60 * 1000);
    await run();
    expect(aws.calls.counts()).toMatchObject({
      'eks ListAccessEntries': 1,
      'eks ListInsights': 1,
      'eks DescribeClusterVersions': 1,
    });
  }, 60_000);

  it('reads what the catalog shows of all clusters first, then the rest, with one read of each core', async () => {
    const { aws, run } = await setUp(
      Array.from({ length: 15 }, (_, index) =>
        simulatedCluster(`c${index}`, { nodeGroups: [{ name: 'general' }] }),
      ),
      {},
    );
    await run();
    const actions = aws.calls.matching({}).map(call => call.action);
    const lastOf = (action: string) => actions.lastIndexOf(action);
    const lastShown = Math.max(
      ...['DescribeCluster', 'DescribeNodegroup', 'ListAddons'].map(lastOf),
    );
    for (const slow of [
      'ListFargateProfiles',
      'ListPodIdentityAssociations',
      'ListAccessEntries',
      'ListInsights',
      'DescribeSubnets',
    ]) {
      expect(actions.indexOf(slow)).toBeGreaterThan(lastShown);
    }
    expect(actions.indexOf('DescribeClusterVersions')).toBeLessThan(
      actions.indexOf('ListInsights'),
    );
    expect(aws.calls.counts()).toMatchObject({
      'eks DescribeCluster': 15,
      'eks ListInsights': 15,
    });
  }, 60_000);

  it('loses nothing when the database fails in one account, and recovers', async () => {
    const { aws, run, names, knex, clusters, logger, reader } = await setUp([
      simulatedCluster('prod'),
      simulatedCluster('prod', OTHER),
    ]);
    await run();
    const before = await names();
    const recordList = clusters.recordList.bind(clusters);
    jest
      .spyOn(clusters, 'recordList')
      .mockImplementation(async (target, ...args) => {
        if (target.accountId === HOME.accountId) {
          await knex.raw('select * from no_such_table');
        }
        return recordList(target, ...args);
      });
    for (const state of aws.state.clusters.values()) {
      state.cluster.version = '1.35';
    }
    await run();
    await run();
    expect(await names()).toEqual(before);
    const versions = async () =>
      (await reader.clusters()).map(
        each => `${each.accountId} ${each.core.data?.version}`,
      );
    expect((await versions()).sort()).toEqual([
      '111122223333 1.34',
      '444455556666 1.35',
    ]);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringMatching(/111122223333 in eu-west-1 could not be stored/),
      HOME,
    );

    jest.restoreAllMocks();
    await run();
    expect(await versions()).toContain('111122223333 1.35');
  }, 60_000);

  it('goes on after the database was gone', async () => {
    const { run, names, targets, logger } = await setUp([
      simulatedCluster('prod'),
    ]);
    await run();
    const gone = jest
      .spyOn(InventoryDatabase.prototype, 'now')
      .mockRejectedValue(new Error('Connection terminated unexpectedly'));
    await run();
    expect(logger.error).toHaveBeenCalledTimes(2);
    gone.mockRestore();
    await run();
    expect(logger.error).toHaveBeenCalledTimes(2);
    expect(await names()).toEqual([PROD]);
    expect((await targets.all()).map(each => each.failure)).toEqual([
      undefined,
      undefined,
    ]);
  }, 60_000);
});

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
import { simulatedCluster } from '../__testUtils__/simulatedAws';
import { startFleet, type Fleet } from './__testUtils__/startFleet';

const PROD = 'prod-eu-west-1-111122223333';
const STAGING = 'staging-eu-west-1-111122223333';
const BRIEF_KEY = '111122223333/eu-west-1/brief';
const PROD_KEY = '111122223333/eu-west-1/prod';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('clusters that go, on %s', id => {
  let fleet: Fleet;

  beforeEach(async () => {
    const knex = await databases.init(id);
    fleet = await startFleet({
      knexOf: () => knex,
      later: BRIEF_KEY,
      clusters: [
        simulatedCluster('prod', {
          nodeGroups: [{ name: 'general' }],
          addons: [{ name: 'coredns', version: 'v1.12.4-eksbuild.1' }],
        }),
        simulatedCluster('staging'),
        simulatedCluster('brief'),
      ],
    });
  });

  afterEach(async () => {
    await fleet.simulator.close();
  });

  /** Waits until AWS was asked. */
  async function whenAsked(action: string, cluster: string) {
    const { calls } = fleet.simulator;
    while (calls.matching({ action, cluster }).length === 0) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  }

  /** One run in which every answer to an action about a cluster comes after something happened. */
  async function runWith(
    action: string,
    cluster: string,
    happens: () => void,
  ): Promise<void> {
    const { simulator, run } = fleet;
    simulator.calls.clear();
    simulator.faults.add({ action, cluster, kind: 'latency', latencyMs: 300 });
    const running = run();
    await whenAsked(action, cluster);
    happens();
    await running;
    simulator.faults.clear();
  }

  it('keeps a cluster that is deleted between list and describe until two lists lack it', async () => {
    const { simulator, run, clusters, targets, follower } = fleet;
    const before = await follower.entities();
    expect(before).toHaveLength(4);
    await runWith('DescribeCluster', 'prod', () =>
      simulator.state.clusters.delete(PROD_KEY),
    );
    expect(await follower.entities()).toEqual(before);
    const shown = (await clusters()).get(PROD);
    expect(shown).toMatchObject({
      version: '1.34',
      failure: {
        message:
          'AWS account 111122223333 does not have what it was asked for; it may just have been deleted.',
      },
    });
    // The account is well, only the cluster is not.
    expect((await targets()).get('111122223333')).not.toHaveProperty('failure');

    await run();
    expect(await follower.entities()).toEqual(before);
    await run();
    expect(await follower.entities()).toEqual([STAGING]);
    expect([...(await clusters()).keys()]).toEqual([STAGING]);
  });

  it('finds nothing wrong with an account that lists a new cluster which is gone a moment later', async () => {
    const { simulator, run, targets, follower } = fleet;
    const before = await follower.entities();
    fleet.appear();
    await runWith('DescribeCluster', 'brief', () =>
      simulator.state.clusters.delete(BRIEF_KEY),
    );
    expect((await targets()).get('111122223333')).not.toHaveProperty('failure');
    await run();
    expect(await follower.entities()).toEqual(before);

    // One that stays and cannot be read is told, because nobody would see that it is missing.
    fleet.appear();
    simulator.faults.add({
      action: 'DescribeCluster',
      cluster: 'brief',
      kind: 'malformed',
    });
    await run();
    expect((await targets()).get('111122223333')).toHaveProperty('failure');
    simulator.faults.clear();
    await run();
    expect((await targets()).get('111122223333')).not.toHaveProperty('failure');
    expect(await follower.entities()).toContain('brief-eu-west-1-111122223333');
  });

  it('takes a cluster that was recreated under its name for another one', async () => {
    const { run, cluster, clusters, follower, inAws, simulator } = fleet;
    const prod = simulator.state.clusters.get(PROD_KEY);
    inAws('prod').createdAt = new Date('2026-11-20T12:30:00Z');
    inAws('prod').version = '1.35';
    prod?.nodeGroups.clear();
    await run();
    expect(await follower.entities()).toEqual([
      PROD,
      `${PROD}.addon.coredns`,
      STAGING,
    ]);
    expect((await clusters()).get(PROD)).toMatchObject({
      version: '1.35',
      nodeGroupCount: 0,
      stale: false,
    });
    const { history, nodeGroups } = await cluster(PROD);
    expect(nodeGroups).toMatchObject({ data: [] });
    expect(history.map(({ sentence }) => sentence)).toEqual([
      'Cluster deleted and created anew under the same name',
      'Cluster found',
    ]);
  });

  it('mixes nothing of two lives when a cluster is recreated while it is read', async () => {
    const { simulator, run, cluster, follower, inAws } = fleet;
    const prod = simulator.state.clusters.get(PROD_KEY);
    await runWith('ListNodegroups', 'prod', () => {
      inAws('prod').createdAt = new Date('2026-11-20T12:30:00Z');
      inAws('prod').version = '1.35';
      prod?.nodeGroups.clear();
    });
    await run();
    expect(await follower.entities()).toEqual([
      PROD,
      `${PROD}.addon.coredns`,
      STAGING,
    ]);
    expect(follower.versionOf(PROD)).toBe('1.35');
    const { core, nodeGroups, accessEntries } = await cluster(PROD);
    expect(core.data?.createdAt).toBe('2026-11-20T12:30:00.000Z');
    // What is read seldom was read anew for the new one.
    for (const { observedAt = '' } of [nodeGroups, accessEntries]) {
      expect(observedAt >= (core.observedAt ?? '')).toBe(true);
    }
  });
});

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

const HOME = '111122223333';
const PROD = 'prod-eu-west-1-111122223333';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('reads that race, on %s', id => {
  let fleet: Fleet;

  beforeEach(async () => {
    const knex = await databases.init(id);
    fleet = await startFleet({
      knexOf: () => knex,
      clusters: [
        simulatedCluster('prod', {
          nodeGroups: [{ name: 'general' }],
          addons: [{ name: 'coredns', version: 'v1.12.4-eksbuild.1' }],
        }),
        simulatedCluster('staging'),
      ],
    });
  });

  afterEach(async () => {
    await fleet.simulator.close();
  });

  /** What CloudTrail tells through EventBridge. */
  async function publish(eventName: string, clusterName: string) {
    await fleet.events.publish({
      topic: 'aws-eks',
      eventPayload: {
        version: '0',
        source: 'aws.eks',
        account: HOME,
        region: 'eu-west-1',
        'detail-type': 'AWS API Call via CloudTrail',
        resources: [],
        detail: {
          eventSource: 'eks.amazonaws.com',
          eventName,
          awsRegion: 'eu-west-1',
          recipientAccountId: HOME,
          requestParameters: { name: clusterName },
        },
      },
    });
  }

  it('ends with what AWS has, whether an event, the schedule or a person asked', async () => {
    const { simulator, run, runTasks, refresh, follower, clusters, inAws } =
      fleet;
    const before = await follower.entities();
    const versions: Array<string | undefined> = [];
    const note = async () => {
      await follower.entities();
      versions.push(follower.versionOf(PROD));
    };
    simulator.faults.add({ kind: 'latency', latencyMs: 120, rate: 0.5 });
    for (const version of ['1.35', '1.36']) {
      inAws('prod').version = version;
      await Promise.all([
        ...[
          'UpdateClusterVersion',
          'UpdateClusterVersion',
          'DeleteCluster',
        ].map(name => publish(name, 'prod')),
        publish('CreateCluster', 'staging'),
        publish('DescribeNothing', 'ghost'),
        run(),
        refresh(PROD),
        refresh(PROD),
        runTasks('inventory-moving'),
        note(),
      ]);
      await note();
    }
    simulator.faults.clear();
    // The events wait for those that come with them, and what was just read is not read again at once.
    while (follower.versionOf(PROD) !== '1.36') {
      await new Promise(resolve => setTimeout(resolve, 200));
      await note();
    }
    const seen = versions.map(Number);
    expect(seen).toEqual([...seen].sort());
    expect(await follower.entities()).toEqual(before);
    expect((await clusters()).get(PROD)).toMatchObject({
      version: '1.36',
      stale: false,
      nodeGroupCount: 1,
      addonCount: 1,
    });
    expect((await clusters()).get(PROD)).not.toHaveProperty('failure');

    // Nothing is left that would write again.
    const { lastRevision } = await fleet.changesAfter(0);
    await run();
    expect(await fleet.changesAfter(lastRevision)).toMatchObject({ items: [] });
  });

  it('shares one read among all who ask at the same time', async () => {
    const { simulator, refresh } = fleet;
    simulator.faults.add({
      action: 'DescribeCluster',
      kind: 'latency',
      latencyMs: 200,
    });
    const answers = await Promise.all([1, 2, 3].map(() => refresh(PROD)));
    expect(answers.map(({ body }) => body)).toEqual(
      [1, 2, 3].map(() => ({ outcome: 'read' })),
    );
    expect(
      simulator.calls.matching({ action: 'DescribeCluster', cluster: 'prod' }),
    ).toHaveLength(1);
  });

  it('is read by an event within seconds, which removes nothing', async () => {
    const { simulator, follower, clusters, inAws } = fleet;
    const before = await follower.entities();
    inAws('prod').version = '1.35';
    simulator.state.clusters.delete(`${HOME}/eu-west-1/staging`);
    for (const name of ['UpdateClusterVersion', 'UpdateClusterConfig']) {
      await publish(name, 'prod');
    }
    await publish('DeleteCluster', 'staging');
    while (
      (await clusters()).get(PROD)?.version !== '1.35' ||
      simulator.calls.matching({ cluster: 'staging' }).length === 0
    ) {
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    expect(
      simulator.calls.matching({ action: 'DescribeCluster', cluster: 'prod' }),
    ).toHaveLength(1);
    expect(await follower.entities()).toEqual(before);
  });
});

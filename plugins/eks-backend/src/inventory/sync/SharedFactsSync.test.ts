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

const HOUR_MS = 60 * 60 * 1000;
const TARGETS = [
  { accountId: '111122223333', region: 'eu-west-1' },
  { accountId: '444455556666', region: 'eu-west-1' },
];
const AMI = 'AL2023_x86_64_STANDARD';
type NodeGroups = NonNullable<
  Parameters<typeof simulatedCluster>[1]
>['nodeGroups'];

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('SharedFactsSync on %s', id => {
  let simulator: Simulator;
  let clients: AwsClients | undefined;

  beforeEach(async () => {
    const nodeGroups: NodeGroups = [
      { name: 'general', amiType: AMI },
      { name: 'own', amiType: 'CUSTOM' },
    ];
    simulator = await simulateAws([
      simulatedCluster('prod', { nodeGroups }),
      simulatedCluster('staging', { version: '1.35' }),
      simulatedCluster('prod', { accountId: '444455556666', nodeGroups }),
    ]);
  });

  afterEach(async () => {
    clients?.destroy();
    clients = undefined;
    await simulator.close();
  });

  async function setUp() {
    clients = simulatedClients(simulator.awsEndpoint, TARGETS);
    return simulatedInventory({
      simulator,
      clients,
      knex: await databases.init(id),
      targets: TARGETS,
    });
  }

  const shared = () => {
    const counts = simulator.calls.counts();
    return {
      calendars: counts['eks DescribeClusterVersions'] ?? 0,
      addons: counts['eks DescribeAddonVersions'] ?? 0,
      amis: simulator.calls.matching({ service: 'ssm' }).length,
    };
  };

  it('asks once for all accounts of a region, for what their clusters run and could run next', async () => {
    const { run, clock, sharedFacts } = await setUp();
    await run();
    expect([...(await sharedFacts.all('addonVersions')).keys()].sort()).toEqual(
      ['eu-west-1/1.34', 'eu-west-1/1.35', 'eu-west-1/1.36'],
    );
    expect(await sharedFacts.all('amiRelease')).toEqual(
      new Map(
        ['1.34', '1.35'].map(version => [
          `eu-west-1/${version}/${AMI}`,
          {
            data: {
              releaseVersion: expect.stringMatching(
                new RegExp(`^${version}\\.\\d+-\\d{8}$`),
              ),
            },
            observedAt: expect.any(String),
          },
        ]),
      ),
    );
    const calls = shared();
    expect(calls).toMatchObject({ calendars: 1, amis: 2 });

    clock.advance(5 * HOUR_MS);
    await run();
    expect(shared()).toEqual(calls);
    clock.advance(HOUR_MS);
    await run();
    expect(shared()).toEqual({ ...calls, amis: 4 });
    clock.advance(6 * HOUR_MS);
    await run();
    expect(shared()).toEqual({
      calendars: 2,
      addons: 2 * calls.addons,
      amis: 6,
    });
  }, 60_000);

  it('stores why a fact could not be read, lets another account try, and asks later again', async () => {
    const { run, sharedFacts } = await setUp();
    simulator.faults.add({ service: 'ssm', kind: 'deny' });
    simulator.faults.add({
      action: 'DescribeAddonVersions',
      kind: 'unavailable',
    });
    await run();
    const scope = `eu-west-1/1.34/${AMI}`;
    expect(await sharedFacts.find('amiRelease', scope)).toEqual({
      failure: {
        reason: 'denied',
        permission: expect.stringMatching(/^ssm:GetParameter/),
        accountId: expect.any(String),
        message: expect.any(String),
        since: expect.any(String),
      },
    });
    expect(
      (await sharedFacts.find('addonVersions', 'eu-west-1/1.34')).failure,
    ).toMatchObject({ reason: 'unreachable' });
    // Each account was refused, and not more than once for a fact: after a refusal it asks for no other of the kind.
    const refused = simulator.calls.matching({ service: 'ssm' });
    expect(new Set(refused.map(call => call.accountId))).toEqual(
      new Set(TARGETS.map(target => target.accountId)),
    );
    expect(refused.length).toBeLessThanOrEqual(4);

    simulator.faults.clear();
    simulator.calls.clear();
    await run();
    expect(
      await sharedFacts.find('addonVersions', 'eu-west-1/1.34'),
    ).toMatchObject({ data: expect.any(Array) });
    expect(
      (await sharedFacts.find('addonVersions', 'eu-west-1/1.34')).failure,
    ).toBeUndefined();
    // Who may not ask is left alone for a while.
    expect(shared().amis).toBe(0);
  }, 60_000);
});

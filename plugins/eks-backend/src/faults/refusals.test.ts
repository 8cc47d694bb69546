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
const OTHER = '444455556666';
const PROD = 'prod-eu-west-1-111122223333';
const OTHER_PROD = 'prod-eu-west-1-444455556666';
const HALF_AN_HOUR_MS = 30 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('what is refused, on %s', id => {
  let fleet: Fleet;
  let before: string[];

  beforeEach(async () => {
    const knex = await databases.init(id);
    const parts = {
      nodeGroups: [{ name: 'general' }],
      addons: [{ name: 'coredns', version: 'v1.12.4-eksbuild.1' }],
    };
    fleet = await startFleet({
      knexOf: () => knex,
      clusters: [
        simulatedCluster('prod', parts),
        simulatedCluster('prod', { ...parts, accountId: OTHER }),
      ],
    });
    before = await fleet.follower.entities();
  });

  afterEach(async () => {
    await fleet.simulator.close();
  });

  /** Whatever else is checked: the catalog has all that it had, and everything is well again. */
  async function expectRecovery() {
    expect(before).toHaveLength(6);
    expect(await fleet.follower.entities()).toEqual(before);
    expect([...(await fleet.clusters()).values()]).toEqual(
      [PROD, OTHER_PROD].map(entityName =>
        expect.objectContaining({ entityName, stale: false, version: '1.35' }),
      ),
    );
    for (const target of (await fleet.targets()).values()) {
      expect(target).toMatchObject({ stale: false, missingPermissions: [] });
      expect(target).not.toHaveProperty('failure');
    }
    for (const name of [PROD, OTHER_PROD]) {
      const { core, nodeGroups, addons } = await fleet.cluster(name);
      for (const section of [core, nodeGroups, addons]) {
        expect(section).toMatchObject({ stale: false });
        expect(section).not.toHaveProperty('failure');
      }
    }
  }

  function upgradeAll() {
    fleet.inAws('prod').version = '1.35';
    fleet.inAws('prod', OTHER).version = '1.35';
  }

  it('names the one action that is denied, and keeps what it told before', async () => {
    const { simulator, run, cluster, targets, follower } = fleet;
    simulator.faults.add({ action: 'DescribeAddon', kind: 'deny' });
    upgradeAll();
    await run();
    const { core, nodeGroups, addons } = await cluster(PROD);
    expect(core).toMatchObject({ data: { version: '1.35' }, stale: false });
    expect(nodeGroups).not.toHaveProperty('failure');
    expect(addons).toMatchObject({
      data: [{ name: 'coredns' }],
      failure: { reason: 'denied', permission: 'eks:DescribeAddon' },
    });
    expect((await targets()).get(HOME)?.missingPermissions).toEqual([
      { action: 'eks:DescribeAddon', sections: ['addons'] },
    ]);
    expect((await fleet.clusters()).get(PROD)?.failure).toMatchObject({
      permission: 'eks:DescribeAddon',
    });
    await fleet.pass(HALF_AN_HOUR_MS);
    await run();
    expect((await cluster(PROD)).addons.stale).toBe(true);
    expect(await follower.entities()).toEqual(before);

    simulator.faults.clear();
    await fleet.pass(HALF_AN_HOUR_MS);
    await run();
    await expectRecovery();
  });

  it('keeps an account that denies everything, shows it as stale, and goes on with the other', async () => {
    const { simulator, run, clusters, targets, follower } = fleet;
    simulator.faults.add({ accountId: HOME, kind: 'deny' });
    upgradeAll();
    await run();
    await fleet.pass(HOUR_MS);
    await run();
    await run();
    expect(await follower.entities()).toEqual(before);
    const shown = await clusters();
    expect(shown.get(PROD)).toMatchObject({ version: '1.34', stale: true });
    expect(shown.get(OTHER_PROD)).toMatchObject({
      version: '1.35',
      stale: false,
    });
    const health = await targets();
    expect(health.get(HOME)).toMatchObject({
      stale: true,
      clusterCount: 1,
      failure: { reason: 'denied', accountId: HOME },
      missingPermissions: [{ action: 'sts:GetCallerIdentity' }],
    });
    expect(health.get(OTHER)).toMatchObject({ stale: false });

    simulator.faults.clear();
    await run();
    await expectRecovery();
  });

  it('names the list that is denied, and takes nothing for removed', async () => {
    const { simulator, run, targets, follower } = fleet;
    simulator.faults.add({
      action: 'ListClusters',
      accountId: HOME,
      kind: 'deny',
    });
    upgradeAll();
    await run();
    await run();
    expect(await follower.entities()).toEqual(before);
    expect((await targets()).get(HOME)).toMatchObject({
      failure: { reason: 'denied', permission: 'eks:ListClusters' },
      missingPermissions: [{ action: 'eks:ListClusters', sections: [] }],
    });
    simulator.faults.clear();
    await run();
    await expectRecovery();
  });

  it('believes nothing that it reads with the credentials of another account', async () => {
    const { simulator, run, clusters, targets, follower, refresh } = fleet;
    simulator.faults.add({ accountId: HOME, kind: 'wrongAccount' });
    // With those credentials the account would look empty.
    const clustersOfHome = [...simulator.state.clusters].filter(([key]) =>
      key.startsWith(HOME),
    );
    for (const [key] of clustersOfHome) {
      simulator.state.clusters.delete(key);
    }
    await fleet.pass(HOUR_MS);
    simulator.calls.clear();
    await run();
    await run();
    expect(simulator.calls.matching({ accountId: HOME })).toEqual(
      simulator.calls.matching({
        accountId: HOME,
        action: 'GetCallerIdentity',
      }),
    );
    expect(await follower.entities()).toEqual(before);
    expect((await clusters()).get(PROD)).toMatchObject({ stale: true });
    expect((await targets()).get(HOME)).toMatchObject({
      failure: {
        reason: 'notConfigured',
        message: `The credentials configured for AWS account ${HOME} belong to another account.`,
      },
    });
    expect((await refresh(PROD)).body).toMatchObject({
      outcome: 'failed',
      failure: { reason: 'notConfigured' },
    });

    for (const [key, cluster] of clustersOfHome) {
      simulator.state.clusters.set(key, cluster);
    }
    upgradeAll();
    simulator.faults.clear();
    await run();
    await expectRecovery();
  });

  it('keeps everything while credentials are expired, in the middle of a run too', async () => {
    const { simulator, run, cluster, clusters, targets, follower } = fleet;
    // The list works, and then the session ends.
    simulator.faults.add({
      service: 'eks',
      action: 'DescribeCluster',
      accountId: HOME,
      kind: 'expired',
    });
    upgradeAll();
    await run();
    expect((await cluster(PROD)).core).toMatchObject({
      data: { version: '1.34' },
      failure: {
        reason: 'denied',
        message: `AWS account ${HOME} refuses the credentials of the portal (ExpiredTokenException).`,
      },
    });
    simulator.faults.add({ accountId: HOME, kind: 'expired' });
    await fleet.pass(HOUR_MS);
    await run();
    await run();
    expect(await follower.entities()).toEqual(before);
    expect((await clusters()).get(PROD)).toMatchObject({ stale: true });
    const health = (await targets()).get(HOME);
    expect(health).toMatchObject({ failure: { reason: 'denied' } });
    // No permission is missing: nobody should look for one.
    expect(health?.missingPermissions).toEqual([]);
    expect(health?.failure).not.toHaveProperty('permission');

    simulator.faults.clear();
    await run();
    await expectRecovery();
  });
});

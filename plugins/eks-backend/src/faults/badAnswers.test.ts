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
const HOUR_MS = 60 * 60 * 1000;

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('bad answers of AWS, on %s', id => {
  let fleet: Fleet | undefined;

  afterEach(async () => {
    await fleet?.simulator.close();
    fleet = undefined;
  });

  async function start(
    options: { hasty?: boolean; paced?: boolean; more?: number } = {},
  ) {
    const knex = await databases.init(id);
    const parts = {
      nodeGroups: [{ name: 'general' }, { name: 'spot' }],
      addons: [{ name: 'coredns', version: 'v1.12.4-eksbuild.1' }],
    };
    const more = Array.from({ length: options.more ?? 0 }, (_, index) =>
      simulatedCluster(`team-${index}`),
    );
    fleet = await startFleet({
      knexOf: () => knex,
      hasty: options.hasty,
      paced: options.paced,
      clusters: [
        simulatedCluster('prod', parts),
        simulatedCluster('prod', { ...parts, accountId: OTHER }),
        ...more,
      ],
      // Many clusters take long enough with their core.
      ...(more.length > 0 && {
        inventory: { sections: { nodeGroups: false, addons: false } },
      }),
    });
    fleet.inAws('prod').version = '1.35';
    fleet.inAws('prod', OTHER).version = '1.35';
    return { ...fleet, before: await fleet.follower.entities() };
  }

  /** Whatever else is checked: the catalog has all that it had, and everything is well again. */
  async function expectRecovery({
    before,
    follower,
    clusters,
    targets,
  }: Fleet & { before: string[] }) {
    expect(await follower.entities()).toEqual(before);
    const shown = await clusters();
    for (const entityName of [PROD, OTHER_PROD]) {
      expect(shown.get(entityName)).toMatchObject({
        version: '1.35',
        stale: false,
      });
    }
    for (const cluster of shown.values()) {
      expect(cluster).not.toHaveProperty('failure');
    }
    for (const target of (await targets()).values()) {
      expect(target).toMatchObject({ stale: false });
      expect(target).not.toHaveProperty('failure');
    }
  }

  it('reads everything in one run while three of ten calls are throttled', async () => {
    const started = await start({ paced: true });
    const { simulator, run } = started;
    simulator.faults.add({ kind: 'throttle', rate: 0.3 });
    await run();
    const throttled = Object.values(simulator.calls.counts()).reduce(
      (sum, count) => sum + count,
      0,
    );
    simulator.faults.clear();
    await expectRecovery(started);

    // It was worth trying again: the same run needs fewer calls without throttling.
    simulator.calls.clear();
    await run();
    const calm = Object.values(simulator.calls.counts()).reduce(
      (sum, count) => sum + count,
      0,
    );
    expect(throttled).toBeGreaterThan(calm);
  });

  it.each([
    ['error', 'unreachable'],
    ['malformed', 'invalid'],
  ] as const)(
    'keeps everything while every answer of EKS is %s',
    async (kind, reason) => {
      // The SDK tries again for longer than a target may take.
      const started = await start({ hasty: kind === 'error' });
      const { simulator, run, follower, clusters, targets, before } = started;
      simulator.faults.add({
        service: 'eks',
        action: 'DescribeCluster',
        accountId: HOME,
        kind,
        times: 8,
      });
      await run();
      simulator.faults.clear();
      simulator.faults.add({ service: 'eks', accountId: HOME, kind });
      await fleet?.pass(HOUR_MS);
      await run();
      await run();
      expect(await follower.entities()).toEqual(before);
      const shown = await clusters();
      expect(shown.get(PROD)).toMatchObject({ version: '1.34', stale: true });
      expect(shown.get(OTHER_PROD)).toMatchObject({
        version: '1.35',
        stale: false,
      });
      expect((await targets()).get(HOME)).toMatchObject({
        stale: true,
        clusterCount: 1,
        failure: { reason: expect.stringMatching(`${reason}|timeout`) },
        missingPermissions: [],
      });
      simulator.faults.clear();
      await run();
      await expectRecovery(started);
    },
  );

  it('ends a target that hangs, and reads the others meanwhile', async () => {
    const started = await start({ hasty: true });
    const { simulator, run, follower, clusters, targets, before } = started;
    simulator.faults.add({ accountId: HOME, kind: 'hang' });
    await started.pass(HOUR_MS);
    const startedAt = Date.now();
    await run();
    expect(Date.now() - startedAt).toBeLessThan(10_000);
    expect(await follower.entities()).toEqual(before);
    const shown = await clusters();
    expect(shown.get(PROD)).toMatchObject({ stale: true });
    expect(shown.get(OTHER_PROD)).toMatchObject({ version: '1.35' });
    expect((await targets()).get(HOME)).toMatchObject({
      stale: true,
      failure: { reason: 'timeout' },
    });
    simulator.faults.clear();
    await run();
    await expectRecovery(started);
  });

  it('reads the cluster that hangs no longer than the others let it', async () => {
    const started = await start({ hasty: true });
    const { simulator, run, cluster, targets, follower, before } = started;
    simulator.faults.add({
      accountId: HOME,
      action: 'ListAddons',
      kind: 'hang',
    });
    await run();
    const { core, addons } = await cluster(PROD);
    expect(core).toMatchObject({ data: { version: '1.35' }, stale: false });
    expect(addons).toMatchObject({
      data: [{ name: 'coredns' }],
      failure: { reason: 'timeout' },
    });
    expect((await targets()).get(HOME)).toMatchObject({
      stale: false,
      failure: { reason: 'timeout' },
    });
    expect(await follower.entities()).toEqual(before);
    simulator.faults.clear();
    await run();
    await expectRecovery(started);
  });

  it('finds more than a hundred clusters, and believes no list that breaks off or leads in a circle', async () => {
    const started = await start({ more: 102 });
    const { simulator, run, follower, clusters, targets, before } = started;
    expect(before).toHaveLength(104);
    const faults = [
      { nextPage: true, kind: 'malformed' },
      { nextPage: true, kind: 'deny' },
      { kind: 'loop' },
    ] as const;
    for (const fault of faults) {
      simulator.faults.add({ ...fault, action: 'ListClusters' });
      await run();
      await run();
      expect(await follower.entities()).toEqual(before);
      expect((await targets()).get(HOME)).toMatchObject({
        clusterCount: 103,
        failure: { reason: fault.kind === 'deny' ? 'denied' : 'invalid' },
      });
      simulator.faults.clear();
    }
    await started.pass(HOUR_MS);
    const shown = [...(await clusters()).values()];
    expect(shown).toHaveLength(104);
    expect(shown.every(({ stale }) => stale)).toBe(true);
    await run();
    await expectRecovery(started);
  });

  it('takes a section whose list leads in a circle for unread', async () => {
    const started = await start();
    const { simulator, run, cluster, follower, before } = started;
    simulator.faults.add({ action: 'ListNodegroups', kind: 'loop' });
    await run();
    expect((await cluster(PROD)).nodeGroups).toMatchObject({
      data: [{ name: 'general' }, { name: 'spot' }],
      failure: { reason: 'invalid' },
    });
    expect(await follower.entities()).toEqual(before);
    simulator.faults.clear();
    await run();
    await expectRecovery(started);
  });
});

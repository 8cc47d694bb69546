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
import { cutOff } from './__testUtils__/cutOff';
import { startFleet, type Fleet } from './__testUtils__/startFleet';

const PROD = 'prod-eu-west-1-111122223333';
const MINUTE_MS = 60 * 1000;

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('without the database, %s', id => {
  let fleet: Fleet | undefined;

  afterEach(async () => {
    await fleet?.simulator.close();
    fleet = undefined;
  });

  it('loses nothing, says nothing, and goes on when it is back', async () => {
    const { knex, cut, restore, close } = await cutOff(
      await databases.init(id),
    );
    const started = await startFleet({
      knexOf: () => knex,
      clusters: [
        simulatedCluster('prod', { nodeGroups: [{ name: 'general' }] }),
        simulatedCluster('prod', { accountId: '444455556666' }),
      ],
    });
    fleet = started;
    const { simulator, run, runTasks, refresh, follower, inAws } = started;
    const before = await follower.entities();
    expect(before).toHaveLength(3);

    // It goes in the middle of a run.
    simulator.faults.add({
      action: 'DescribeCluster',
      kind: 'latency',
      latencyMs: 300,
    });
    inAws('prod').version = '1.35';
    const running = run();
    while (
      simulator.calls.matching({ action: 'DescribeCluster' }).length === 0
    ) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    await cut();
    await running;
    simulator.faults.clear();
    simulator.calls.clear();
    await runTasks('inventory-slot-');
    // What could not be kept is not asked for.
    expect(simulator.calls.entries).toEqual([]);
    expect((await refresh(PROD)).status).toBe(500);
    await expect(started.clusters()).rejects.toThrow(/^GET .*: 500 /);
    await expect(started.targets()).rejects.toThrow(/^GET .*: 500 /);
    await expect(follower.entities()).rejects.toThrow(/^GET .*: 500 /);

    await restore();
    await started.pass(MINUTE_MS);
    expect(await follower.entities()).toEqual(before);
    expect((await started.clusters()).get(PROD)).toMatchObject({
      version: '1.34',
      stale: false,
    });
    // Nothing that AWS could have done.
    for (const target of (await started.targets()).values()) {
      expect(target).not.toHaveProperty('failure');
    }
    await run();
    expect(await follower.entities()).toEqual(before);
    expect(follower.versionOf(PROD)).toBe('1.35');
    const shown = (await started.clusters()).get(PROD);
    expect(shown).toMatchObject({ version: '1.35', stale: false });
    expect(shown).not.toHaveProperty('failure');
    await close();
  });
});

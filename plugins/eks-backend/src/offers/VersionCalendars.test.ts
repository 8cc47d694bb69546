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
import { target } from '../__testUtils__/facts';
import { simulateAws, simulatedClients } from '../__testUtils__/simulatedAws';
import { setUpStores } from '../__testUtils__/stores';
import { AwsInventorySource, VerifiedAccounts, type AwsClients } from '../aws';
import { SharedFactStore } from '../inventory';
import { VersionCalendars } from './VersionCalendars';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('VersionCalendars on %s', id => {
  let simulator: Simulator;
  let clients: AwsClients;

  beforeEach(async () => {
    simulator = await simulateAws([]);
    clients = simulatedClients(simulator.awsEndpoint, [target]);
  });

  afterEach(async () => {
    clients.destroy();
    await simulator.close();
  });

  it('keeps what it reads for everybody, and leaves a failed read to the sync', async () => {
    const { database } = await setUpStores(await databases.init(id));
    const sharedFacts = SharedFactStore.create({ database });
    const calendars = () =>
      VersionCalendars.create({
        source: AwsInventorySource.create({ clients }),
        accounts: VerifiedAccounts.create({ clients }),
        sharedFacts,
      });
    const calls = () =>
      simulator.calls.matching({ action: 'DescribeClusterVersions' }).length;

    simulator.faults.add({ action: 'DescribeClusterVersions', kind: 'deny' });
    const denied = calendars();
    expect(await denied.read(target)).toMatchObject({
      calendar: { source: 'fallback' },
      failure: { permission: 'eks:DescribeClusterVersions' },
    });
    // Those who ask soon after do not make AWS refuse again.
    expect((await denied.read(target)).calendar.source).toBe('fallback');
    expect(calls()).toBe(1);
    const claim = await sharedFacts.claim(
      'supportCalendar',
      'eu-west-1',
      60_000,
    );
    expect(claim).toMatch(/^2026-11-20T/);

    simulator.faults.clear();
    const { calendar: live, failure } = await calendars().read(target);
    expect(failure).toBeUndefined();
    expect(live.source).toBe('live');
    expect(live.versions.filter(each => each.isDefault)).toMatchObject([
      { version: '1.36' },
    ]);
    expect(await sharedFacts.supportCalendar('eu-west-1')).toEqual(live);
    expect(await calendars().read(target)).toEqual({ calendar: live });
    expect(calls()).toBe(2);
  });
});

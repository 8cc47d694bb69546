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
import { VerifiedAccounts, type AwsClients } from '../aws';
import { AddonOfferStore } from '../inventory';
import { AddonOffers } from './AddonOffers';

const HOUR_MS = 60 * 60 * 1000;
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('AddonOffers on %s', id => {
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

  async function setUp() {
    const { database, clock } = await setUpStores(await databases.init(id));
    const store = AddonOfferStore.create({ database });
    return {
      store,
      // A new process each: nothing but the database is kept.
      read: () =>
        AddonOffers.create({
          clients,
          accounts: VerifiedAccounts.create({ clients }),
          store,
        }).read(target, '1.35'),
      advance: (ms: number) => clock.advance(ms),
    };
  }

  it.each([
    ['throttle' as const, 'throttled'],
    ['deny' as const, 'denied'],
    ['hang' as const, 'timeout'],
    ['malformed' as const, 'invalid'],
    ['unavailable' as const, 'unreachable'],
  ])(
    'reads again after six hours, and keeps what it has when AWS does %s',
    async (kind, reason) => {
      const { store, read, advance } = await setUp();
      const first = await read();
      expect(first.addons.map(each => each.name)).toContain('vpc-cni');
      advance(5 * HOUR_MS);
      expect(await read()).toEqual(first);
      expect(
        simulator.calls.matching({ action: 'DescribeAddonVersions' }),
      ).toHaveLength(1);

      advance(HOUR_MS);
      simulator.faults.add({ action: 'DescribeAddonVersions', kind });
      expect(await read()).toEqual(first);
      expect(
        (await store.find({ region: 'eu-west-1', kubernetesVersion: '1.35' }))
          .failure,
      ).toMatchObject({ reason });

      simulator.faults.clear();
      const renewed = await read();
      expect(renewed.addons).toEqual(first.addons);
      expect(Date.parse(renewed.asOf)).toBeGreaterThan(
        Date.parse(first.asOf) + 6 * HOUR_MS - 1,
      );
    },
    30_000,
  );
});

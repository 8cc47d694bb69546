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

import { EKSClient } from '@aws-sdk/client-eks';
import type { Simulator } from '@backstage-eks/eks-simulator';
import { TestDatabases } from '@backstage/backend-test-utils';
import { target } from '../__testUtils__/facts';
import { simulateAws, simulatedClients } from '../__testUtils__/simulatedAws';
import { setUpStores } from '../__testUtils__/stores';
import { AwsInventorySource, VerifiedAccounts, type AwsClients } from '../aws';
import { SharedFactStore } from '../inventory';
import { AddonOffers } from './AddonOffers';

const HOUR_MS = 60 * 60 * 1000;
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('AddonOffers on %s', id => {
  let simulator: Simulator;
  let clients: AwsClients | undefined;

  beforeEach(async () => {
    simulator = await simulateAws([]);
  });

  afterEach(async () => {
    clients?.destroy();
    clients = undefined;
    await simulator.close();
    jest.restoreAllMocks();
  });

  async function setUp(options: { requestTimeoutMs?: number } = {}) {
    const aws = simulatedClients(
      simulator.awsEndpoint,
      [target],
      {},
      options.requestTimeoutMs,
    );
    clients = aws;
    const { database, clock } = await setUpStores(await databases.init(id));
    const sharedFacts = SharedFactStore.create({ database });
    return {
      sharedFacts,
      // A new process each: nothing but the database is kept.
      read: () =>
        AddonOffers.create({
          source: AwsInventorySource.create({ clients: aws }),
          accounts: VerifiedAccounts.create({ clients: aws }),
          sharedFacts,
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
    'reads again after twelve hours, and keeps what it has when AWS does %s',
    async (kind, reason) => {
      const { read, advance } = await setUp({
        requestTimeoutMs: kind === 'hang' ? 1_500 : undefined,
      });
      const first = await read();
      expect(first.addons.map(each => each.name)).toContain('vpc-cni');
      advance(11 * HOUR_MS);
      expect(await read()).toEqual(first);
      expect(
        simulator.calls.matching({ action: 'DescribeAddonVersions' }),
      ).toHaveLength(1);

      advance(HOUR_MS);
      simulator.faults.add({ action: 'DescribeAddonVersions', kind });
      expect(await read()).toEqual({
        ...first,
        failure: expect.objectContaining({ reason }),
      });

      simulator.faults.clear();
      const renewed = await read();
      expect(renewed).toEqual({ ...first, asOf: renewed.asOf });
      expect(Date.parse(renewed.asOf)).toBeGreaterThan(
        Date.parse(first.asOf) + 12 * HOUR_MS - 1,
      );
    },
    30_000,
  );

  it('does not offer what it kept when EKS offers nothing any more', async () => {
    const { read, advance } = await setUp();
    await read();
    advance(12 * HOUR_MS);
    jest
      .spyOn(EKSClient.prototype, 'send')
      .mockImplementation(async () => ({ addons: [] }));
    await expect(read()).rejects.toThrow(
      "EKS offers no add-ons for Kubernetes '1.35' in eu-west-1",
    );
  });

  it('keeps no failures for versions of which it knows nothing', async () => {
    const { sharedFacts, read } = await setUp();
    simulator.faults.add({ action: 'DescribeAddonVersions', kind: 'deny' });
    await expect(read()).rejects.toThrow('eks:DescribeAddonVersions');
    expect(
      (await sharedFacts.all('addonVersions')).get('eu-west-1/1.35'),
    ).toBeUndefined();
  });
});

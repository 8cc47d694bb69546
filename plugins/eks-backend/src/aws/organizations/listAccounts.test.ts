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
import {
  simulateAws,
  simulatedClients,
} from '../../__testUtils__/simulatedAws';
import type { AwsClients } from '../AwsClients';
import { toReadFailure } from '../toReadFailure';
import { listAccounts } from './listAccounts';

const MANAGEMENT = '111122223333';
const PROD = 'ou-exam-prod0001';
const { signal } = new AbortController();

describe('listAccounts', () => {
  let simulator: Simulator;
  let clients: AwsClients;

  beforeAll(async () => {
    simulator = await simulateAws([], undefined, {
      managementAccount: MANAGEMENT,
      organizationalUnits: [
        { id: PROD, name: 'Prod' },
        {
          id: 'ou-exam-prod0002',
          name: 'Europe',
          parent: PROD,
          accounts: ['444455556666'],
        },
      ],
    });
    clients = simulatedClients(simulator.awsEndpoint, [], {}, undefined, {
      organizations: [{ accountId: MANAGEMENT, regions: ['eu-west-1'] }],
      pace: { organizations: { perSecond: 100, burst: 100 } },
    });
  });

  afterEach(() => simulator.faults.clear());

  afterAll(async () => {
    clients.destroy();
    await simulator.close();
  });

  const list = (organizationalUnits?: string[]) =>
    listAccounts(
      clients.organizations(MANAGEMENT),
      { organizationalUnits },
      signal,
    );

  it('lists active accounts of the whole organization, or below units at any depth', async () => {
    expect((await list()).map(each => each.accountId)).toEqual([
      MANAGEMENT,
      '444455556666',
    ]);
    const prod = await list([PROD, PROD, 'ou-exam-prod0002']);
    expect(prod).toEqual([
      { accountId: '444455556666', name: expect.any(String) },
    ]);

    const account = simulator.state.organization?.accounts.get('444455556666');
    if (!account) {
      throw new Error('The account is not in the organization');
    }
    account.status = 'SUSPENDED';
    expect(await list([PROD])).toEqual([]);
    account.status = 'ACTIVE';
  });

  it.each([
    ['organizations:ListAccounts', undefined],
    ['organizations:ListAccountsForParent', [PROD]],
    ['organizations:ListOrganizationalUnitsForParent', [PROD]],
  ])('lists all or rejects, and names %s', async (permission, units) => {
    const action = permission.split(':')[1];
    simulator.faults.add({ action, kind: 'deny', times: 1 });
    const failure = await list(units).catch((error: unknown) =>
      toReadFailure(error, { accountId: MANAGEMENT }),
    );
    expect(failure).toMatchObject({ reason: 'denied', permission });
    simulator.faults.clear();
    simulator.faults.add({ action, kind: 'loop' });
    await expect(list(units)).rejects.toMatchObject({
      name: 'InvalidAnswerError',
    });
  });

  it('calls no account that is not configured', async () => {
    simulator.calls.clear();
    await expect(
      listAccounts(clients.organizations('444455556666'), {}, signal),
    ).rejects.toMatchObject({ name: 'AccountNotConfiguredError' });
    expect(simulator.calls.matching({})).toEqual([]);
  });
});

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

import {
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  ListRootsCommand,
  paginateListAccounts,
} from '@aws-sdk/client-organizations';
import { Simulator, startSimulator } from '../../startSimulator';
import { awsClients, keysOf } from '../../__testUtils__';
import { createWorld, demoWorld, fleetWorld } from '../../world';

describe('Organizations', () => {
  let simulator: Simulator;
  afterEach(() => simulator.close());

  async function clientOf(world = demoWorld(), accountId = '111122223333') {
    simulator = await startSimulator({ world });
    return awsClients({
      endpoint: simulator.awsEndpoint,
      credentials: keysOf(world, accountId),
      region: 'us-east-1',
    }).organizations;
  }

  it('tells the management account of the tree and its accounts', async () => {
    const organizations = await clientOf();
    const { Organization } = await organizations.send(
      new DescribeOrganizationCommand({}),
    );
    expect(Organization).toMatchObject({
      Id: 'o-exampleorgid',
      MasterAccountId: '111122223333',
    });
    const { Accounts } = await organizations.send(new ListAccountsCommand({}));
    expect(Accounts?.map(({ Id, Name, Status }) => [Id, Name, Status])).toEqual(
      [
        ['111122223333', 'production', 'ACTIVE'],
        ['444455556666', 'staging', 'ACTIVE'],
        ['123456789012', 'models', 'ACTIVE'],
      ],
    );
    const { Roots } = await organizations.send(new ListRootsCommand({}));
    const ParentId = Roots?.[0].Id;
    const { OrganizationalUnits: units } = await organizations.send(
      new ListOrganizationalUnitsForParentCommand({ ParentId }),
    );
    expect(units).toMatchObject([{ Name: 'Workloads' }]);
    const below = await Promise.all(
      [ParentId, units?.[0].Id].map(id =>
        organizations.send(new ListAccountsForParentCommand({ ParentId: id })),
      ),
    );
    expect(below.map(list => list.Accounts?.map(({ Id }) => Id))).toEqual([
      ['111122223333', '123456789012'],
      ['444455556666'],
    ]);
    await expect(
      organizations.send(
        new ListAccountsForParentCommand({ ParentId: 'ou-none-12345678' }),
      ),
    ).rejects.toMatchObject({ name: 'ParentNotFoundException' });
  });

  it('pages, and refuses tokens that it did not give', async () => {
    const world = fleetWorld({ clusters: 0, accounts: 45 });
    const client = await clientOf(world, '100000000001');
    const pages: number[] = [];
    for await (const page of paginateListAccounts({ client }, {})) {
      pages.push(page.Accounts?.length ?? 0);
    }
    expect(pages).toEqual([20, 20, 5]);
    await expect(
      client.send(new ListAccountsCommand({ NextToken: 'made-up' })),
    ).rejects.toMatchObject({
      name: 'InvalidInputException',
      Reason: 'INVALID_NEXT_TOKEN',
    });
  });

  it('refuses member accounts, and accounts in no organization', async () => {
    const member = await clientOf(demoWorld(), '444455556666');
    await expect(
      member.send(new DescribeOrganizationCommand({})),
    ).resolves.toMatchObject({ Organization: { Id: 'o-exampleorgid' } });
    await expect(
      member.send(new ListAccountsCommand({})),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await simulator.close();

    const { accounts } = demoWorld();
    const alone = await clientOf(createWorld({ accounts }));
    await expect(alone.send(new ListAccountsCommand({}))).rejects.toMatchObject(
      { name: 'AWSOrganizationsNotInUseException' },
    );
  });
});

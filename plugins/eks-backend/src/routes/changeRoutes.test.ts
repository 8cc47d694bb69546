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
import type { ClusterChange } from '@backstage-eks/plugin-eks-common';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import request from 'supertest';
import {
  awsIntegration,
  simulateAws,
  simulatedCluster,
} from '../__testUtils__/simulatedAws';
import { startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('changeRoutes', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await simulateAws([
      simulatedCluster('keys', {
        tags: { assumeRoleArn: 'arn:aws:iam::444455556666:role/evil' },
      }),
      simulatedCluster('role', { accountId: '444455556666' }),
    ]);
  });

  afterAll(async () => {
    await simulator.close();
  });

  it('names the role that the configuration gives for an account, and no other', async () => {
    const knex = await databases.init('SQLITE_3');
    const knexOf = () => knex;
    const targets = awsIntegration.accounts.map(({ accountId }) => ({
      accountId,
      regions: ['eu-west-1'],
    }));
    async function changes(plugin: Awaited<ReturnType<typeof startPlugin>>) {
      const { body } = await request(plugin.server)
        .get('/api/eks/changes')
        .set('Authorization', mockCredentials.service.header());
      const items: ClusterChange[] = body.items;
      return Object.fromEntries(
        items.map(({ accountId, assumeRoleArn, externalId }) => [
          accountId,
          { assumeRoleArn, externalId },
        ]),
      );
    }
    const read = await startPlugin({ simulator, config: { targets }, knexOf });
    expect(await changes(read)).toEqual({
      '111122223333': {},
      '444455556666': {},
    });

    const [keys, role] = awsIntegration.accounts;
    const configured = await startPlugin({
      simulator,
      config: { targets },
      knexOf,
      read: false,
      rootConfig: {
        aws: {
          accounts: [
            keys,
            { ...role, roleName: 'portal/reader', externalId: 'e-1' },
          ],
        },
      },
    });
    expect(await changes(configured)).toEqual({
      '111122223333': {},
      '444455556666': {
        assumeRoleArn: 'arn:aws:iam::444455556666:role/portal/reader',
        externalId: 'e-1',
      },
    });
  });
});

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

import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { createWorld, startSimulator } from '@backstage-eks/eks-simulator';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { AwsClients } from '../aws';
import { readEksConfig } from '../config';
import { InventoryDatabase } from '../inventory/store/InventoryDatabase';
import { createListAccounts } from './createListAccounts';
import { createTargets } from './createTargets';

const PORTAL = '111122223333';
const FOUND = { accountId: '444455556666', region: 'eu-west-1' };
const OTHER = { accountId: '123456789012', region: 'eu-west-1' };
const KEYS = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPL1',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/one',
};

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('accounts that were discovered', () => {
  it('are read with the role of accountDefaults, once they are targets, and others are not', async () => {
    const trust = (externalId: string) => ({
      statement: {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${PORTAL}:root` },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': externalId } },
      },
    });
    const simulator = await startSimulator({
      world: createWorld({
        accounts: [
          { accountId: PORTAL, ...KEYS },
          ...[FOUND, OTHER].map(({ accountId }) => ({
            accountId,
            roles: [{ name: 'backstage-eks', trust: [trust('portal-1')] }],
          })),
        ],
        clusters: [],
        organization: {
          managementAccount: PORTAL,
          organizationalUnits: [
            {
              id: 'ou-exam-11111111',
              name: 'Workloads',
              accounts: [FOUND.accountId],
            },
          ],
        },
      }),
    });
    const before = process.env.AWS_ENDPOINT_URL_STS;
    // Roles are assumed by Backstage's integration, which does not know of `eks.aws.endpoint`.
    process.env.AWS_ENDPOINT_URL_STS = simulator.awsEndpoint;
    const root = new ConfigReader({
      aws: {
        mainAccount: KEYS,
        // Without an entry the role of the defaults would be assumed here too.
        accounts: [{ accountId: PORTAL, ...KEYS }],
        accountDefaults: {
          roleName: 'backstage-eks',
          externalId: 'portal-1',
          region: 'eu-west-1',
        },
      },
      eks: {
        organizations: [
          {
            accountId: PORTAL,
            regions: ['eu-west-1'],
            organizationalUnits: ['ou-exam-11111111'],
          },
        ],
      },
    });
    const { targets, schedule, sourceStates } = createTargets({
      config: readEksConfig(root),
      database: await InventoryDatabase.create({
        database: mockServices.database({
          knex: await databases.init('SQLITE_3'),
          migrations: { skip: false },
        }),
      }),
      sources: [],
      logger: mockServices.logger.mock(),
    });
    const clients = AwsClients.create({
      credentialsManager: DefaultAwsCredentialsManager.fromConfig(root),
      targets: () => targets.snapshot(),
      organizations: [{ accountId: PORTAL, regions: ['eu-west-1'] }],
      endpoint: simulator.awsEndpoint,
      maxAttempts: 1,
    });
    const whoAmI = (target: typeof FOUND) =>
      clients.sts(target).send(new GetCallerIdentityCommand({}));
    try {
      await expect(whoAmI(FOUND)).rejects.toMatchObject({
        name: 'AccountNotConfiguredError',
      });
      const scheduler = mockServices.scheduler();
      await schedule({
        scheduler,
        listAccounts: createListAccounts(clients),
        clusters: { buryTarget: async () => {} },
      });
      await scheduler.triggerTask('target-discovery');
      expect(await sourceStates()).toMatchObject([
        { id: `organization:${PORTAL}`, targetCount: 1 },
      ]);
      expect((await sourceStates())[0].failure).toBeUndefined();

      expect(await whoAmI(FOUND)).toMatchObject({
        Account: FOUND.accountId,
        Arn: `arn:aws:sts::${FOUND.accountId}:assumed-role/backstage-eks/backstage`,
      });
      await expect(whoAmI(OTHER)).rejects.toMatchObject({
        name: 'AccountNotConfiguredError',
      });

      simulator.faults.add({ accountId: PORTAL, kind: 'deny' });
      await scheduler.triggerTask('target-discovery');
      expect(await sourceStates()).toMatchObject([
        { targetCount: 1, failure: { reason: 'denied', accountId: PORTAL } },
      ]);
      expect(targets.snapshot()).toMatchObject([FOUND]);
    } finally {
      if (before === undefined) {
        delete process.env.AWS_ENDPOINT_URL_STS;
      } else {
        process.env.AWS_ENDPOINT_URL_STS = before;
      }
      clients.destroy();
      await simulator.close();
    }
  });
});

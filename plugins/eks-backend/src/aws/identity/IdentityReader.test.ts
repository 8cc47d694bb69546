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
  loadWorld,
  startSimulator,
  type Simulator,
} from '@backstage-eks/eks-simulator';
import type { PlaceCluster } from '@backstage-eks/plugin-eks-common';
import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { AwsClients } from '../AwsClients';
import { VerifiedAccounts } from '../VerifiedAccounts';
import { IdentityReader } from './IdentityReader';

const KEYS = {
  accountId: '111122223333',
  accessKeyId: 'AKIAIOSFODNN7MINIMAL',
  secretAccessKey: 'secret',
};
const ROLES = 'arn:aws:iam::111122223333:role';
const cluster: PlaceCluster = {
  entityName: 'small',
  name: 'small',
  arn: 'arn:aws:eks:eu-west-1:111122223333:cluster/small',
  accountId: '111122223333',
  region: 'eu-west-1',
  partition: 'aws',
  autoMode: false,
};

const WORLD = `
accounts:
  - accountId: '111122223333'
    accessKeyId: ${KEYS.accessKeyId}
    secretAccessKey: ${KEYS.secretAccessKey}
    roles:
      - name: api
        path: /teams/payments/
        trust: [{ podIdentity: true }]
        attachedPolicies: [a, b]
        inlinePolicies: [c]
        lastUsed: 2026-11-19T12:00:00Z
      - { name: garbled, trustPolicy: 'not json' }
clusters:
  - name: small
    accountId: '111122223333'
    region: eu-west-1
    version: '1.36'
    podIdentityAssociations:
      - { namespace: shop, serviceAccount: api, role: garbled, createdAt: 2026-11-01T00:00:00Z }
`;

describe('IdentityReader', () => {
  let simulator: Simulator;
  let clients: AwsClients;
  let reader: IdentityReader;
  const read = { fresh: false, signal: new AbortController().signal };

  beforeEach(async () => {
    simulator = await startSimulator({ world: loadWorld(WORLD) });
    clients = AwsClients.create({
      credentialsManager: DefaultAwsCredentialsManager.fromConfig(
        new ConfigReader({ aws: { accounts: [KEYS] } }),
      ),
      targets: () => [{ accountId: '111122223333', region: 'eu-west-1' }],
      endpoint: simulator.awsEndpoint,
      maxAttempts: 1,
    });
    reader = IdentityReader.create({
      clients,
      accounts: VerifiedAccounts.create({ clients }),
    });
  });

  afterEach(async () => {
    clients.destroy();
    await simulator.close();
  });

  it('reads a role by its name, with its decoded trust policy, once for all', async () => {
    const arn = `${ROLES}/teams/payments/api`;
    const facts = await Promise.all([
      reader.readRole(arn, read),
      reader.readRole(arn, read),
    ]);
    facts.push(await reader.readRole(arn, read));
    for (const fact of facts) {
      expect(fact).toMatchObject({
        known: true,
        value: {
          arn,
          name: 'api',
          accountId: '111122223333',
          trustPolicy: {
            Statement: [{ Principal: { Service: 'pods.eks.amazonaws.com' } }],
          },
          policyCount: { known: true, value: 3 },
          lastUsedAt: '2026-11-19T12:00:00.000Z',
        },
      });
    }
    expect(simulator.calls.matching({ action: 'GetRole' })).toHaveLength(1);
    await reader.readRole(arn, { ...read, fresh: true });
    expect(simulator.calls.matching({ action: 'GetRole' })).toHaveLength(2);
  });

  it('tells a role that is missing from one that has another path, and one whose trust policy is garbled', async () => {
    await expect(reader.readRole(`${ROLES}/api`, read)).resolves.toMatchObject({
      known: true,
      value: { arn: `${ROLES}/teams/payments/api` },
    });
    await expect(reader.readRole(`${ROLES}/missing`, read)).resolves.toEqual({
      known: true,
      value: undefined,
    });
    const garbled = await reader.readRole(`${ROLES}/garbled`, read);
    expect(garbled).toMatchObject({ known: true, value: { name: 'garbled' } });
    expect(garbled.known && garbled.value?.trustPolicy).toBeUndefined();
  });

  it('asks nothing for what is no role, or of an account that is not configured', async () => {
    for (const text of [
      'arn:aws:iam::111122223333:policy/api',
      'arn:aws:iam::111122223333:role/',
      'api',
      `${ROLES}/api\nx`,
    ]) {
      await expect(reader.readRole(text, read)).resolves.toEqual({
        known: true,
        value: undefined,
      });
    }
    await expect(
      reader.readRole('arn:aws:iam::123456789012:role/api', read),
    ).resolves.toEqual({
      known: false,
      failure: {
        reason: 'notConfigured',
        accountId: '123456789012',
        message: 'The portal has no credentials for AWS account 123456789012.',
      },
    });
    expect(simulator.calls.entries).toHaveLength(0);
  });

  it('names the action that is denied, also when only the policies are', async () => {
    simulator.faults.add({ action: 'ListRolePolicies', kind: 'deny' });
    const role = await reader.readRole(`${ROLES}/garbled`, read);
    expect(role).toMatchObject({
      known: true,
      value: {
        policyCount: {
          known: false,
          failure: { reason: 'denied', permission: 'iam:ListRolePolicies' },
        },
      },
    });
    simulator.faults.add({ service: 'eks', kind: 'deny' });
    await expect(
      reader.readPodIdentityAssociation(
        cluster,
        { namespace: 'shop', serviceAccount: 'api' },
        read,
      ),
    ).resolves.toMatchObject({
      known: false,
      failure: {
        reason: 'denied',
        permission: 'eks:ListPodIdentityAssociations',
      },
    });
  });

  it('reads the association of exactly one ServiceAccount, with its role', async () => {
    const ask = (serviceAccount: string) =>
      reader.readPodIdentityAssociation(
        cluster,
        { namespace: 'shop', serviceAccount },
        read,
      );
    await expect(ask('api')).resolves.toEqual({
      known: true,
      value: {
        associationId: expect.stringMatching(/^a-/),
        namespace: 'shop',
        serviceAccount: 'api',
        roleArn: `${ROLES}/garbled`,
        createdAt: '2026-11-01T00:00:00.000Z',
      },
    });
    await expect(ask('other')).resolves.toEqual({
      known: true,
      value: undefined,
    });
  });

  it('reads the provider of an issuer in the account of the role', async () => {
    const { cluster: described } =
      simulator.state.clusters.get('111122223333/eu-west-1/small') ?? {};
    const issuer = described?.identity?.oidc?.issuer ?? '';
    expect(issuer).toMatch(/^https:/);
    await expect(
      reader.readOidcProvider(
        { partition: 'aws', accountId: '111122223333', issuer },
        read,
      ),
    ).resolves.toMatchObject({
      known: true,
      value: { clientIds: ['sts.amazonaws.com'] },
    });
    await expect(
      reader.readOidcProvider(
        {
          partition: 'aws',
          accountId: '111122223333',
          issuer: 'https://oidc.eks.eu-west-1.amazonaws.com/id/OTHER',
        },
        read,
      ),
    ).resolves.toEqual({ known: true, value: undefined });
  });

  it('reads on when a page of associations is empty', async () => {
    const send = jest.spyOn(
      clients.eks({ accountId: '111122223333', region: 'eu-west-1' }),
      'send',
    );
    send.mockImplementationOnce(async () => ({
      associations: [],
      nextToken: 'next',
    }));
    send.mockImplementationOnce(async () => ({
      associations: [{ associationId: 'a-1' }],
    }));
    send.mockImplementationOnce(async () => ({
      association: { roleArn: `${ROLES}/garbled` },
    }));
    await expect(
      reader.readPodIdentityAssociation(
        cluster,
        { namespace: 'shop', serviceAccount: 'api' },
        read,
      ),
    ).resolves.toMatchObject({
      known: true,
      value: { associationId: 'a-1', roleArn: `${ROLES}/garbled` },
    });
  });

  it('believes nothing of credentials that belong to another account', async () => {
    const other = AwsClients.create({
      credentialsManager: DefaultAwsCredentialsManager.fromConfig(
        new ConfigReader({
          aws: { accounts: [{ ...KEYS, accountId: '444455556666' }] },
        }),
      ),
      targets: () => [],
      identityAccounts: ['444455556666'],
      endpoint: simulator.awsEndpoint,
      maxAttempts: 1,
    });
    const mistaken = IdentityReader.create({
      clients: other,
      accounts: VerifiedAccounts.create({ clients: other }),
    });
    const account = { ...cluster, accountId: '444455556666' };
    const facts = [
      await mistaken.readRole('arn:aws:iam::444455556666:role/api', read),
      await mistaken.readRole('arn:aws:iam::444455556666:role/missing', read),
      await mistaken.readOidcProvider(
        {
          partition: 'aws',
          accountId: '444455556666',
          issuer: 'https://oidc.eks.eu-west-1.amazonaws.com/id/OTHER',
        },
        read,
      ),
      await mistaken.readPodIdentityAssociation(
        account,
        { namespace: 'shop', serviceAccount: 'api' },
        read,
      ),
    ];
    for (const fact of facts) {
      expect(fact).toEqual({
        known: false,
        failure: {
          reason: 'notConfigured',
          accountId: '444455556666',
          message:
            'The credentials configured for AWS account 444455556666 belong to another account.',
        },
      });
    }
    expect(simulator.calls.entries.map(call => call.action)).toEqual([
      'GetCallerIdentity',
    ]);
    other.destroy();
  });

  it('answers at its deadline while the SDK waits to try again', async () => {
    const patient = AwsClients.create({
      credentialsManager: DefaultAwsCredentialsManager.fromConfig(
        new ConfigReader({ aws: { accounts: [KEYS] } }),
      ),
      targets: () => [{ accountId: '111122223333', region: 'eu-west-1' }],
      endpoint: simulator.awsEndpoint,
      maxAttempts: 5,
    });
    simulator.faults.add({ service: 'iam', kind: 'throttle' });
    // With all its tries it would say that it was throttled.
    await expect(
      IdentityReader.create({
        clients: patient,
        accounts: VerifiedAccounts.create({ clients: patient }),
      }).readRole(`${ROLES}/api`, {
        fresh: false,
        signal: AbortSignal.timeout(200),
      }),
    ).resolves.toMatchObject({ known: false, failure: { reason: 'timeout' } });
    patient.destroy();
  });
});

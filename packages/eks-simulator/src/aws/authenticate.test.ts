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

import { DescribeSubnetsCommand } from '@aws-sdk/client-ec2';
import {
  CreateClusterCommand,
  DescribeClusterCommand,
  ListClustersCommand,
} from '@aws-sdk/client-eks';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import { GetParameterCommand } from '@aws-sdk/client-ssm';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
} from '@aws-sdk/client-sts';
import { HttpRequest } from '@smithy/protocol-http';
import { Simulator, startSimulator } from '../startSimulator';
import { awsClients, keysOf, TestKeys } from '../__testUtils__';
import { createWorld, demoWorld } from '../world';

const NOW = new Date('2026-11-20T12:00:00Z');

describe('signatures', () => {
  const world = demoWorld();
  const keys = keysOf(world);
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ world, now: NOW });
  });
  afterAll(() => simulator.close());

  const clients = (credentials: TestKeys) =>
    awsClients({ endpoint: simulator.awsEndpoint, credentials });

  it('refuses unknown keys as each service does', async () => {
    const { eks, iam, ec2, ssm } = clients({
      ...keys,
      accessKeyId: 'AKIAUNKNOWN000000000',
    });
    await expect(eks.send(new ListClustersCommand({}))).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
      $metadata: { httpStatusCode: 403 },
    });
    await expect(
      iam.send(new GetRoleCommand({ RoleName: 'x' })),
    ).rejects.toMatchObject({
      name: 'InvalidClientTokenId',
    });
    await expect(
      ec2.send(new DescribeSubnetsCommand({})),
    ).rejects.toMatchObject({
      name: 'AuthFailure',
    });
    await expect(
      ssm.send(new GetParameterCommand({ Name: 'x' })),
    ).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
    expect(simulator.calls.matching({ service: 'iam' })).toMatchObject([
      { action: 'GetRole', accountId: 'unknown', region: 'eu-west-1' },
    ]);
  });

  it('refuses a wrong secret', async () => {
    const { eks, sts } = clients({ ...keys, secretAccessKey: 'wrong' });
    await expect(eks.send(new ListClustersCommand({}))).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
    await expect(
      sts.send(new GetCallerIdentityCommand({})),
    ).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
    });
  });

  it.each([
    [
      'body',
      (request: HttpRequest) => ({
        body: new TextDecoder().decode(request.body).replace('new', 'now'),
      }),
    ],
    ['path', () => ({ path: '/clusters/other' })],
    [
      'date',
      (request: HttpRequest) => ({
        headers: { ...request.headers, 'x-amz-date': '20200101T000000Z' },
      }),
    ],
  ])(
    'refuses a request whose %s was changed after it was signed',
    async (_what, change) => {
      const { eks } = clients(keys);
      eks.middlewareStack.add(
        next => args =>
          HttpRequest.isInstance(args.request)
            ? next({
                ...args,
                request: Object.assign(args.request, change(args.request)),
              })
            : next(args),
        { step: 'finalizeRequest', priority: 'low' },
      );
      const create = eks.send(
        new CreateClusterCommand({
          name: 'new',
          roleArn: 'arn:aws:iam::111122223333:role/x',
          resourcesVpcConfig: {},
        }),
      );
      await expect(create).rejects.toMatchObject({
        name: 'InvalidSignatureException',
      });
    },
  );

  it('refuses a request without a signature', async () => {
    const response = await fetch(`${simulator.awsEndpoint}/clusters`);
    expect(response.status).toBe(403);
    expect(response.headers.get('x-amzn-errortype')).toBe(
      'MissingAuthenticationTokenException',
    );
  });

  it('gives sessions to those a role trusts, until they expire', async () => {
    const RoleArn = 'arn:aws:iam::444455556666:role/backstage-eks';
    const { sts } = clients(keys);
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({ RoleArn, RoleSessionName: 'portal' }),
    );
    const session = {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken,
    };
    const identity = await clients(session).sts.send(
      new GetCallerIdentityCommand({}),
    );
    expect(identity).toMatchObject({
      Account: '444455556666',
      Arn: 'arn:aws:sts::444455556666:assumed-role/backstage-eks/portal',
    });
    const { cluster } = await clients(session).eks.send(
      new DescribeClusterCommand({ name: 'staging' }),
    );
    expect(cluster?.arn).toContain('444455556666');
    await expect(
      clients({ ...session, sessionToken: 'other' }).eks.send(
        new ListClustersCommand({}),
      ),
    ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
    simulator.clock.advance(3_600_000);
    await expect(
      clients(session).eks.send(new ListClustersCommand({})),
    ).rejects.toMatchObject({
      name: 'ExpiredTokenException',
    });
    await expect(
      clients(keysOf(world, '444455556666')).sts.send(
        new AssumeRoleCommand({
          RoleArn: 'arn:aws:iam::111122223333:role/backstage-eks',
          RoleSessionName: 'portal',
        }),
      ),
    ).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining(
        'is not authorized to perform: sts:AssumeRole',
      ),
    });
  });

  it('gives no session by a condition that it does not understand', async () => {
    const [account] = demoWorld().accounts;
    const statement = (Condition?: object) => ({
      Effect: 'Allow',
      Principal: { AWS: account.accountId },
      Action: 'sts:AssumeRole',
      Condition,
    });
    const strict = await startSimulator({
      world: createWorld({
        accounts: [
          {
            ...account,
            roles: [
              { name: 'open', trust: [{ statement: statement() }] },
              {
                name: 'organisation',
                trust: [
                  {
                    statement: statement({
                      StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' },
                    }),
                  },
                ],
              },
            ],
          },
        ],
      }),
    });
    const { sts } = awsClients({
      endpoint: strict.awsEndpoint,
      credentials: keys,
    });
    const assume = (name: string) =>
      sts.send(
        new AssumeRoleCommand({
          RoleArn: `arn:aws:iam::${account.accountId}:role/${name}`,
          RoleSessionName: 'portal',
        }),
      );
    await expect(assume('open')).resolves.toMatchObject({
      AssumedRoleUser: { Arn: expect.stringContaining('open/portal') },
    });
    await expect(assume('organisation')).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    await strict.close();
  });

  it('denies what the world denies, in the words of IAM', async () => {
    const [account] = demoWorld().accounts;
    const strict = await startSimulator({
      world: createWorld({ accounts: [{ ...account, deny: ['iam:GetRole'] }] }),
    });
    const { iam, eks } = awsClients({
      endpoint: strict.awsEndpoint,
      credentials: keys,
    });
    await expect(
      iam.send(new GetRoleCommand({ RoleName: 'checkout' })),
    ).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringMatching(
        /^User: arn:aws:sts::111122223333:assumed-role\/backstage-eks\/backstage is not authorized to perform: iam:GetRole /,
      ),
      $metadata: { httpStatusCode: 403 },
    });
    await expect(eks.send(new ListClustersCommand({}))).resolves.toMatchObject({
      clusters: [],
    });
    await strict.close();
  });
});

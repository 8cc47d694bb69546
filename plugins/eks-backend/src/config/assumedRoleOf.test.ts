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

import { createServer, type Server } from 'node:http';
import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import type { JsonObject } from '@backstage/types';
import { assumedRoleOf } from './assumedRoleOf';

const ACCOUNT = '444455556666';
const CREDENTIALS = `
<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
<AccessKeyId>ASIAIOSFODNN7EXAMPLE</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken>
<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;

describe('assumedRoleOf', () => {
  const before = process.env.AWS_ENDPOINT_URL_STS;
  const calls: Array<{ parameters: URLSearchParams; scope: string }> = [];
  let sts: Server;

  beforeAll(async () => {
    sts = createServer((request, response) => {
      let body = '';
      request.on('data', part => {
        body += part;
      });
      request.on('end', () => {
        calls.push({
          parameters: new URLSearchParams(body),
          scope: request.headers.authorization ?? '',
        });
        response.setHeader('content-type', 'text/xml');
        response.end(CREDENTIALS);
      });
    });
    await new Promise<void>(resolve => {
      sts.listen(0, '127.0.0.1', resolve);
    });
    const address = sts.address();
    if (!address || typeof address === 'string') {
      throw new Error('The server has no port');
    }
    process.env.AWS_ENDPOINT_URL_STS = `http://127.0.0.1:${address.port}`;
  });

  afterAll(async () => {
    if (before === undefined) {
      delete process.env.AWS_ENDPOINT_URL_STS;
    } else {
      process.env.AWS_ENDPOINT_URL_STS = before;
    }
    await new Promise(resolve => {
      sts.closeAllConnections();
      sts.close(resolve);
    });
  });

  const mainAccount = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' };

  // The same role and external id as those that Backstage sends to AWS STS, in the region that is configured.
  it.each<[string, JsonObject, string, string | undefined, string]>([
    [
      'the defaults',
      { accountDefaults: { roleName: 'portal' } },
      'arn:aws:iam::444455556666:role/portal',
      undefined,
      'us-east-1',
    ],
    [
      'an external id, a path and an STS region',
      {
        accountDefaults: {
          roleName: 'platform/portal',
          externalId: 'x-1',
          region: 'eu-west-1',
        },
      },
      'arn:aws:iam::444455556666:role/platform/portal',
      'x-1',
      'eu-west-1',
    ],
    [
      'China',
      {
        accountDefaults: {
          roleName: 'portal',
          partition: 'aws-cn',
          region: 'cn-north-1',
        },
      },
      'arn:aws-cn:iam::444455556666:role/portal',
      undefined,
      'cn-north-1',
    ],
    [
      'an entry of the account, which takes nothing from the defaults',
      {
        accountDefaults: { roleName: 'portal', externalId: 'x-1' },
        accounts: [
          {
            accountId: ACCOUNT,
            roleName: 'special',
            partition: 'aws-us-gov',
            region: 'us-gov-west-1',
          },
        ],
      },
      'arn:aws-us-gov:iam::444455556666:role/special',
      undefined,
      'us-gov-west-1',
    ],
  ])(
    'is what Backstage assumes: %s',
    async (_, aws, roleArn, externalId, region) => {
      const config = new ConfigReader({ aws: { mainAccount, ...aws } });
      calls.length = 0;
      const provider = await DefaultAwsCredentialsManager.fromConfig(
        config,
      ).getCredentialProvider({ accountId: ACCOUNT });
      await provider.sdkCredentialProvider();

      expect(assumedRoleOf(config, ACCOUNT)).toEqual({
        roleArn,
        ...(externalId && { externalId }),
      });
      expect(calls).toHaveLength(1);
      expect(calls[0].parameters.get('RoleArn')).toBe(roleArn);
      expect(calls[0].parameters.get('ExternalId')).toBe(externalId ?? null);
      expect(calls[0].scope).toContain(`/${region}/sts/aws4_request`);
    },
  );

  it.each<[string, JsonObject]>([
    ['nothing is configured', {}],
    [
      'the account has keys',
      {
        aws: {
          accountDefaults: { roleName: 'portal' },
          accounts: [
            {
              accountId: ACCOUNT,
              accessKeyId: 'AKIAEXAMPLE',
              secretAccessKey: 'secret',
            },
          ],
        },
      },
    ],
    [
      'only another account has a role',
      {
        aws: { accounts: [{ accountId: '111122223333', roleName: 'portal' }] },
      },
    ],
  ])('is none when %s', (_, data) => {
    expect(assumedRoleOf(new ConfigReader(data), ACCOUNT)).toBeUndefined();
  });
});

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

import { Credential } from '../state';
import { eksToken, TokenOptions } from '../__testUtils__';
import { verifyToken } from './verifyToken';

const credential: Credential = {
  accountId: '111122223333',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  principalArn: 'arn:aws:iam::111122223333:role/backstage-eks',
  callerArn: 'arn:aws:sts::111122223333:assumed-role/backstage-eks/backstage',
};
const credentials = new Map([[credential.accessKeyId, credential]]);

async function check(options: Partial<TokenOptions>, clusterName = 'Prod_EU') {
  const token = await eksToken({
    clusterName: 'Prod_EU',
    credentials: credential,
    ...options,
  });
  return verifyToken(token, clusterName, credentials, new Date());
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe('verifyToken', () => {
  it.each<[string, Partial<TokenOptions>]>([
    ['the regional host', {}],
    ['another region than the cluster', { region: 'us-west-2' }],
    ['the global host', { region: 'us-east-1', host: 'sts.amazonaws.com' }],
    [
      'China',
      { region: 'cn-north-1', host: 'sts.cn-north-1.amazonaws.com.cn' },
    ],
    ['an age of 14 minutes', { signedAt: minutesAgo(14) }],
  ])('accepts a token with %s', async (_what, options) => {
    expect(await check(options)).toBe(credential);
  });

  it.each<[string, Partial<TokenOptions>]>([
    ['another prefix', { prefix: 'k8s-aws-v2.' }],
    ['plain http', { protocol: 'http' }],
    [
      'a host that is not STS',
      { host: 'sts.eu-west-1.amazonaws.com.example.org' },
    ],
    ['the host of another region', { host: 'sts.us-east-1.amazonaws.com' }],
    ['the global host, signed elsewhere', { host: 'sts.amazonaws.com' }],
    ['an hour to expire', { expiresIn: 3600 }],
    ['a parameter twice', { suffix: '&Action=GetCallerIdentity' }],
    ['another path', { path: '/x' }],
    ['another action', { action: 'GetSessionToken' }],
    ['a parameter that is not allowed', { query: { Extra: '1' } }],
    ['no cluster header', { headers: {} }],
    ['the lower-cased cluster name', { clusterName: 'prod_eu' }],
    ['an age of 16 minutes', { signedAt: minutesAgo(16) }],
    ['a date in the future', { signedAt: minutesAgo(-20) }],
    [
      'an unknown key',
      { credentials: { ...credential, accessKeyId: 'AKIAUNKNOWN' } },
    ],
    [
      'a wrong secret',
      { credentials: { ...credential, secretAccessKey: 'x' } },
    ],
  ])('refuses a token with %s', async (_what, options) => {
    expect(await check(options)).toBeUndefined();
  });

  it('refuses a token for another cluster and text that is no token', async () => {
    expect(await check({}, 'other')).toBeUndefined();
    for (const text of [
      '',
      'k8s-aws-v1.',
      'k8s-aws-v1.!!',
      'k8s-aws-v1.bm90YXVybA',
    ]) {
      expect(
        await verifyToken(text, 'Prod_EU', credentials, new Date()),
      ).toBeUndefined();
    }
    const long = `k8s-aws-v1.${'a'.repeat(5000)}`;
    expect(
      await verifyToken(long, 'Prod_EU', credentials, new Date()),
    ).toBeUndefined();
  });

  it('needs the session token of temporary keys', async () => {
    const session = {
      ...credential,
      accessKeyId: 'ASIA1',
      sessionToken: 'token',
    };
    const known = new Map([['ASIA1', session]]);
    const good = await eksToken({ clusterName: 'a', credentials: session });
    expect(await verifyToken(good, 'a', known, new Date())).toBe(session);
    const expired = new Map([
      ['ASIA1', { ...session, expiresAt: minutesAgo(1) }],
    ]);
    expect(await verifyToken(good, 'a', expired, new Date())).toBeUndefined();
    const bare = await eksToken({
      clusterName: 'a',
      credentials: {
        accessKeyId: 'ASIA1',
        secretAccessKey: session.secretAccessKey,
      },
    });
    expect(await verifyToken(bare, 'a', known, new Date())).toBeUndefined();
  });
});

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

import { createHash, createHmac } from 'node:crypto';
import type { ReachableCluster } from '../types';
import { EksTokenSource } from './EksTokenSource';

const SECRET = 'demo/secret+key';
const cluster: ReachableCluster = {
  arn: 'arn:aws:eks:eu-west-1:111122223333:cluster/Prod_EU',
  accountId: '111122223333',
  region: 'eu-west-1',
  name: 'Prod_EU',
  endpoint: 'https://cluster.example.com',
  createdAt: '2026-01-01T00:00:00.000Z',
};

function urlOf(token: string): URL {
  const [prefix, encoded] = token.split(/(?<=^k8s-aws-v1\.)/);
  expect(prefix).toBe('k8s-aws-v1.');
  expect(encoded).toMatch(/^[A-Za-z0-9_-]+$/);
  return new URL(Buffer.from(encoded, 'base64url').toString());
}

/** The signature as STS computes it, written from its documentation. */
function expectedSignature(url: URL, headers: Record<string, string>): string {
  const query = url.search
    .slice(1)
    .split('&')
    .filter(part => !part.startsWith('X-Amz-Signature='))
    .sort()
    .join('&');
  const names = Object.keys(headers).sort();
  const canonical = [
    'GET',
    '/',
    query,
    ...names.map(name => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    createHash('sha256').update('').digest('hex'),
  ].join('\n');
  const date = url.searchParams.get('X-Amz-Date') ?? '';
  const scope = [date.slice(0, 8), 'eu-west-1', 'sts', 'aws4_request'];
  const hmac = (key: string | Buffer, text: string) =>
    createHmac('sha256', key).update(text).digest();
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${SECRET}`);
  const toSign = [
    'AWS4-HMAC-SHA256',
    date,
    scope.join('/'),
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n');
  return hmac(key, toSign).toString('hex');
}

function createSource(expiration?: Date) {
  let time = new Date('2026-11-20T12:00:00Z');
  const credentials = jest.fn(async () => ({
    accessKeyId: 'AKIDEXAMPLE',
    secretAccessKey: SECRET,
    sessionToken: 'a session/token+with=signs',
    expiration,
  }));
  const source = EksTokenSource.create({
    credentials: () => credentials,
    now: () => time,
  });
  return {
    source,
    credentials,
    advance: (minutes: number) => {
      time = new Date(time.getTime() + minutes * 60_000);
    },
  };
}

describe('EksTokenSource', () => {
  it('signs a token that passes the checks of an API server', async () => {
    const { source } = createSource();
    const { value, signedAt } = await source.getToken(cluster);
    const url = urlOf(value);

    expect(signedAt).toEqual(new Date('2026-11-20T12:00:00Z'));
    expect(value.length).toBeLessThan(4096);
    expect(url.origin).toBe('https://sts.eu-west-1.amazonaws.com');
    expect(url.pathname).toBe('/');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      Action: 'GetCallerIdentity',
      Version: '2011-06-15',
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': 'AKIDEXAMPLE/20261120/eu-west-1/sts/aws4_request',
      'X-Amz-Date': '20261120T120000Z',
      'X-Amz-Expires': '60',
      'X-Amz-Security-Token': 'a session/token+with=signs',
      'X-Amz-SignedHeaders': 'host;x-k8s-aws-id',
      'X-Amz-Signature': expectedSignature(url, {
        host: 'sts.eu-west-1.amazonaws.com',
        'x-k8s-aws-id': 'Prod_EU',
      }),
    });
  });

  it.each([
    ['aws-cn', 'cn-north-1', 'sts.cn-north-1.amazonaws.com.cn'],
    ['aws-us-gov', 'us-gov-west-1', 'sts.us-gov-west-1.amazonaws.com'],
  ])('uses the regional host of %s', async (partition, region, host) => {
    const { source } = createSource();
    const { value } = await source.getToken({
      ...cluster,
      region,
      arn: `arn:${partition}:eks:${region}:111122223333:cluster/Prod_EU`,
    });
    expect(urlOf(value).host).toBe(host);
  });

  it('refuses a partition whose hosts are not known', async () => {
    const { source } = createSource();
    await expect(
      source.getToken({
        ...cluster,
        arn: 'arn:aws-other:eks:x:111122223333:cluster/Prod_EU',
      }),
    ).rejects.toThrow("AWS partition 'aws-other' is not supported");
  });

  it('signs once for all who ask, until the token is ten minutes old', async () => {
    const { source, credentials, advance } = createSource();
    const [a, b] = await Promise.all([
      source.getToken(cluster),
      source.getToken(cluster),
    ]);
    advance(9);
    expect(await source.getToken(cluster)).toBe(a);
    expect(b).toBe(a);
    expect(credentials).toHaveBeenCalledTimes(1);

    advance(1);
    expect(await source.getToken(cluster)).not.toBe(a);
    expect(credentials).toHaveBeenCalledTimes(2);
  });

  it('keeps no token longer than the credentials that signed it', async () => {
    const { source, credentials, advance } = createSource(
      new Date('2026-11-20T12:03:00Z'),
    );
    await source.getToken(cluster);
    advance(1);
    await source.getToken(cluster);
    expect(credentials).toHaveBeenCalledTimes(1);
    advance(1.5);
    await source.getToken(cluster);
    expect(credentials).toHaveBeenCalledTimes(2);
  });

  it('never shares a token between lives of a cluster, and drops only the refused one', async () => {
    const { source, credentials } = createSource();
    const first = await source.getToken(cluster);
    const again = { ...cluster, createdAt: '2026-06-01T00:00:00.000Z' };
    expect(await source.getToken(again)).not.toBe(first);

    source.drop(cluster, first);
    const second = await source.getToken(cluster);
    expect(second).not.toBe(first);
    source.drop(cluster, first);
    expect(await source.getToken(cluster)).toBe(second);
    expect(credentials).toHaveBeenCalledTimes(3);
  });

  it('passes on that an account has no credentials, and tries again later', async () => {
    const credentials = jest
      .fn()
      .mockRejectedValueOnce(new Error('no credentials'))
      .mockResolvedValue({ accessKeyId: 'A', secretAccessKey: 'B' });
    const source = EksTokenSource.create({ credentials: () => credentials });
    await expect(source.getToken(cluster)).rejects.toThrow('no credentials');
    await expect(source.getToken(cluster)).resolves.toMatchObject({
      value: expect.stringMatching(/^k8s-aws-v1\./),
    });
  });
});

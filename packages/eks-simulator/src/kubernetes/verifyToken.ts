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

import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import { NodeSha256, parseAmzDate } from '../aws/signature';
import { Credential } from '../state';

const PREFIX = 'k8s-aws-v1.';
const MAX_LENGTH = 4096;
/** A token is good for so long from its X-Amz-Date, whatever X-Amz-Expires says. */
const LIFETIME_MS = 15 * 60_000;
const CLUSTER_HEADER = 'x-k8s-aws-id';

/** STS hosts of the partitions, global and regional. */
const STS_HOST =
  /^sts(-fips)?\.(([a-z]{2}(-[a-z]+)+-\d)\.)?(amazonaws\.com(\.cn)?|api\.aws)$/;
/** The region that signs for the global host. */
const GLOBAL_REGION = 'us-east-1';
const MAX_EXPIRES_SECONDS = 900;

const PARAMETERS = new Set([
  'action',
  'version',
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-expires',
  'x-amz-security-token',
  'x-amz-signature',
  'x-amz-signedheaders',
  'x-amz-user-agent',
]);

/**
 * Whom a bearer token proves, as EKS checks it: the token is a presigned GetCallerIdentity request that was signed with
 * the header `x-k8s-aws-id` for exactly this cluster. `undefined` when anything is wrong. The age of the token is taken by
 * the real time, not the simulated: clients sign with the time of their own machine.
 *
 * @param now - simulated time, by which temporary credentials expire
 */
export async function verifyToken(
  token: string,
  clusterName: string,
  credentials: Map<string, Credential>,
  now: Date,
): Promise<Credential | undefined> {
  const url = readUrl(token);
  if (!url || !isWellFormed(url)) {
    return undefined;
  }
  const parameters = url.searchParams;
  const [accessKeyId, , region] = (
    parameters.get('X-Amz-Credential') ?? ''
  ).split('/');
  const credential = credentials.get(accessKeyId);
  const signedAt = parseAmzDate(parameters.get('X-Amz-Date') ?? undefined);
  if (
    !credential ||
    !signedAt ||
    !isCurrent(signedAt) ||
    (credential.expiresAt && credential.expiresAt <= now) ||
    region !== (STS_HOST.exec(url.hostname)?.[3] ?? GLOBAL_REGION)
  ) {
    return undefined;
  }
  const signed = await new SignatureV4({
    credentials: credential,
    region,
    service: 'sts',
    sha256: NodeSha256,
  }).presign(
    new HttpRequest({
      method: 'GET',
      protocol: 'https:',
      hostname: url.hostname,
      path: '/',
      query: unsignedQuery(parameters),
      headers: { host: url.host, [CLUSTER_HEADER]: clusterName },
    }),
    {
      signingDate: signedAt,
      expiresIn: Number(parameters.get('X-Amz-Expires') ?? '0'),
    },
  );
  return signed.query?.['X-Amz-Signature'] === parameters.get('X-Amz-Signature')
    ? credential
    : undefined;
}

function readUrl(token: string): URL | undefined {
  const encoded = token.slice(PREFIX.length);
  if (
    !token.startsWith(PREFIX) ||
    token.length > MAX_LENGTH ||
    !/^[A-Za-z0-9_-]+$/.test(encoded)
  ) {
    return undefined;
  }
  const text = Buffer.from(encoded, 'base64url').toString('utf8');
  return URL.canParse(text) ? new URL(text) : undefined;
}

function isWellFormed(url: URL): boolean {
  const parameters = [...url.searchParams.keys()];
  const signedHeaders = url.searchParams.get('X-Amz-SignedHeaders') ?? '';
  const expires = Number(url.searchParams.get('X-Amz-Expires') ?? '0');
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    STS_HOST.test(url.hostname) &&
    url.pathname === '/' &&
    url.searchParams.get('Action') === 'GetCallerIdentity' &&
    signedHeaders.split(';').includes(CLUSTER_HEADER) &&
    expires >= 0 &&
    expires <= MAX_EXPIRES_SECONDS &&
    new Set(parameters).size === parameters.length &&
    parameters.every(name => PARAMETERS.has(name.toLowerCase()))
  );
}

function isCurrent(signedAt: Date): boolean {
  const age = Date.now() - signedAt.getTime();
  return age < LIFETIME_MS && age > -LIFETIME_MS;
}

/** The query before it was signed: signing adds the rest again. */
function unsignedQuery(parameters: URLSearchParams): Record<string, string> {
  const added = new Set([
    'X-Amz-Algorithm',
    'X-Amz-Credential',
    'X-Amz-Date',
    'X-Amz-Expires',
    'X-Amz-Security-Token',
    'X-Amz-Signature',
    'X-Amz-SignedHeaders',
  ]);
  return Object.fromEntries(
    [...parameters].filter(([name]) => !added.has(name)),
  );
}

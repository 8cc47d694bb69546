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

import { Sha256 } from '@aws-crypto/sha256-js';
import type { AwsCredentialIdentity } from '@aws-sdk/types';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import { partitionOf } from '../../aws/arns';
import { stsHost } from './stsHost';

const PREFIX = 'k8s-aws-v1.';
/** STS ignores it, but the URL must name a lifetime. The token is good for 15 minutes from its date. */
const URL_EXPIRES_IN_SECONDS = 60;

/**
 * Signs the token by which a cluster recognises an AWS identity: a presigned `GetCallerIdentity`, bound to the cluster by
 * the signed header `x-k8s-aws-id`.
 *
 * @internal
 */
export async function signEksToken(
  cluster: { arn: string; region: string; name: string },
  credentials: AwsCredentialIdentity,
  signingDate: Date,
): Promise<string> {
  const hostname = stsHost(partitionOf(cluster.arn), cluster.region);
  const signer = new SignatureV4({
    service: 'sts',
    region: cluster.region,
    credentials,
    sha256: Sha256,
  });
  const request = await signer.presign(
    new HttpRequest({
      method: 'GET',
      protocol: 'https:',
      hostname,
      path: '/',
      query: { Action: 'GetCallerIdentity', Version: '2011-06-15' },
      headers: { host: hostname, 'x-k8s-aws-id': cluster.name },
    }),
    { expiresIn: URL_EXPIRES_IN_SECONDS, signingDate },
  );
  const query = Object.entries(request.query ?? {})
    .map(([key, value]) => `${encode(key)}=${encode(String(value))}`)
    .join('&');
  const url = `https://${hostname}/?${query}`;
  return PREFIX + Buffer.from(url).toString('base64url');
}

/** Signature Version 4 also encodes what `encodeURIComponent` leaves as it is. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

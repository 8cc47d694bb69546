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
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import { TestKeys } from './awsClients';

/** What a token is made from; the defaults make a good one. */
export interface TokenOptions {
  clusterName: string;
  credentials: TestKeys;
  region?: string;
  /** Default: the regional STS host. */
  host?: string;
  path?: string;
  action?: string;
  signedAt?: Date;
  /** Further query parameters. */
  query?: Record<string, string>;
  /** Headers to sign besides the host; default the cluster header. */
  headers?: Record<string, string>;
  protocol?: string;
  /** Seconds; default 60. */
  expiresIn?: number;
  /** Added to the URL after it was signed. */
  suffix?: string;
  prefix?: string;
}

/** Makes a token for a cluster as `aws eks get-token` does. */
export async function eksToken(options: TokenOptions): Promise<string> {
  const region = options.region ?? 'eu-west-1';
  const hostname = options.host ?? `sts.${region}.amazonaws.com`;
  const path = options.path ?? '/';
  const signer = new SignatureV4({
    credentials: options.credentials,
    region,
    service: 'sts',
    sha256: Sha256,
  });
  const { query } = await signer.presign(
    new HttpRequest({
      method: 'GET',
      hostname,
      path,
      query: {
        Action: options.action ?? 'GetCallerIdentity',
        Version: '2011-06-15',
        ...options.query,
      },
      headers: {
        host: hostname,
        ...(options.headers ?? { 'x-k8s-aws-id': options.clusterName }),
      },
    }),
    { expiresIn: options.expiresIn ?? 60, signingDate: options.signedAt },
  );
  const parameters = Object.entries(query ?? {}).map(([key, value]) => [
    key,
    String(value),
  ]);
  const url = `${
    options.protocol ?? 'https'
  }://${hostname}${path}?${new URLSearchParams(parameters)}${
    options.suffix ?? ''
  }`;
  return `${options.prefix ?? 'k8s-aws-v1.'}${Buffer.from(url).toString(
    'base64url',
  )}`;
}

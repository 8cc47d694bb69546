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
import { timingSafeEqual } from 'node:crypto';
import { Credential } from '../../state';
import { SimulatorRequest } from '../../transport';
import { CredentialScope, readCredentialScope } from './CredentialScope';
import { NodeSha256 } from './NodeSha256';
import { parseAmzDate } from './parseAmzDate';

/** AWS accepts a clock that is wrong by so much. */
const MAX_SKEW_MS = 15 * 60_000;

/**
 * Whether the request was signed with the secret of the credential: signs it again, body included, and compares. Time
 * is the real one, not the simulated: clients sign with the time of their own machine.
 */
export async function verifySignature(
  request: SimulatorRequest,
  scope: CredentialScope,
  credential: Credential,
): Promise<boolean> {
  const signedAt = parseAmzDate(request.headers['x-amz-date']);
  if (!signedAt || Math.abs(Date.now() - signedAt.getTime()) > MAX_SKEW_MS) {
    return false;
  }
  const signer = new SignatureV4({
    credentials: credential,
    region: scope.region,
    service: scope.signingName,
    sha256: NodeSha256,
    applyChecksum: scope.signedHeaders.includes('x-amz-content-sha256'),
  });
  const again = await signer.sign(
    new HttpRequest({
      method: request.method,
      path: request.rawPath,
      query: readQuery(request.query),
      // The content hash is computed again from the body, so a changed body changes the signature.
      headers: Object.fromEntries(
        scope.signedHeaders
          .filter(name => name !== 'x-amz-content-sha256')
          .map(name => [name, request.headers[name] ?? '']),
      ),
      body: request.body,
    }),
    { signingDate: signedAt, signableHeaders: new Set(scope.signedHeaders) },
  );
  const expected = readCredentialScope(again.headers.authorization);
  return (
    expected !== undefined &&
    timingSafeEqual(
      Buffer.from(expected.signature),
      Buffer.from(scope.signature),
    )
  );
}

function readQuery(query: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries(
    [...new Set(query.keys())].map(key => [key, query.getAll(key)]),
  );
}

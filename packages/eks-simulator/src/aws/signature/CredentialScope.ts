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

/** What the `Authorization` header of a signed request says. */
export interface CredentialScope {
  accessKeyId: string;
  region: string;
  /** Such as `elasticloadbalancing`. */
  signingName: string;
  /** Names in lower case. */
  signedHeaders: string[];
  signature: string;
}

/** Reads the `Authorization` header; `undefined` when it is absent or no SigV4. */
export function readCredentialScope(
  authorization: string | undefined,
): CredentialScope | undefined {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      authorization ?? '',
    );
  return (
    (match && {
      accessKeyId: match[1],
      region: match[2],
      signingName: match[3],
      signedHeaders: match[4].split(';'),
      signature: match[5],
    }) ??
    undefined
  );
}

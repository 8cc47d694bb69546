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

import { Readable } from 'node:stream';

/** What is sent back. A stream that fails cuts the connection, so that no client takes half an answer for a whole one. */
export interface GitResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer | Readable;
}

/** An answer of the API. */
export function jsonResponse(status: number, body: unknown): GitResponse {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=utf-8' },
    body: JSON.stringify(body),
  };
}

/** An answer without content. */
export function emptyResponse(
  status: number,
  headers: Record<string, string> = {},
): GitResponse {
  return { status, headers, body: '' };
}

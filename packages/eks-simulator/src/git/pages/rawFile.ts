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

import { HttpError } from '../errors';
import { GitResponse, RouteCall } from '../http';
import { entryAt, streamBlob } from '../repositories';
import { findPlace } from './findPlace';

/** The bytes of a file, always as plain text so that no browser runs them. */
export async function rawFile(call: RouteCall): Promise<GitResponse> {
  const { repository, commit, path } = await findPlace(call);
  const entry = await entryAt(repository, commit, path);
  if (entry?.kind !== 'file') {
    throw new HttpError(404, `There is no file "${path}".`);
  }
  return {
    status: 200,
    headers: {
      'content-type': 'text/plain;charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    },
    body: streamBlob(repository, entry),
  };
}

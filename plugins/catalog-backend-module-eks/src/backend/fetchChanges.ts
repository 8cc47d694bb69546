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

import type { ChangeList } from '@backstage-eks/plugin-eks-common';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  createBackendClient,
  type BackendClientDeps,
} from './createBackendClient';

const REQUEST_TIMEOUT_MS = 30_000;
const PAGE_SIZE = 100;

/**
 * Reads one page of changes from the EKS backend.
 *
 * @throws ServiceUnavailableError with the answer of the EKS backend
 * @internal
 */
export async function fetchChanges(
  deps: BackendClientDeps,
  options: { after: number; signal: AbortSignal },
): Promise<ChangeList> {
  const client = await createBackendClient(deps);
  const { data, error, response } = await client.GET('/changes', {
    params: { query: { after: options.after, limit: PAGE_SIZE } },
    signal: AbortSignal.any([
      options.signal,
      AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    ]),
  });
  if (!data) {
    throw new ServiceUnavailableError(
      `The EKS backend answered ${response.status}: ${
        error?.error?.message ?? response.statusText
      }`,
    );
  }
  return data;
}

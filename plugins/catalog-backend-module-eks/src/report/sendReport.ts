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

import type { CatalogReport } from '@backstage-eks/plugin-eks-common';
import { ServiceUnavailableError } from '@backstage/errors';
import { createBackendClient, type BackendClientDeps } from '../backend';

const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Hands a report to the EKS backend.
 *
 * @throws ServiceUnavailableError with the answer of the EKS backend
 * @internal
 */
export async function sendReport(
  deps: BackendClientDeps,
  report: CatalogReport,
  signal: AbortSignal,
): Promise<void> {
  const client = await createBackendClient(deps);
  const { error, response } = await client.PUT('/catalog-report', {
    body: report,
    signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
  });
  if (!response.ok) {
    throw new ServiceUnavailableError(
      `The EKS backend answered ${response.status}: ${
        error?.error?.message ?? response.statusText
      }`,
    );
  }
}

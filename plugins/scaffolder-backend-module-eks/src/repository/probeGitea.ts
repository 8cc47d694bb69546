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

import {
  getGiteaRequestOptions,
  type GiteaIntegrationConfig,
} from '@backstage/integration';
import { askHost } from './askHost';
import type { Repository } from './Repository';
import type { RepositoryState } from './RepositoryState';

/** Whether a repository exists on Gitea, by its API. */
export async function probeGitea(
  repository: Repository,
  config: GiteaIntegrationConfig,
  signal?: AbortSignal,
): Promise<RepositoryState> {
  const base = config.baseUrl ?? `https://${config.host}`;
  const { owner, name } = repository;
  const answer = await askHost(
    `${base}/api/v1/repos/${encodeURIComponent(owner)}/${encodeURIComponent(
      name,
    )}`,
    {
      headers: { ...getGiteaRequestOptions(config).headers },
      expected: [200, 404],
      signal,
    },
  );
  if (answer.status === 404) {
    return 'absent';
  }
  return isMarkedEmpty(answer.body) ? 'empty' : 'present';
}

function isMarkedEmpty(body: unknown): boolean {
  return (
    typeof body === 'object' &&
    body !== null &&
    'empty' in body &&
    body.empty === true
  );
}

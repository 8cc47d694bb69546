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

import type {
  GithubCredentialsProvider,
  GithubIntegrationConfig,
} from '@backstage/integration';
import { NotAllowedError } from '@backstage/errors';
import { askHost } from './askHost';
import type { Repository } from './Repository';
import type { RepositoryState } from './RepositoryState';

/**
 * Whether a repository exists on GitHub, by its API. GitHub answers 404 for a repository that the credentials may not
 * see: then publishing fails with "name already exists", and nothing is lost.
 */
export async function probeGithub(
  repository: Repository,
  options: {
    config: GithubIntegrationConfig;
    credentials: GithubCredentialsProvider;
    signal?: AbortSignal;
  },
): Promise<RepositoryState> {
  const { config, credentials, signal } = options;
  const { headers } = await credentials.getCredentials({ url: repository.url });
  if (!headers) {
    throw new NotAllowedError(
      `The portal has no credentials for ${repository.host}/${repository.owner}. Add a token or an app to \`integrations.github\`.`,
    );
  }
  const base = config.apiBaseUrl ?? `https://${config.host}/api/v3`;
  const { owner, name } = repository;
  const answer = await askHost(
    `${base}/repos/${encodeURIComponent(owner)}/${encodeURIComponent(
      name,
    )}/commits?per_page=1`,
    // 409 is GitHub's answer for a repository without a commit.
    { headers, expected: [200, 404, 409], signal },
  );
  switch (answer.status) {
    case 404:
      return 'absent';
    case 409:
      return 'empty';
    default:
      return 'present';
  }
}

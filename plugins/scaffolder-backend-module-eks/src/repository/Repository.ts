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

import { InputError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import { parseRepoUrl } from '@backstage/plugin-scaffolder-node';

/** Git hosts whose addresses are known. */
export const REPOSITORY_TYPES = ['gitea', 'github', 'gitlab'] as const;

/** A kind of Git host. */
export type RepositoryType = (typeof REPOSITORY_TYPES)[number];

/** A repository on a Git host and its addresses, whether it exists or not. */
export interface Repository {
  type: RepositoryType;
  /** Such as `github.com`. */
  host: string;
  owner: string;
  name: string;
  branch: string;
  /** The page of the repository. */
  url: string;
  /** What paths of files on the branch are appended to; ends with a slash. */
  contentsUrl: string;
  /** The page that lists the runs of the pipeline. */
  pipelineUrl: string;
}

/**
 * Works out the addresses of a repository.
 *
 * @param repoUrl - as the RepoUrlPicker gives it, such as `github.com?owner=platform&repo=payments`
 * @throws InputError when the host is not configured, not supported, or a name cannot be a repository's.
 */
export function resolveRepository(
  repoUrl: string,
  branch: string,
  integrations: ScmIntegrationRegistry,
): Repository {
  requireKnownHost(repoUrl, integrations);
  const { host, owner, repo: name } = parseRepoUrl(repoUrl, integrations);
  requireSegments('owner', owner, /^[\w.-]+(\/[\w.-]+)*$/);
  requireSegments('repo', name, /^[\w.-]+$/);
  requireSegments('defaultBranch', branch, /^[\w.-]+(\/[\w.-]+)*$/);
  const addresses = addressesOf({ host, owner, name, branch, integrations });
  return { ...addresses, host, owner, name, branch };
}

/** The host comes from `integrations` alone, and nothing else stands beside it that would be dropped unseen. */
function requireKnownHost(
  repoUrl: string,
  integrations: ScmIntegrationRegistry,
): void {
  const url = URL.parse(`https://${repoUrl}`);
  if (
    !url ||
    url.username ||
    url.password ||
    url.pathname !== '/' ||
    url.hash
  ) {
    // A password may be in it: it is not repeated.
    throw new InputError(
      'repoUrl is not one of a repository. Write `<host>?owner=<owner>&repo=<name>`, such as `github.com?owner=platform&repo=payments`.',
    );
  }
  if (!integrations.byHost(url.host)) {
    throw new InputError(
      `repoUrl \`${
        url.host
      }\` is a host that the portal's \`integrations\` do not name. Choose one of ${integrations
        .list()
        .filter(({ type }) => REPOSITORY_TYPES.some(each => each === type))
        .map(({ title }) => title)
        .join(', ')}.`,
    );
  }
}

function addressesOf(options: {
  host: string;
  owner: string;
  name: string;
  branch: string;
  integrations: ScmIntegrationRegistry;
}): Pick<Repository, 'type' | 'url' | 'contentsUrl' | 'pipelineUrl'> {
  const { host, owner, name, branch, integrations } = options;
  const type = integrations.byHost(host)?.type;
  switch (type) {
    case 'gitea': {
      const base =
        integrations.gitea.byHost(host)?.config.baseUrl ?? `https://${host}`;
      const url = `${base}/${owner}/${name}`;
      return {
        type,
        url,
        contentsUrl: `${url}/src/branch/${branch}/`,
        pipelineUrl: `${url}/actions`,
      };
    }
    case 'github': {
      const url = `https://${host}/${owner}/${name}`;
      return {
        type,
        url,
        contentsUrl: `${url}/blob/${branch}/`,
        pipelineUrl: `${url}/actions`,
      };
    }
    case 'gitlab': {
      const base =
        integrations.gitlab.byHost(host)?.config.baseUrl ?? `https://${host}`;
      const url = `${base}/${owner}/${name}`;
      return {
        type,
        url,
        contentsUrl: `${url}/-/blob/${branch}/`,
        pipelineUrl: `${url}/-/pipelines`,
      };
    }
    default:
      throw new InputError(
        `repoUrl \`${host}\` is a host of type \`${type}\`. Choose a repository on ${REPOSITORY_TYPES.join(
          ', ',
        )}.`,
      );
  }
}

function requireSegments(
  field: string,
  value: string | undefined,
  pattern: RegExp,
): asserts value is string {
  const valid =
    value !== undefined &&
    pattern.test(value) &&
    value.split('/').every(segment => segment !== '.' && segment !== '..');
  if (!valid) {
    throw new InputError(
      `${field} \`${
        value ?? ''
      }\` cannot be part of a repository's address. Use letters, digits, dots, hyphens and underscores.`,
    );
  }
}

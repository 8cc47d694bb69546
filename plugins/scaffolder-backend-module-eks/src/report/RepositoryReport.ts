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

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EksBackend } from '../eks';
import {
  findRegistration,
  type RepositoryProbe,
  type RepositoryState,
} from '../repository';

/** Where a repository and its catalog file are. */
export interface RepositoryPlace {
  repoUrl: string;
  branch: string;
  catalogInfoPath: string;
}

/** What is known of the repository; `refused` when `repoUrl` cannot be one that the portal publishes to. */
export type ReportedState = RepositoryState | 'unknown' | 'refused';

/** Whether the repository exists, in words; `unknown` when that could not be found out. */
export async function reportRepository(
  probe: RepositoryProbe,
  where: RepositoryPlace,
): Promise<{ state: ReportedState; sentence: string }> {
  try {
    const repository = probe.resolve(where.repoUrl, where.branch);
    const state = await probe.stateOf(repository);
    return {
      state,
      sentence: {
        // GitHub answers the same for what it hides.
        absent: `Repository: ${repository.url} does not exist${
          repository.type === 'github'
            ? ", or the portal's credentials may not see it"
            : ''
        }.`,
        empty: `Repository: ${repository.url} exists, but has no commit.`,
        present: `Repository: ${repository.url} exists.`,
      }[state],
    };
  } catch (error) {
    if (isError(error) && error.name === 'InputError') {
      return { state: 'refused', sentence: `Repository: ${error.message}` };
    }
    return {
      state: 'unknown',
      sentence: `Repository: could not be checked: ${reasonOf(error)}`,
    };
  }
}

/** Whether the catalog has the repository, in words. */
export async function reportRegistration(options: {
  catalog: CatalogService;
  probe: RepositoryProbe;
  where: RepositoryPlace;
  caller: { credentials: BackstageCredentials };
}): Promise<string> {
  const { caller, catalog, probe, where } = options;
  try {
    const repository = probe.resolve(where.repoUrl, where.branch);
    const catalogInfoUrl = `${repository.contentsUrl}${where.catalogInfoPath}`;
    const { registered } = await findRegistration(catalog, {
      catalogInfoUrl,
      credentials: caller.credentials,
    });
    return registered
      ? `Catalog: ${catalogInfoUrl} is registered.`
      : 'Catalog: the repository is not registered.';
  } catch (error) {
    if (isError(error) && error.name === 'InputError') {
      return 'Catalog: not asked, because the repository has no address.';
    }
    return `Catalog: could not be checked: ${reasonOf(error)}`;
  }
}

/** Whether the portal knows a cluster, in words. */
export async function reportCluster(
  eks: EksBackend,
  entityName: string,
  caller: { credentials: BackstageCredentials },
): Promise<string> {
  try {
    const progress = await eks.getProgress(entityName, caller);
    return `Cluster \`${entityName}\`: ${progress.sentence}`;
  } catch (error) {
    return isError(error) && error.name === 'NotFoundError'
      ? `Cluster \`${entityName}\`: the portal does not know it, or may not show it to you.`
      : `Cluster \`${entityName}\`: could not be checked: ${reasonOf(error)}`;
  }
}

/** How to go on, by what became of the repository. */
export function adviceOn(state: ReportedState): string {
  switch (state) {
    case 'absent':
      return 'Nothing was published. Mend what the failed step says, then run the template again.';
    case 'empty':
      return 'Publishing was interrupted. Delete the empty repository, then run the template again with the same input.';
    case 'present':
      return 'Clusters that are on its branch are created by its pipeline, whatever failed here. Mend what the failed step says, then run the template again with the same input: what exists stays as it is, and only what is missing is added.';
    case 'refused':
      return 'Correct `repoUrl`, then run the template again.';
    default:
      return 'Look at the repository before you run the template again with the same input.';
  }
}

function reasonOf(error: unknown): string {
  return isError(error) ? error.message : 'unknown error';
}

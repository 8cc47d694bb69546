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

import { GitHostContext } from '../../GitHostContext';
import { defaultBranch, listBranches, Repository } from '../../repositories';
import { userShape } from './users';

/** A repository as Gitea's `Repository`. */
export async function repositoryShape(
  { endpoint }: GitHostContext,
  repository: Repository,
  isUser: boolean,
) {
  const { id, owner, name, description, createdAt } = repository.details;
  const branches = await listBranches(repository);
  return {
    id,
    owner: userShape(endpoint, owner),
    name,
    full_name: `${owner}/${name}`,
    description,
    empty: branches.size === 0,
    private: repository.details.private,
    fork: false,
    template: false,
    mirror: false,
    archived: false,
    html_url: `${endpoint}/${owner}/${name}`,
    url: `${endpoint}/api/v1/repos/${owner}/${name}`,
    clone_url: `${endpoint}/${owner}/${name}.git`,
    default_branch: await defaultBranch(repository),
    created_at: createdAt.toISOString(),
    permissions: { admin: isUser, push: isUser, pull: true },
  };
}

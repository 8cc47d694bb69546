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
import { Commit, Repository, Signature } from '../../repositories';

/** A commit as Gitea's `Commit`. */
export function commitShape(
  { endpoint }: GitHostContext,
  repository: Repository,
  commit: Commit,
) {
  const { owner, name } = repository.details;
  const api = `${endpoint}/api/v1/repos/${owner}/${name}/git`;
  return {
    url: `${api}/commits/${commit.id}`,
    sha: commit.id,
    created: commit.committer.date,
    html_url: `${endpoint}/${owner}/${name}/commit/${commit.id}`,
    commit: {
      url: `${api}/commits/${commit.id}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: {
        url: `${api}/trees/${commit.tree}`,
        sha: commit.tree,
        created: commit.committer.date,
      },
    },
    parents: commit.parents.map(id => ({
      url: `${api}/commits/${id}`,
      sha: id,
    })),
  };
}

/** A branch as Gitea's `Branch`. */
export function branchShape(
  { endpoint }: GitHostContext,
  repository: Repository,
  branch: { name: string; commit: Commit },
) {
  const { owner, name } = repository.details;
  const { commit } = branch;
  return {
    name: branch.name,
    commit: {
      id: commit.id,
      message: commit.message,
      url: `${endpoint}/${owner}/${name}/commit/${commit.id}`,
      author: personShape(commit.author),
      committer: personShape(commit.committer),
      timestamp: commit.committer.date,
    },
    protected: false,
    user_can_push: true,
    user_can_merge: true,
  };
}

function personShape({ name, email }: Signature) {
  return { name, email, username: '' };
}

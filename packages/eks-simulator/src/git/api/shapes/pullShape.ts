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
import { comparePullRequest, PullRequest } from '../../pulls';
import { Repository } from '../../repositories';
import { repositoryShape } from './repositoryShape';
import { userShape } from './users';

/** A pull request as Gitea's `PullRequest`. */
export async function pullShape(
  context: GitHostContext,
  repository: Repository,
  pull: PullRequest,
  isUser: boolean,
) {
  const { endpoint, account } = context;
  const { id, owner, name } = repository.details;
  const page = `${endpoint}/${owner}/${name}/pulls/${pull.number}`;
  const comparison = await comparePullRequest(repository, pull);
  const repo = await repositoryShape(context, repository, isUser);
  const side = (branch: string, sha: string | undefined) => ({
    label: branch,
    ref: branch,
    sha: sha ?? '',
    repo_id: id,
    repo,
  });
  return {
    id: pull.number,
    url: page,
    number: pull.number,
    user: userShape(endpoint, account.username),
    title: pull.title,
    body: pull.body,
    labels: [],
    state: pull.state,
    is_locked: false,
    comments: 0,
    html_url: page,
    diff_url: `${page}.diff`,
    mergeable: comparison.obstacle === undefined,
    merged: pull.merge !== undefined,
    ...(pull.merge && {
      merged_at: pull.closedAt?.toISOString(),
      merge_commit_sha: pull.merge.commit,
      merged_by: userShape(endpoint, account.username),
    }),
    base: side(pull.base, comparison.baseCommit),
    head: side(pull.head, comparison.headCommit),
    merge_base: comparison.mergeBase ?? '',
    created_at: pull.createdAt.toISOString(),
    updated_at: pull.updatedAt.toISOString(),
    ...(pull.closedAt && { closed_at: pull.closedAt.toISOString() }),
  };
}

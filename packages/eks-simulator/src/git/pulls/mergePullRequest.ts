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

import { runGit } from '../commands';
import { HttpError } from '../errors';
import {
  createCommit,
  mergeTrees,
  moveBranch,
  Repository,
} from '../repositories';
import { comparePullRequest } from './comparePullRequest';
import { PullRequest } from './PullRequest';

/** How the commits get into the base branch. */
export type MergeStyle = 'merge' | 'squash';

/**
 * Makes the merge commit and moves the base branch to it. The caller holds the repository.
 *
 * @throws HttpError 404 when it is closed and 405 when it cannot be merged, both as Gitea has it; 409 when the head is not at `expectedHead`.
 */
export async function mergePullRequest(
  repository: Repository,
  pull: PullRequest,
  options: {
    author: { name: string; email: string };
    style?: MergeStyle;
    title?: string;
    message?: string;
    expectedHead?: string;
    deleteBranch?: boolean;
  },
): Promise<{ commit: string; into: string }> {
  const { baseCommit, headCommit, obstacle } = await comparePullRequest(
    repository,
    pull,
  );
  if (pull.state === 'closed' && !pull.merge) {
    throw new HttpError(404, obstacle ?? 'The pull request is closed.');
  }
  if (obstacle !== undefined || baseCommit === undefined) {
    throw new HttpError(405, obstacle ?? 'The base branch is missing.');
  }
  if (options.expectedHead && options.expectedHead !== headCommit) {
    throw new HttpError(409, 'head out of date');
  }
  const outcome = await mergeTrees(repository, baseCommit, headCommit);
  if (outcome.kind !== 'clean') {
    throw new HttpError(405, 'The branches cannot be merged.');
  }
  const commit = await createCommit(repository, {
    tree: outcome.tree,
    parents:
      options.style === 'squash' ? [baseCommit] : [baseCommit, headCommit],
    message: messageOf(pull, options),
    author: options.author,
  });
  await moveBranch(repository, {
    branch: pull.base,
    from: baseCommit,
    to: commit,
  });
  if (options.deleteBranch) {
    await runGit(['update-ref', '-d', `refs/heads/${pull.head}`, headCommit], {
      directory: repository.directory,
    });
  }
  return { commit, into: baseCommit };
}

function messageOf(
  pull: PullRequest,
  options: { style?: MergeStyle; title?: string; message?: string },
): string {
  const title =
    options.title ||
    (options.style === 'squash'
      ? `${pull.title} (#${pull.number})`
      : `Merge pull request '${pull.title}' (#${pull.number}) from ${pull.head} into ${pull.base}`);
  return options.message ? `${title}\n\n${options.message}\n` : `${title}\n`;
}

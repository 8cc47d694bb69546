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

import { HttpError } from '../errors';
import { Account } from '../http/Account';
import { branchCommit, BranchWatch, Repository } from '../repositories';
import { mergePullRequest, MergeStyle } from './mergePullRequest';
import { PullRequest } from './PullRequest';
import { followHeads, keepPullHead } from './pullHead';
import {
  readPullRequests,
  replacePullRequest,
  requirePullRequest,
  writePullRequests,
} from './pullRequestFile';

/** The pull requests of all repositories. */
export class PullRequests {
  readonly #branches: BranchWatch;
  readonly #account: Account;

  constructor(options: { branches: BranchWatch; account: Account }) {
    this.#branches = options.branches;
    this.#account = options.account;
    options.branches.onChange(followHeads);
  }

  /** All of a repository, newest first. */
  async list(repository: Repository): Promise<PullRequest[]> {
    return (await readPullRequests(repository)).reverse();
  }

  async find(
    repository: Repository,
    number: number,
  ): Promise<PullRequest | undefined> {
    const pulls = await readPullRequests(repository);
    return pulls.find(pull => pull.number === number);
  }

  /**
   * Opens a pull request.
   *
   * @throws HttpError 404 when a branch is not there, 422 when both are the same, 409 when there is an open one already.
   */
  open(
    repository: Repository,
    options: { title: string; body: string; head: string; base: string },
  ): Promise<PullRequest> {
    const { title, body, head, base } = options;
    return repository.exclusively(async () => {
      if (head === base) {
        throw new HttpError(
          422,
          `head and base are both "${head}". Name two different branches.`,
        );
      }
      await requireBranch(repository, 'base', base);
      const headCommit = await requireBranch(repository, 'head', head);
      const pulls = await readPullRequests(repository);
      const twin = pulls.find(
        pull =>
          pull.state === 'open' && pull.head === head && pull.base === base,
      );
      if (twin) {
        throw new HttpError(
          409,
          `pull request already exists for these targets: #${twin.number}, ${head} into ${base}`,
        );
      }
      const now = new Date();
      const pull: PullRequest = {
        number: pulls.length + 1,
        title,
        body,
        head,
        base,
        state: 'open',
        createdAt: now,
        updatedAt: now,
      };
      await keepPullHead(repository, pull.number, headCommit);
      await writePullRequests(repository, [...pulls, pull]);
      return pull;
    });
  }

  /**
   * Changes title, text or state.
   *
   * @throws HttpError 404 when there is none of the number, 422 when a merged one is to be opened or closed.
   */
  edit(
    repository: Repository,
    number: number,
    changes: Partial<Pick<PullRequest, 'title' | 'body' | 'state'>>,
  ): Promise<PullRequest> {
    return repository.exclusively(() =>
      replacePullRequest(repository, number, pull => {
        if (pull.merge && changes.state && changes.state !== pull.state) {
          throw new HttpError(
            422,
            `Pull request #${number} is merged and stays closed.`,
          );
        }
        const state = changes.state ?? pull.state;
        const now = new Date();
        return {
          ...pull,
          title: changes.title ?? pull.title,
          body: changes.body ?? pull.body,
          state,
          updatedAt: now,
          closedAt: state === 'closed' ? pull.closedAt ?? now : undefined,
        };
      }),
    );
  }

  /**
   * Merges the head branch into the base branch.
   *
   * @throws HttpError 404 when there is none of the number or it is closed, 405 when it cannot be merged, 409 when the head is not at
   * `expectedHead`.
   */
  merge(
    repository: Repository,
    number: number,
    options: {
      style?: MergeStyle;
      title?: string;
      message?: string;
      expectedHead?: string;
      deleteBranch?: boolean;
    } = {},
  ): Promise<PullRequest> {
    const { username } = this.#account;
    return this.#branches.change(repository, async () => {
      const pull = await requirePullRequest(repository, number);
      const merge = await mergePullRequest(repository, pull, {
        ...options,
        author: { name: username, email: `${username}@noreply.localhost` },
      });
      const now = new Date();
      return replacePullRequest(repository, number, () => ({
        ...pull,
        state: 'closed',
        merge,
        updatedAt: now,
        closedAt: now,
      }));
    });
  }
}

async function requireBranch(
  repository: Repository,
  side: 'head' | 'base',
  branch: string,
): Promise<string> {
  const commit = await branchCommit(repository, branch);
  if (!commit) {
    const { owner, name } = repository.details;
    throw new HttpError(
      404,
      `${side}: there is no branch "${branch}" in ${owner}/${name}. Push it first.`,
    );
  }
  return commit;
}

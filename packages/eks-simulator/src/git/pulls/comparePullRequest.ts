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
  branchCommit,
  mergeBaseOf,
  mergeTrees,
  Repository,
} from '../repositories';
import { PullRequest } from './PullRequest';
import { pullHeadCommit } from './pullHead';

/** How the two sides of a pull request stand to each other. */
export interface PullComparison {
  /** Undefined when the base branch was removed. */
  baseCommit: string | undefined;
  headCommit: string;
  /** From where the changes are counted. */
  mergeBase: string | undefined;
  /** Why it cannot be merged now, or undefined when it can. */
  obstacle: string | undefined;
}

/** Compares the two sides: of an open pull request as they are now, of a merged one as they were then. */
export async function comparePullRequest(
  repository: Repository,
  pull: PullRequest,
): Promise<PullComparison> {
  const headCommit = await pullHeadCommit(repository, pull.number);
  const baseCommit =
    pull.merge?.into ?? (await branchCommit(repository, pull.base));
  const mergeBase =
    baseCommit && (await mergeBaseOf(repository, baseCommit, headCommit));
  return {
    baseCommit,
    headCommit,
    mergeBase,
    obstacle: await obstacleOf(repository, { pull, baseCommit, headCommit }),
  };
}

async function obstacleOf(
  repository: Repository,
  sides: {
    pull: PullRequest;
    baseCommit: string | undefined;
    headCommit: string;
  },
): Promise<string | undefined> {
  const { pull, baseCommit, headCommit } = sides;
  if (pull.merge) {
    return `Pull request #${pull.number} is already merged.`;
  }
  if (pull.state === 'closed') {
    return `Pull request #${pull.number} is closed. Reopen it first.`;
  }
  if (!baseCommit) {
    return `The branch "${pull.base}" does not exist any more.`;
  }
  if (!(await branchCommit(repository, pull.head))) {
    return `The branch "${pull.head}" does not exist any more.`;
  }
  const outcome = await mergeTrees(repository, baseCommit, headCommit);
  switch (outcome.kind) {
    case 'clean':
      return undefined;
    case 'unrelated':
      return `"${pull.head}" and "${pull.base}" have no common history.`;
    default:
      return `Conflicts with "${pull.base}" in ${outcome.paths.join(
        ', ',
      )}. Merge "${pull.base}" into "${pull.head}" and resolve them there.`;
  }
}

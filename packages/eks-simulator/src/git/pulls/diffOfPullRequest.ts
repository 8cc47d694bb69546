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

import { GitOptions } from '../commands';
import { diffBetween, Repository } from '../repositories';
import { comparePullRequest } from './comparePullRequest';
import { PullRequest } from './PullRequest';

/** What a pull request changes, as a unified diff. With `cutAt` it ends after so many bytes. */
export async function diffOfPullRequest(
  repository: Repository,
  pull: PullRequest,
  options: Pick<GitOptions, 'cutAt'> = {},
): Promise<string> {
  const { mergeBase, headCommit } = await comparePullRequest(repository, pull);
  const diff = await diffBetween(repository, mergeBase, headCommit, options);
  return diff && `${diff}\n`;
}

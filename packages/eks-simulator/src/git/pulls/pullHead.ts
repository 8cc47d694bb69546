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

import { gitText, runGit } from '../commands';
import { Repository } from '../repositories';
import { readPullRequests } from './pullRequestFile';

/**
 * The last commit of a pull request. Its ref outlives the branch, so that the changes can be shown after the branch was
 * removed.
 */
export function pullHeadCommit(
  repository: Repository,
  number: number,
): Promise<string> {
  return gitText(['rev-parse', '--verify', refOf(number)], {
    directory: repository.directory,
  });
}

/** Remembers the last commit of a pull request. */
export async function keepPullHead(
  repository: Repository,
  number: number,
  commit: string,
): Promise<void> {
  await runGit(['update-ref', refOf(number), commit], {
    directory: repository.directory,
  });
}

/** Lets open pull requests follow their branches. */
export async function followHeads(
  repository: Repository,
  branches: Map<string, string>,
): Promise<void> {
  for (const pull of await readPullRequests(repository)) {
    const commit = branches.get(pull.head);
    if (pull.state === 'open' && commit !== undefined) {
      await keepPullHead(repository, pull.number, commit);
    }
  }
}

function refOf(number: number): string {
  return `refs/pull/${number}/head`;
}

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
import { checkBranchName } from '../names';
import { Repository } from './Repository';

const COMMIT_ID = /^[0-9a-f]{7,40}$/;
const WHOLE_COMMIT_ID = /^[0-9a-f]{40}$/;
const BRANCHES = 'refs/heads/';

/** Every branch with the commit it is at, in order of name. */
export async function listBranches(
  repository: Repository,
): Promise<Map<string, string>> {
  const listing = await gitText(
    ['for-each-ref', '--format=%(objectname) %(refname)', BRANCHES],
    { directory: repository.directory },
  );
  const branches = new Map<string, string>();
  for (const line of listing.split('\n').filter(Boolean)) {
    const [commit, ref] = line.split(' ');
    branches.set(ref.slice(BRANCHES.length), commit);
  }
  return branches;
}

/** The commit of a branch, or undefined when there is no such branch. */
export async function branchCommit(
  repository: Repository,
  branch: string,
): Promise<string | undefined> {
  return checkBranchName(branch)
    ? undefined
    : commitOf(repository, `${BRANCHES}${branch}`);
}

/** The commit that a branch, tag or commit id (whole or the first digits) stands for, or undefined. */
export async function resolveCommit(
  repository: Repository,
  ref: string,
): Promise<string | undefined> {
  if (checkBranchName(ref)) {
    return undefined;
  }
  if (WHOLE_COMMIT_ID.test(ref)) {
    // Git itself takes such a name for a commit before it looks for a branch.
    return commitOf(repository, ref);
  }
  const named =
    (await commitOf(repository, `${BRANCHES}${ref}`)) ??
    (await commitOf(repository, `refs/tags/${ref}`));
  if (named !== undefined || !COMMIT_ID.test(ref)) {
    return named;
  }
  return commitOf(repository, ref);
}

async function commitOf(
  repository: Repository,
  revision: string,
): Promise<string | undefined> {
  const { exitCode, stdout } = await runGit(
    ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`],
    { directory: repository.directory, expected: [0, 1, 128] },
  );
  return exitCode === 0 ? stdout.toString('utf8').trim() : undefined;
}

/** The branch that is shown when none is named. */
export async function defaultBranch(repository: Repository): Promise<string> {
  const ref = await gitText(['symbolic-ref', 'HEAD'], {
    directory: repository.directory,
  });
  return ref.slice(BRANCHES.length);
}

/** Makes the first branch the default when the default one was never pushed. */
export async function adoptDefaultBranch(
  repository: Repository,
): Promise<void> {
  const branches = await listBranches(repository);
  const [first] = branches.keys();
  if (first !== undefined && !branches.has(await defaultBranch(repository))) {
    await runGit(['symbolic-ref', 'HEAD', `${BRANCHES}${first}`], {
      directory: repository.directory,
    });
  }
}

/**
 * Moves a branch from one commit to another, or creates it.
 *
 * @throws GitError when the branch is not at `from` (any more).
 */
export async function moveBranch(
  repository: Repository,
  options: { branch: string; from?: string; to: string },
): Promise<void> {
  const nothing = '0'.repeat(40);
  await runGit(
    [
      'update-ref',
      `${BRANCHES}${options.branch}`,
      options.to,
      options.from ?? nothing,
    ],
    { directory: repository.directory },
  );
}

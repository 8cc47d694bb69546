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
import { Repository } from './Repository';

/** What becomes of two commits that are merged. */
export type MergeOutcome =
  | { kind: 'clean'; tree: string }
  | { kind: 'conflict'; paths: string[] }
  | { kind: 'unrelated' };

/** Merges two commits into a tree, without touching any branch. */
export async function mergeTrees(
  repository: Repository,
  base: string,
  head: string,
): Promise<MergeOutcome> {
  const { exitCode, stdout } = await runGit(
    [
      'merge-tree',
      '--write-tree',
      '-z',
      '--name-only',
      '--no-messages',
      base,
      head,
    ],
    { directory: repository.directory, expected: [0, 1, 128] },
  );
  if (exitCode === 128) {
    return { kind: 'unrelated' };
  }
  const [tree, ...paths] = stdout.toString('utf8').split('\0').filter(Boolean);
  return exitCode === 0 ? { kind: 'clean', tree } : { kind: 'conflict', paths };
}

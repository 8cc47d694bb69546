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

import { gitText, GitOptions, runGit } from '../commands';
import { Repository } from './Repository';

/** Who wrote or committed, and when. */
export interface Signature {
  name: string;
  email: string;
  /** ISO 8601 with the writer's own offset. */
  date: string;
}

/** A commit without its files. */
export interface Commit {
  id: string;
  tree: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  /** Subject and body, without line breaks at the end. */
  message: string;
}

/** A file that differs between two commits. */
export interface FileChange {
  path: string;
  status: 'added' | 'changed' | 'deleted';
  /** Lines; 0 for a binary file. */
  additions: number;
  deletions: number;
}

/** The tree that has no files; git knows it in every repository. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const FIELDS = '%H%x1f%T%x1f%P%x1f%an%x1f%ae%x1f%aI%x1f%cn%x1f%ce%x1f%cI%x1f%B';
const STATUS: Record<string, FileChange['status'] | undefined> = {
  A: 'added',
  D: 'deleted',
};

/** The commits that lead to a commit, newest first. */
export async function listCommits(
  repository: Repository,
  commit: string,
  options: { limit: number; skip?: number; notIn?: string },
): Promise<Commit[]> {
  const { limit, skip = 0, notIn } = options;
  const log = await gitText(
    [
      'log',
      '-z',
      `--format=${FIELDS}`,
      `--max-count=${limit}`,
      `--skip=${skip}`,
      notIn === undefined ? commit : `${notIn}..${commit}`,
      '--',
    ],
    { directory: repository.directory },
  );
  return log.split('\0').filter(Boolean).map(parseCommit);
}

/** One commit by its id. */
export async function readCommit(
  repository: Repository,
  commit: string,
): Promise<Commit> {
  const [found] = await listCommits(repository, commit, { limit: 1 });
  return found;
}

/** The newest commit that two commits have in common, or undefined when their histories are unrelated. */
export async function mergeBaseOf(
  repository: Repository,
  a: string,
  b: string,
): Promise<string | undefined> {
  const { exitCode, stdout } = await runGit(['merge-base', a, b], {
    directory: repository.directory,
    expected: [0, 1],
  });
  return exitCode === 0 ? stdout.toString('utf8').trim() : undefined;
}

/** The unified diff between two commits; from nothing when `from` is undefined. With `cutAt` it ends after so many bytes. */
export function diffBetween(
  repository: Repository,
  from: string | undefined,
  to: string,
  options: Pick<GitOptions, 'cutAt'> = {},
): Promise<string> {
  return diff(repository, ['--no-color'], from, to, options);
}

/** The files that differ between two commits; from nothing when `from` is undefined. */
export async function changesBetween(
  repository: Repository,
  from: string | undefined,
  to: string,
): Promise<FileChange[]> {
  const names = await diff(repository, ['--name-status', '-z'], from, to);
  const counts = await diff(repository, ['--numstat', '-z'], from, to);
  const lines = new Map(
    counts
      .split('\0')
      .filter(Boolean)
      .map(line => {
        const [additions, deletions, ...path] = line.split('\t');
        return [path.join('\t'), [Number(additions), Number(deletions)]];
      }),
  );
  const parts = names.split('\0');
  const changes: FileChange[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const path = parts[index + 1];
    const [additions, deletions] = lines.get(path) ?? [];
    changes.push({
      path,
      status: STATUS[parts[index]] ?? 'changed',
      additions: additions || 0,
      deletions: deletions || 0,
    });
  }
  return changes;
}

function diff(
  repository: Repository,
  format: string[],
  from: string | undefined,
  to: string,
  options: Pick<GitOptions, 'cutAt'> = {},
): Promise<string> {
  return gitText(
    [
      'diff',
      '--no-ext-diff',
      '--no-textconv',
      '--no-renames',
      ...format,
      from ?? EMPTY_TREE,
      to,
      '--',
    ],
    { directory: repository.directory, ...options },
  );
}

function parseCommit(text: string): Commit {
  const [id, tree, parents, an, ae, aDate, cn, ce, cDate, ...message] =
    text.split('\x1f');
  return {
    id,
    tree,
    parents: parents.split(' ').filter(Boolean),
    author: { name: an, email: ae, date: aDate },
    committer: { name: cn, email: ce, date: cDate },
    message: message.join('\x1f').trimEnd(),
  };
}

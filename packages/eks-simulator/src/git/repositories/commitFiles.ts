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

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitText, runGit } from '../commands';
import { HttpError } from '../errors';
import { checkFilePath } from '../names';
import { createCommit } from './createCommit';
import { entryAt, TreeEntry } from './files';
import { Repository } from './Repository';

/** A change of one file. */
export type FileEdit =
  | { kind: 'write'; path: string; content: Buffer }
  | { kind: 'delete'; path: string };

/**
 * Makes a commit with changed files on top of another, or the first one, and returns its id. No branch is moved.
 *
 * @throws HttpError 422 when a path is not valid, or when git cannot place a file there because a folder or file, or another
 * one of the edits, is in the way.
 */
export async function commitFiles(
  repository: Repository,
  options: {
    parent: string | undefined;
    edits: FileEdit[];
    message: string;
    author: { name: string; email: string };
  },
): Promise<string> {
  const { parent, edits } = options;
  requireFreeOfEachOther(edits);
  for (const { path } of edits) {
    const problem = checkFilePath(path);
    if (problem) {
      throw new HttpError(422, problem);
    }
    if (parent !== undefined) {
      await requireFreePlace(repository, parent, path);
    }
  }
  const scratch = await mkdtemp(join(tmpdir(), 'eks-simulator-index-'));
  try {
    const tree = await writeTree(repository, {
      parent,
      edits,
      index: join(scratch, 'index'),
    });
    return await createCommit(repository, {
      tree,
      parents: parent === undefined ? [] : [parent],
      message: options.message,
      author: options.author,
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function writeTree(
  repository: Repository,
  options: { parent: string | undefined; edits: FileEdit[]; index: string },
): Promise<string> {
  const { directory } = repository;
  const environment = { GIT_INDEX_FILE: options.index };
  await runGit(
    options.parent === undefined
      ? ['read-tree', '--empty']
      : ['read-tree', options.parent],
    { directory, environment },
  );
  const lines: string[] = [];
  for (const edit of options.edits) {
    lines.push(await indexLine(repository, options.parent, edit));
  }
  await runGit(['update-index', '-z', '--index-info'], {
    directory,
    environment,
    input: lines.map(line => `${line}\0`).join(''),
  });
  return gitText(['write-tree'], { directory, environment });
}

async function indexLine(
  repository: Repository,
  parent: string | undefined,
  edit: FileEdit,
): Promise<string> {
  if (edit.kind === 'delete') {
    return `0 ${'0'.repeat(40)}\t${edit.path}`;
  }
  const { directory } = repository;
  const id = await gitText(['hash-object', '-w', '--stdin'], {
    directory,
    input: edit.content,
  });
  const current =
    parent === undefined
      ? undefined
      : await entryAt(repository, parent, edit.path);
  return `${current?.isExecutable ? '100755' : '100644'} ${id}\t${edit.path}`;
}

function requireFreeOfEachOther(edits: FileEdit[]): void {
  const written = new Set<string>();
  for (const { kind, path } of edits) {
    if (written.has(path)) {
      throw new HttpError(422, `"${path}" is changed twice. Change it once.`);
    }
    if (kind === 'write') {
      written.add(path);
    }
  }
  for (const path of written) {
    const parts = path.split('/');
    const inTheWay = parts
      .map((_, index) => parts.slice(0, index).join('/'))
      .find(folder => written.has(folder));
    if (inTheWay !== undefined) {
      throw new HttpError(
        422,
        `"${path}" cannot be written: "${inTheWay}" is to be a file`,
      );
    }
  }
}

/** The index would silently drop what is in the way. */
async function requireFreePlace(
  repository: Repository,
  commit: string,
  path: string,
): Promise<void> {
  const parts = path.split('/');
  for (let length = 1; length <= parts.length; length += 1) {
    const place = parts.slice(0, length).join('/');
    const entry = await entryAt(repository, commit, place);
    if (entry && !mayStay(entry, length === parts.length)) {
      throw new HttpError(
        422,
        `"${path}" cannot be written: "${place}" is a ${entry.kind}`,
      );
    }
  }
}

function mayStay(entry: TreeEntry, isWholePath: boolean): boolean {
  return isWholePath ? entry.kind === 'file' : entry.kind === 'folder';
}

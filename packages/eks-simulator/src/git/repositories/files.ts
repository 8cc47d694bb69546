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

import { Readable } from 'node:stream';
import { gitText, runGit, streamGit } from '../commands';
import { checkFilePath } from '../names';
import { Repository } from './Repository';

/** What a path of a commit is. */
export interface TreeEntry {
  /** The whole path in the repository. */
  path: string;
  kind: 'file' | 'folder' | 'symlink' | 'submodule';
  /** Id of the git object. */
  id: string;
  isExecutable: boolean;
  /** Bytes of a file. */
  size: number;
}

const KINDS: Record<string, TreeEntry['kind'] | undefined> = {
  '040000': 'folder',
  '120000': 'symlink',
  '160000': 'submodule',
};

/** What lies directly in a folder of a commit (the root is `''`), folders first; undefined when it is no folder. */
export async function listFolder(
  repository: Repository,
  commit: string,
  folder: string,
): Promise<TreeEntry[] | undefined> {
  const entry = await entryAt(repository, commit, folder);
  if (entry?.kind !== 'folder') {
    return undefined;
  }
  const prefix = folder === '' ? '' : `${folder}/`;
  const entries = parseListing(
    await gitText(['ls-tree', '-z', '-l', '--full-tree', entry.id], {
      directory: repository.directory,
    }),
  );
  return entries
    .map(found => ({ ...found, path: `${prefix}${found.path}` }))
    .sort(
      (a, b) =>
        Number(b.kind === 'folder') - Number(a.kind === 'folder') ||
        (a.path < b.path ? -1 : 1),
    );
}

/** The paths of all files below a folder of a commit, at any depth. */
export async function listFilesBelow(
  repository: Repository,
  commit: string,
  folder: string,
): Promise<string[]> {
  const prefix = folder === '' ? '' : `${folder}/`;
  const listing = await gitText(
    ['ls-tree', '-r', '-z', '--full-tree', '--name-only', commit],
    { directory: repository.directory },
  );
  return listing.split('\0').filter(path => path && path.startsWith(prefix));
}

/** What a path of a commit is, or undefined when it is not there. */
export async function entryAt(
  repository: Repository,
  commit: string,
  path: string,
): Promise<TreeEntry | undefined> {
  const { directory } = repository;
  if (path === '') {
    const id = await gitText(['rev-parse', `${commit}^{tree}`], { directory });
    return { path, kind: 'folder', id, isExecutable: false, size: 0 };
  }
  if (checkFilePath(path)) {
    return undefined;
  }
  const [entry] = parseListing(
    await gitText(
      [
        '--literal-pathspecs',
        'ls-tree',
        '-z',
        '-l',
        '--full-tree',
        commit,
        '--',
        path,
      ],
      { directory },
    ),
  );
  return entry;
}

/** The content of a file or symlink of at most 64 MiB. */
export async function readBlob(
  repository: Repository,
  entry: TreeEntry,
): Promise<Buffer> {
  const { stdout } = await runGit(['cat-file', 'blob', entry.id], {
    directory: repository.directory,
  });
  return stdout;
}

/** The content of a file of any size. */
export function streamBlob(repository: Repository, entry: TreeEntry): Readable {
  return streamGit(['cat-file', 'blob', entry.id], repository.directory);
}

function parseListing(listing: string): TreeEntry[] {
  return listing
    .split('\0')
    .filter(Boolean)
    .map(line => {
      const tab = line.indexOf('\t');
      const [mode, , id, size] = line.slice(0, tab).split(/ +/);
      return {
        path: line.slice(tab + 1),
        kind: KINDS[mode] ?? 'file',
        id,
        isExecutable: mode === '100755',
        size: Number(size) || 0,
      };
    });
}

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

import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InputError, isError } from '@backstage/errors';
import type { RepoProblem } from '../RepoProblem';
import { isBelow } from './insidePath';
import {
  MAX_FILE_BYTES,
  MAX_FILES,
  MAX_FOLDER_DEPTH,
  MAX_REPO_BYTES,
} from './limits';

/** A text file of a repository. */
export interface RepoFile {
  /** Below the root, with slashes. */
  path: string;
  text: string;
}

/** What is on disk, and what could not be read. */
export interface RepoContent {
  root: string;
  /** Text files, sorted by path. */
  files: RepoFile[];
  problems: RepoProblem[];
}

/** Folders that are not part of what is published. */
const SKIPPED = new Set(['.git', 'node_modules']);

class RepoReader {
  readonly content: RepoContent;
  #count = 0;
  #bytes = 0;
  /** Set once a bound of the whole repository is reached. */
  #full = false;

  constructor(root: string) {
    this.content = { root, files: [], problems: [] };
  }

  async readFolder(folder: string, depth: number): Promise<void> {
    const entries = await readdir(join(this.content.root, folder), {
      withFileTypes: true,
    });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isSymbolicLink()) {
        await this.#checkLink(path);
      } else if (entry.isDirectory() && !SKIPPED.has(entry.name)) {
        if (depth >= MAX_FOLDER_DEPTH) {
          this.#say(
            'too-large',
            path,
            `The folder is nested deeper than ${MAX_FOLDER_DEPTH} levels and was not checked.`,
            'Move it up.',
          );
        } else {
          await this.readFolder(path, depth + 1);
        }
      } else if (entry.isFile()) {
        await this.#readFile(path);
      }
    }
  }

  async #readFile(path: string): Promise<void> {
    if (this.#full) {
      return;
    }
    const absolute = join(this.content.root, path);
    const { size } = await stat(absolute);
    if (size > MAX_FILE_BYTES) {
      this.#say(
        'too-large',
        path,
        `The file has ${size} bytes, more than the ${MAX_FILE_BYTES} that a cluster repository may hold, and was not checked.`,
        'Remove it, or store it elsewhere and link to it.',
      );
      return;
    }
    this.#count += 1;
    this.#bytes += size;
    if (this.#count > MAX_FILES || this.#bytes > MAX_REPO_BYTES) {
      this.#full = true;
      this.#say(
        'too-large',
        path,
        `The repository has more than ${MAX_FILES} files or ${MAX_REPO_BYTES} bytes; this file and all after it were not checked.`,
        'Keep what is not about clusters in another repository.',
      );
      return;
    }
    const bytes = await readFile(absolute);
    if (!bytes.includes(0)) {
      this.content.files.push({ path, text: bytes.toString('utf8') });
    }
  }

  async #checkLink(path: string): Promise<void> {
    // Whatever keeps the link from being followed here, a clone of the repository cannot follow it either.
    const leadsTo = await realpath(join(this.content.root, path)).catch(
      () => undefined,
    );
    if (leadsTo === undefined) {
      this.#say(
        'link-broken',
        path,
        'The symbolic link leads nowhere.',
        'Remove it.',
      );
    } else if (!isBelow(this.content.root, leadsTo)) {
      this.#say(
        'link-leads-out',
        path,
        'The symbolic link leads out of the repository.',
        'Replace it by a plain file.',
      );
    }
  }

  #say(code: string, file: string, message: string, fix: string): void {
    this.content.problems.push({ level: 'error', code, file, message, fix });
  }
}

/**
 * Reads the text files of a repository, within bounds and without following links.
 *
 * @throws InputError when the root is no folder
 */
export async function readRepo(root: string): Promise<RepoContent> {
  const absolute = resolve(root);
  const isFolder = await stat(absolute).then(
    found => found.isDirectory(),
    error => {
      if (isError(error) && error.code === 'ENOENT') {
        return false;
      }
      throw error;
    },
  );
  if (!isFolder) {
    throw new InputError(
      `\`${root}\` is not a folder: name the root of a cluster repository.`,
    );
  }
  const reader = new RepoReader(await realpath(absolute));
  await reader.readFolder('', 0);
  reader.content.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return reader.content;
}

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

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { runGit } from '../commands';
import { HttpError } from '../errors';
import { checkBranchName, checkRepositoryName } from '../names';
import { Repository, RepositoryDetails } from './Repository';

const DETAILS_FILE = 'eks-simulator.json';

const detailsSchema = z.object({
  id: z.number().int(),
  owner: z.string(),
  name: z.string(),
  description: z.string(),
  private: z.boolean(),
  createdAt: z.coerce.date(),
});

/** The bare repositories below a directory. Names are found in any case, as Gitea finds them. */
export class RepositoryStore {
  readonly #directory: string;
  readonly #repositories = new Map<string, Repository>();

  private constructor(directory: string) {
    this.#directory = directory;
  }

  /**
   * Finds the repositories that an earlier run left in the directory.
   *
   * @throws Error that names the folder when there is something else in it.
   */
  static async open(directory: string): Promise<RepositoryStore> {
    const store = new RepositoryStore(directory);
    await mkdir(directory, { recursive: true });
    for (const owner of await foldersIn(directory)) {
      for (const name of await foldersIn(join(directory, owner))) {
        const path = join(directory, owner, name);
        store.#add(new Repository(await readDetails(path), path));
      }
    }
    return store;
  }

  /** All repositories, in order of owner and name. */
  list(): Repository[] {
    return [...this.#repositories.keys()]
      .sort()
      .flatMap(key => this.#repositories.get(key) ?? []);
  }

  find(owner: string, name: string): Repository | undefined {
    return this.#repositories.get(keyOf(owner, name));
  }

  /**
   * Creates an empty repository.
   *
   * @throws HttpError 422 when a name is not valid, 409 when there is a repository of that name.
   */
  async create(options: {
    owner: string;
    name: string;
    description?: string;
    private?: boolean;
    defaultBranch?: string;
  }): Promise<Repository> {
    const { owner, name, defaultBranch = 'main' } = options;
    const problem = checkRepositoryName(name) ?? checkBranchName(defaultBranch);
    if (problem) {
      throw new HttpError(422, problem);
    }
    if (this.find(owner, name)) {
      throw new HttpError(
        409,
        `The repository with the same name already exists: ${owner}/${name}.`,
      );
    }
    const details: RepositoryDetails = {
      id: this.#nextId(),
      owner,
      name,
      description: options.description ?? '',
      private: options.private ?? false,
      createdAt: new Date(),
    };
    const path = join(this.#directory, `${keyOf(owner, name)}.git`);
    const repository = new Repository(details, path);
    // Taken before anything is awaited, so that two requests at once cannot both create it.
    this.#add(repository);
    try {
      await repository.exclusively(() => initialize(repository, defaultBranch));
    } catch (error) {
      this.#repositories.delete(keyOf(owner, name));
      await rm(path, { recursive: true, force: true });
      throw error;
    }
    return repository;
  }

  #add(repository: Repository): void {
    const { owner, name } = repository.details;
    this.#repositories.set(keyOf(owner, name), repository);
  }

  #nextId(): number {
    return Math.max(0, ...this.list().map(({ details }) => details.id)) + 1;
  }
}

async function initialize(
  repository: Repository,
  defaultBranch: string,
): Promise<void> {
  const { directory, details } = repository;
  await mkdir(directory, { recursive: true });
  await runGit(['init', '--quiet', '--bare'], { directory });
  await runGit(['symbolic-ref', 'HEAD', `refs/heads/${defaultBranch}`], {
    directory,
  });
  // The heads of pull requests are kept there by the host; a push must not move them.
  await runGit(['config', 'receive.hideRefs', 'refs/pull'], { directory });
  await writeFile(join(directory, DETAILS_FILE), JSON.stringify(details));
}

async function readDetails(path: string): Promise<RepositoryDetails> {
  const file = join(path, DETAILS_FILE);
  try {
    return detailsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new Error(
      `${path} is no repository of this Git host: ${DETAILS_FILE} cannot be read (${error}). Remove the folder, or choose another directory.`,
    );
  }
}

function keyOf(owner: string, name: string): string {
  return `${owner}/${name}`.toLowerCase();
}

async function foldersIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort();
}

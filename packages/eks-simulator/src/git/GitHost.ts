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
import { join, resolve } from 'node:path';
import { PipelineRun } from '../pipeline/PipelineRun';
import { LoopbackServer } from '../transport';
import { requireGit } from './commands';
import { GitHostContext } from './GitHostContext';
import { GitHostOptions } from './GitHostOptions';
import { GitPush } from './GitPush';
import { handleGitRequest } from './handleGitRequest';
import { Account, listen } from './http';
import { PullRequests } from './pulls';
import {
  BranchWatch,
  entryAt,
  listFilesBelow,
  readBlob,
  Repository,
  RepositoryStore,
  resolveCommit,
} from './repositories';

/** What requests share; the endpoint is known only when the server listens. */
type SharedContext = Omit<GitHostContext, 'endpoint'>;

/**
 * A Git host on loopback with real git behind it. It speaks the part of Gitea's API that Backstage uses, smart HTTP, and
 * has pages for people.
 *
 * @public
 */
export class GitHost {
  /** Such as `http://localhost:7481`. */
  readonly endpoint: string;
  readonly #server: LoopbackServer;
  readonly #shared: SharedContext;
  readonly #temporaryDirectory: string | undefined;

  private constructor(options: {
    server: LoopbackServer;
    shared: SharedContext;
    temporaryDirectory: string | undefined;
  }) {
    this.#server = options.server;
    this.#shared = options.shared;
    this.#temporaryDirectory = options.temporaryDirectory;
    this.endpoint = endpointOf(options.server.port);
  }

  /**
   * Starts a host on 127.0.0.1.
   *
   * @throws Error that names the package when git is missing or too old, and one that names the folder when `directory` has
   * others than repositories of a host; with code EADDRINUSE when the port is taken.
   */
  static async start(options: GitHostOptions = {}): Promise<GitHost> {
    await requireGit();
    const temporaryDirectory =
      options.directory === undefined
        ? await mkdtemp(join(tmpdir(), 'eks-simulator-git-'))
        : undefined;
    try {
      const shared = await createSharedContext(
        options,
        temporaryDirectory ?? resolve(options.directory ?? ''),
      );
      const server = await listen({
        port: options.port ?? 0,
        handler: (incoming, port) =>
          handleGitRequest({ ...shared, endpoint: endpointOf(port) }, incoming),
      });
      return new GitHost({ server, shared, temporaryDirectory });
    } catch (error) {
      await removeDirectory(temporaryDirectory);
      throw error;
    }
  }

  /** Tells the runs that the page `/<owner>/<repo>/actions` lists, in any order; none until it is set. */
  get runsOf(): (owner: string, repo: string) => PipelineRun[] {
    return this.#shared.runsOf;
  }

  set runsOf(runsOf: (owner: string, repo: string) => PipelineRun[]) {
    this.#shared.runsOf = runsOf;
  }

  /**
   * Calls the listener once for every branch that a push, a merge or a commit by API created or moved, and waits for it
   * before the client has its answer. What a listener throws is written to stderr and does not disturb the push.
   */
  onPush(listener: (push: GitPush) => void | Promise<void>): void {
    this.#shared.branches.onPush(listener);
  }

  /** The text of a file, or undefined when repository, ref (branch, tag or commit id) or file are not there. */
  async readFile(options: {
    owner: string;
    repo: string;
    ref: string;
    path: string;
  }): Promise<string | undefined> {
    const place = await this.#find(options);
    if (!place) {
      return undefined;
    }
    const { repository, commit } = place;
    const entry = await entryAt(repository, commit, options.path);
    return entry?.kind === 'file'
      ? (await readBlob(repository, entry)).toString('utf8')
      : undefined;
  }

  /**
   * The paths of all files below a folder, at any depth, from the root of the repository. The root is `''`. Empty when there
   * is no such repository, ref or folder.
   */
  async listFiles(options: {
    owner: string;
    repo: string;
    ref: string;
    folder: string;
  }): Promise<string[]> {
    const place = await this.#find(options);
    return place
      ? listFilesBelow(place.repository, place.commit, options.folder)
      : [];
  }

  /** Ends the server, open connections included, and removes a temporary directory. */
  async close(): Promise<void> {
    await this.#server.close();
    for (const repository of this.#shared.repositories.list()) {
      await repository.exclusively(async () => undefined);
    }
    await removeDirectory(this.#temporaryDirectory);
  }

  async #find(options: {
    owner: string;
    repo: string;
    ref: string;
  }): Promise<{ repository: Repository; commit: string } | undefined> {
    const repository = this.#shared.repositories.find(
      options.owner,
      options.repo,
    );
    const commit = repository && (await resolveCommit(repository, options.ref));
    return repository && commit ? { repository, commit } : undefined;
  }
}

async function createSharedContext(
  options: GitHostOptions,
  directory: string,
): Promise<SharedContext> {
  const account = new Account({
    username: options.username ?? 'demo',
    password: options.password ?? 'demo',
  });
  const branches = new BranchWatch();
  return {
    organizations: options.organizations ?? ['platform'],
    account,
    branches,
    repositories: await RepositoryStore.open(directory),
    pulls: new PullRequests({ branches, account }),
    runsOf: () => [],
  };
}

function endpointOf(port: number): string {
  return `http://localhost:${port}`;
}

async function removeDirectory(path: string | undefined): Promise<void> {
  if (path !== undefined) {
    await rm(path, { recursive: true, force: true });
  }
}

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

import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  type GithubCredentialsProvider,
  type ScmIntegrationRegistry,
} from '@backstage/integration';
import { probeByReader } from './probeByReader';
import { probeGitea } from './probeGitea';
import { probeGithub } from './probeGithub';
import { resolveRepository, type Repository } from './Repository';
import type { RepositoryState } from './RepositoryState';

/** More than a repository of clusters ever holds. */
const MAX_FILES = 2_000;
const MAX_BYTES = 32 * 1024 * 1024;

/** Finds out about repositories with the credentials of the portal's integrations. */
export class RepositoryProbe {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #githubCredentials: GithubCredentialsProvider;
  readonly #reader: UrlReaderService;

  static create(options: {
    integrations: ScmIntegrationRegistry;
    reader: UrlReaderService;
    githubCredentials?: GithubCredentialsProvider;
  }): RepositoryProbe {
    return new RepositoryProbe(
      options.integrations,
      options.reader,
      options.githubCredentials ??
        DefaultGithubCredentialsProvider.fromIntegrations(options.integrations),
    );
  }

  private constructor(
    integrations: ScmIntegrationRegistry,
    reader: UrlReaderService,
    githubCredentials: GithubCredentialsProvider,
  ) {
    this.#integrations = integrations;
    this.#reader = reader;
    this.#githubCredentials = githubCredentials;
  }

  /** The addresses of a repository, whether it exists or not. */
  resolve(repoUrl: string, branch: string): Repository {
    return resolveRepository(repoUrl, branch, this.#integrations);
  }

  /**
   * Whether a repository exists.
   *
   * @throws NotAllowedError or ServiceUnavailableError when that cannot be told; never `absent` then.
   */
  async stateOf(
    repository: Repository,
    signal?: AbortSignal,
  ): Promise<RepositoryState> {
    const gitea = this.#integrations.gitea.byHost(repository.host);
    if (gitea) {
      return probeGitea(repository, gitea.config, signal);
    }
    const github = this.#integrations.github.byHost(repository.host);
    if (github) {
      return probeGithub(repository, {
        config: github.config,
        credentials: this.#githubCredentials,
        signal,
      });
    }
    return probeByReader(repository, this.#reader, signal);
  }

  /**
   * The files on the branch, by path.
   *
   * @throws NotFoundError when the branch does not exist, ConflictError when it holds more than a cluster repository may.
   */
  async readFiles(
    repository: Repository,
    signal?: AbortSignal,
  ): Promise<Map<string, Buffer>> {
    let count = 0;
    let bytes = 0;
    const isFull = () => count > MAX_FILES || bytes > MAX_BYTES;
    const tree = await this.#reader.readTree(repository.contentsUrl, {
      signal,
      filter: (_path, info) => {
        count += 1;
        bytes += info?.size ?? 0;
        return !isFull();
      },
    });
    const files = new Map<string, Buffer>();
    const listed = await tree.files();
    if (isFull()) {
      throw new ConflictError(
        `${repository.url} holds more than ${MAX_FILES} files or ${
          MAX_BYTES / 1024 / 1024
        } MiB, so it is no cluster repository. Choose another name.`,
      );
    }
    for (const file of listed) {
      files.set(file.path, await file.content());
    }
    return files;
  }
}

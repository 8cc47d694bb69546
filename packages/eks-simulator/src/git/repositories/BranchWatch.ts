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

import { GitPush } from '../GitPush';
import { adoptDefaultBranch, listBranches } from './refs';
import { Repository } from './Repository';

/** Told after branches changed, with the branches that exist now. */
type ChangeListener = (
  repository: Repository,
  branches: Map<string, string>,
) => Promise<void>;

/** Called for every branch that was created or moved. */
export type PushListener = (push: GitPush) => void | Promise<void>;

/** Makes changes to repositories and tells who listens which branches moved. */
export class BranchWatch {
  readonly #pushListeners: PushListener[] = [];
  readonly #changeListeners: ChangeListener[] = [];

  onPush(listener: PushListener): void {
    this.#pushListeners.push(listener);
  }

  /** Calls the listener while the repository is still held, also when branches were removed only. */
  onChange(listener: ChangeListener): void {
    this.#changeListeners.push(listener);
  }

  /**
   * Runs a change of a repository while nobody else changes it. The branches before and after are compared, whatever the
   * change answers, so nothing that reached the repository goes unnoticed.
   */
  async change<T>(
    repository: Repository,
    change: () => Promise<T>,
  ): Promise<T> {
    const moved: GitPush[] = [];
    try {
      return await repository.exclusively(async () => {
        const before = await listBranches(repository);
        try {
          return await change();
        } finally {
          moved.push(...(await this.#compare(repository, before)));
        }
      });
    } finally {
      // Outside of the lock: a listener may want to read or change the repository itself.
      await this.#tell(moved);
    }
  }

  async #compare(
    repository: Repository,
    before: Map<string, string>,
  ): Promise<GitPush[]> {
    const after = await listBranches(repository);
    await adoptDefaultBranch(repository);
    for (const listener of this.#changeListeners) {
      await listener(repository, after);
    }
    const { owner, name } = repository.details;
    return [...after]
      .filter(([branch, commit]) => before.get(branch) !== commit)
      .map(([branch, commit]) => ({ owner, repo: name, branch, commit }));
  }

  async #tell(pushes: GitPush[]): Promise<void> {
    for (const push of pushes) {
      for (const listener of this.#pushListeners) {
        try {
          await listener(push);
        } catch (error) {
          report(push, error);
        }
      }
    }
  }
}

function report(push: GitPush, error: unknown): void {
  const place = `${push.owner}/${push.repo}, branch ${push.branch}`;
  const reason =
    error instanceof Error ? error.stack ?? error.message : String(error);
  process.stderr.write(
    `eks-simulator: what follows a push failed (${place}): ${reason}\n`,
  );
}

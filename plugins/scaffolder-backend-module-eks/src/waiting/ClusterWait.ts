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

import type { ClusterProgress } from '@backstage-eks/plugin-eks-common';
import { isError } from '@backstage/errors';

/** How far a wait for a cluster goes: the inventory knows it, or it has everything that it declares. */
export type Until = 'known' | 'active';

/** What a wait for a cluster came to. */
export type WaitState = 'waiting' | 'known' | 'active' | 'failed' | 'unknown';

/** The wait for one cluster: takes what was seen, tells what is new, and knows when it is over. */
export class ClusterWait {
  readonly entityName: string;
  readonly #until: Until;
  #state: WaitState = 'waiting';
  #sentence: string;
  #done = false;
  #lastLine: string | undefined;

  static create(entityName: string, until: Until): ClusterWait {
    return new ClusterWait(entityName, until);
  }

  private constructor(entityName: string, until: Until) {
    this.entityName = entityName;
    this.#until = until;
    this.#sentence = `\`${entityName}\` has not appeared in the account yet.`;
  }

  get state(): WaitState {
    return this.#state;
  }

  get sentence(): string {
    return this.#sentence;
  }

  get done(): boolean {
    return this.#done;
  }

  /**
   * Takes the progress of the cluster; returns lines for what changed since the last time.
   *
   * @param listed - whether the catalog has the cluster, as far as that matters; if not, the wait goes on
   */
  takeProgress(progress: ClusterProgress, listed = true): string[] {
    this.#sentence = progress.sentence;
    switch (progress.state) {
      case 'complete':
        this.#finish('active');
        break;
      case 'failed':
      case 'deleting':
        this.#finish('failed');
        break;
      default:
        this.#state = 'known';
        this.#done = this.#until === 'known';
    }
    if (!listed && this.#state !== 'failed') {
      this.#done = false;
      this.#sentence = `${progress.sentence} The catalog does not have it yet.`;
    }
    return this.#news(`\`${this.entityName}\`: ${progress.sentence}`);
  }

  /** Takes a failed look; one that another look cannot mend ends the wait. */
  takeFailure(error: unknown): string[] {
    const name = isError(error) ? error.name : 'Error';
    if (name === 'NotFoundError') {
      return this.#news(this.#sentence);
    }
    const reason = isError(error) ? error.message : 'unknown error';
    this.#sentence = `How far \`${this.entityName}\` is could not be checked: ${reason}`;
    if (
      ['NotAllowedError', 'AuthenticationError', 'InputError'].includes(name)
    ) {
      this.#finish('unknown');
    }
    return this.#news(this.#sentence);
  }

  #finish(state: WaitState): void {
    this.#state = state;
    this.#done = true;
  }

  #news(line: string): string[] {
    if (this.#lastLine === line) {
      return [];
    }
    this.#lastLine = line;
    return [line];
  }
}

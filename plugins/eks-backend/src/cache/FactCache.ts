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

import type { Fact } from '@backstage-eks/plugin-eks-common';
import { LRUCache } from 'lru-cache';
import { SingleFlight } from '../async';

/** A failure is kept just long enough that a page full of services does not repeat it. */
const MAX_FAILURE_TTL_MS = 15 * 1000;

/**
 * Keeps facts for a while and failures for seconds. Those who ask at the same time share one read.
 *
 * @internal
 */
export class FactCache<T> {
  readonly #facts: LRUCache<string, { fact: Fact<T> }>;
  readonly #reads = new SingleFlight<Fact<T>>();
  readonly #ttl: number;

  /**
   * @param options - `max` facts are kept, the latest used ones; `ttl` in milliseconds
   */
  constructor(options: { max: number; ttl: number }) {
    this.#facts = new LRUCache({ max: options.max });
    this.#ttl = options.ttl;
  }

  /**
   * @param read - must not reject: failures are facts
   * @param options - with `fresh` what is kept is not used, and replaced
   */
  async get(
    key: string,
    read: () => Promise<Fact<T>>,
    options: { fresh: boolean },
  ): Promise<Fact<T>> {
    const cached = options.fresh ? undefined : this.#facts.get(key);
    if (cached) {
      return cached.fact;
    }
    return this.#reads.run(key, () => this.#readAndKeep(key, read));
  }

  async #readAndKeep(
    key: string,
    read: () => Promise<Fact<T>>,
  ): Promise<Fact<T>> {
    const fact = await read();
    const ttl = fact.known
      ? this.#ttl
      : Math.min(this.#ttl, MAX_FAILURE_TTL_MS);
    this.#facts.set(key, { fact }, { ttl });
    return fact;
  }
}

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

import type { ServicePlace } from '@backstage-eks/plugin-eks-common';
import { LRUCache } from 'lru-cache';
import { SingleFlight } from '../async';

/** Of the places as JSON, in characters; what is used least goes first. */
const MAX_SIZE = 64 * 1024 * 1024;
/** Who asks for something fresh in a loop must not flood the cluster and the account. */
const FRESH_AGAIN_MS = 5 * 1000;
const FRESH_MS = 30 * 1000;
const STALE_MS = 5 * 60 * 1000;

/**
 * Keeps judged places, whoever looked at them: what a viewer may see is decided after it.
 *
 * @remarks
 * For 30 seconds an answer is given as it is. Until it is five minutes old it is still given, and read anew in the
 * background. Who asks for something fresh waits for a read, unless the last one ended less than five seconds ago. Those
 * who ask at the same time share one read.
 *
 * @internal
 */
export class PlaceCache {
  readonly #places = new LRUCache<
    string,
    { places: ServicePlace[]; readAt: number }
  >({
    maxSize: MAX_SIZE,
    sizeCalculation: ({ places }) => JSON.stringify(places).length,
  });
  readonly #reads = new SingleFlight<ServicePlace[]>();
  readonly #now: () => Date;
  readonly #onBackgroundError: (error: unknown) => void;

  constructor(options: {
    now: () => Date;
    /** A read that nobody waits for has failed. */
    onBackgroundError: (error: unknown) => void;
  }) {
    this.#now = options.now;
    this.#onBackgroundError = options.onBackgroundError;
  }

  /**
   * @param options - with `fresh` what was read five seconds ago or earlier is not used, and replaced
   */
  async get(
    key: string,
    read: () => Promise<ServicePlace[]>,
    options: { fresh: boolean },
  ): Promise<ServicePlace[]> {
    const cached = this.#places.get(key);
    const age = cached && this.#now().getTime() - cached.readAt;
    const maxAge = options.fresh ? FRESH_AGAIN_MS : STALE_MS;
    if (!cached || age === undefined || age >= maxAge) {
      return this.#read(key, read);
    }
    if (age >= FRESH_MS) {
      this.#read(key, read).catch(this.#onBackgroundError);
    }
    return cached.places;
  }

  #read(
    key: string,
    read: () => Promise<ServicePlace[]>,
  ): Promise<ServicePlace[]> {
    return this.#reads.run(key, () => this.#readAndKeep(key, read));
  }

  async #readAndKeep(
    key: string,
    read: () => Promise<ServicePlace[]>,
  ): Promise<ServicePlace[]> {
    const places = await read();
    this.#places.set(key, { places, readAt: this.#now().getTime() });
    return places;
  }
}

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

import { LRUCache } from 'lru-cache';
import type { GatheredPlace } from './types';

const MAX_PLACES = 10_000;

/**
 * What is remembered of a place, so that AWS can be asked about it while the cluster does not answer.
 *
 * @internal
 */
export interface RememberedPlace {
  namespace: string;
  serviceAccounts: string[];
  targetGroupArns: string[];
}

/**
 * Remembers where a service was last seen.
 *
 * @internal
 */
export class PlaceMemory {
  readonly #places = new LRUCache<string, RememberedPlace[]>({
    max: MAX_PLACES,
  });

  remember(key: string, gathered: GatheredPlace[]): void {
    this.#places.set(
      key,
      gathered
        .filter(({ found }) => found)
        .map(({ place, identities, ingress }) => ({
          namespace: place.namespace,
          serviceAccounts: identities.map(
            ({ serviceAccountName }) => serviceAccountName,
          ),
          targetGroupArns: ingress.targetGroupBindings.known
            ? ingress.targetGroupBindings.value.flatMap(
                ({ targetGroupArn }) => targetGroupArn ?? [],
              )
            : [],
        })),
    );
  }

  /** The service runs there no more. */
  forget(key: string): void {
    this.#places.delete(key);
  }

  recall(key: string): RememberedPlace[] {
    return this.#places.get(key) ?? [];
  }
}

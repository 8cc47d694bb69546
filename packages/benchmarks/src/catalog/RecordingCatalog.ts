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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  EntityProvider,
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';

/**
 * Stands where the catalog stands: it takes the mutations of providers, counts them and keeps the entities. What the real
 * catalog does with an entity afterwards costs the same for every contestant, so it is left out.
 */
export class RecordingCatalog {
  /** By reference, with the provider that it belongs to. */
  readonly #entities = new Map<string, { provider: string; entity: Entity }>();
  #mutations = 0;

  static create(): RecordingCatalog {
    return new RecordingCatalog();
  }

  private constructor() {}

  /** How many mutations there were. */
  get mutations(): number {
    return this.#mutations;
  }

  get entities(): Entity[] {
    return [...this.#entities.values()].map(({ entity }) => entity);
  }

  /** The entities that stand for clusters: resources whose API server is known. */
  get clusters(): Entity[] {
    return this.entities.filter(
      ({ metadata }) => metadata.annotations?.['kubernetes.io/api-server'],
    );
  }

  async connect(provider: EntityProvider): Promise<void> {
    await provider.connect(this.connectionOf(provider.getProviderName()));
  }

  connectionOf(provider: string): EntityProviderConnection {
    return {
      applyMutation: async mutation => this.#apply(provider, mutation),
      refresh: async () => {},
    };
  }

  #apply(provider: string, mutation: EntityProviderMutation): void {
    this.#mutations += 1;
    if (mutation.type === 'full') {
      for (const [ref, known] of this.#entities) {
        if (known.provider === provider) {
          this.#entities.delete(ref);
        }
      }
      this.#add(provider, mutation.entities);
      return;
    }
    for (const removed of mutation.removed) {
      const ref =
        'entityRef' in removed
          ? removed.entityRef
          : stringifyEntityRef(removed.entity);
      this.#entities.delete(ref);
    }
    this.#add(provider, mutation.added);
  }

  #add(provider: string, added: Array<{ entity: Entity }>): void {
    for (const { entity } of added) {
      this.#entities.set(stringifyEntityRef(entity), { provider, entity });
    }
  }
}

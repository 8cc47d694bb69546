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

import {
  addonEntityName,
  nodeGroupEntityName,
  type ChangeList,
  type ClusterChange,
} from '@backstage-eks/plugin-eks-common';

/**
 * Follows `/changes` as the catalog does: it holds the entities that the catalog would hold, and forgets one only when it is
 * told so.
 *
 * @internal
 */
export class ChangeFollower {
  readonly #changes: (after: number) => Promise<ChangeList>;
  readonly #entities = new Map<string, string | undefined>();
  #revision = 0;

  static create(options: {
    changes: (after: number) => Promise<ChangeList>;
  }): ChangeFollower {
    return new ChangeFollower(options.changes);
  }

  private constructor(changes: (after: number) => Promise<ChangeList>) {
    this.#changes = changes;
  }

  /** The names of all entities after the changes so far, in order. */
  async entities(): Promise<string[]> {
    for (;;) {
      const page = await this.#changes(this.#revision);
      for (const change of page.items) {
        this.#apply(change);
      }
      this.#revision = page.lastRevision;
      if (!page.hasMore) {
        return [...this.#entities.keys()].sort();
      }
    }
  }

  /** The Kubernetes version that the catalog would show of a cluster. */
  versionOf(entityName: string): string | undefined {
    return this.#entities.get(entityName);
  }

  #apply(change: ClusterChange): void {
    const { entityName, core, nodeGroups = [], addons = [] } = change;
    for (const removed of change.removedEntities) {
      this.#entities.delete(removed);
    }
    if (change.kind === 'removed') {
      this.#entities.delete(entityName);
      return;
    }
    this.#entities.set(entityName, core?.version);
    for (const { name } of nodeGroups) {
      this.#entities.set(nodeGroupEntityName(entityName, name), undefined);
    }
    for (const { name } of addons) {
      this.#entities.set(addonEntityName(entityName, name), undefined);
    }
  }
}

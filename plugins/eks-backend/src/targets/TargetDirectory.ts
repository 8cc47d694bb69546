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

import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import type { InventoryDatabase } from '../inventory';
import { targetKey } from './targetKey';
import { TargetSourceStore } from './TargetSourceStore';
import type { DiscoveredTarget, EksTarget, Targets } from './types';

/** The source of what is listed under `eks.targets`. */
const CONFIG_SOURCE = 'config';

/**
 * Joins the targets of the configuration with the stored lists of the sources. Lists of sources that are not installed any
 * more do not count.
 *
 * @internal
 */
export class TargetDirectory implements Targets {
  readonly #configured: TargetRef[];
  readonly #store: TargetSourceStore;
  readonly #sourceIds: string[];
  #snapshot: EksTarget[];

  /** @param options - `sources` are the installed ones, each listed by the discovery */
  static create(options: {
    configured: TargetRef[];
    database: InventoryDatabase;
    sources: Array<{ id: string }>;
  }): TargetDirectory {
    return new TargetDirectory(options);
  }

  private constructor(options: {
    configured: TargetRef[];
    database: InventoryDatabase;
    sources: Array<{ id: string }>;
  }) {
    this.#configured = options.configured;
    this.#store = TargetSourceStore.create({ database: options.database });
    this.#sourceIds = options.sources.map(source => source.id);
    this.#snapshot = merge(new Map([[CONFIG_SOURCE, this.#configured]]));
  }

  snapshot(): EksTarget[] {
    return this.#snapshot;
  }

  async refresh(): Promise<EksTarget[]> {
    const lists = await this.#store.lists(this.#sourceIds);
    const targets = merge(
      new Map([[CONFIG_SOURCE, this.#configured], ...lists]),
    );
    // The same array says that nothing changed.
    if (JSON.stringify(targets) !== JSON.stringify(this.#snapshot)) {
      this.#snapshot = targets;
    }
    return this.#snapshot;
  }
}

function merge(lists: Map<string, DiscoveredTarget[]>): EksTarget[] {
  const targets = new Map<string, EksTarget>();
  for (const [source, list] of lists) {
    for (const { accountId, region, accountName } of list) {
      const key = targetKey({ accountId, region });
      const known = targets.get(key);
      const name = known?.accountName ?? accountName;
      const sources = new Set([...(known?.sources ?? []), source]);
      targets.set(key, {
        accountId,
        region,
        sources: [...sources].sort(),
        ...(name && { accountName: name }),
      });
    }
  }
  return [...targets.values()];
}

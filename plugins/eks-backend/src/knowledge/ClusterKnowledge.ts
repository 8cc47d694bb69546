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
  type Section,
  type SectionName,
  type UpgradeFacts,
} from '@backstage-eks/plugin-eks-common';
import {
  sharedFactsOf,
  type Inventory,
  type InventoryCluster,
  type SharedFactKind,
  type SharedFacts,
} from '../inventory';
import { SharedKnowledge, type LocatedFactUser } from './SharedKnowledge';

/** @internal */
export interface ClusterKnowledgeOptions {
  sharedFacts: Pick<Inventory['sharedFacts'], 'find' | 'all'>;
  reader: Pick<Inventory['reader'], 'lastUpgrade'>;
  cadenceMs: Record<SectionName, number>;
}

/**
 * Puts the facts together that the rules about clusters are asked with: the cluster, what EKS offers, and when.
 *
 * @internal
 */
export class ClusterKnowledge {
  readonly #options: ClusterKnowledgeOptions;

  static create(options: ClusterKnowledgeOptions): ClusterKnowledge {
    return new ClusterKnowledge(options);
  }

  private constructor(options: ClusterKnowledgeOptions) {
    this.#options = options;
  }

  /** The shared facts of all clusters, in three queries. */
  async ofAll(now: Date): Promise<SharedKnowledge> {
    const { sharedFacts } = this.#options;
    const [supportCalendar, addonVersions, amiRelease] = await Promise.all([
      sharedFacts.all('supportCalendar'),
      sharedFacts.all('addonVersions'),
      sharedFacts.all('amiRelease'),
    ]);
    return new SharedKnowledge(
      { supportCalendar, addonVersions, amiRelease },
      now,
    );
  }

  /** The support calendars alone, in one query. */
  async calendars(now: Date): Promise<SharedKnowledge> {
    return new SharedKnowledge(
      {
        supportCalendar: await this.#options.sharedFacts.all('supportCalendar'),
        addonVersions: new Map(),
        amiRelease: new Map(),
      },
      now,
    );
  }

  /** The shared facts that concern one cluster. */
  async of(cluster: LocatedFactUser, now: Date): Promise<SharedKnowledge> {
    const needed = sharedFactsOf(cluster, [cluster]);
    const find = <K extends SharedFactKind>(kind: K) =>
      this.#find(
        kind,
        needed.filter(fact => fact.kind === kind).map(({ scope }) => scope),
      );
    const [supportCalendar, addonVersions, amiRelease] = await Promise.all([
      find('supportCalendar'),
      find('addonVersions'),
      find('amiRelease'),
    ]);
    return new SharedKnowledge(
      { supportCalendar, addonVersions, amiRelease },
      now,
    );
  }

  /** All that an upgrade of a cluster depends on. */
  async upgradeFacts(
    cluster: InventoryCluster,
    now: Date,
  ): Promise<UpgradeFacts> {
    const { reader, cadenceMs } = this.#options;
    const [shared, upgrade] = await Promise.all([
      this.of(cluster, now),
      reader.lastUpgrade(cluster.arn),
    ]);
    return {
      cluster,
      calendar: shared.calendar(cluster.region),
      offers: shared.offers(cluster),
      amis: shared.amis(cluster),
      cadenceMs,
      ...upgrade,
      now,
    };
  }

  async #find<K extends SharedFactKind>(
    kind: K,
    scopes: string[],
  ): Promise<Map<string, Section<SharedFacts[K]>>> {
    const { sharedFacts } = this.#options;
    const found = await Promise.all(
      scopes.map(scope => sharedFacts.find(kind, scope)),
    );
    return new Map(scopes.map((scope, index) => [scope, found[index]]));
  }
}

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

import type { SectionName } from '@backstage-eks/plugin-eks-common';
import type { LoggerService } from '@backstage/backend-plugin-api';
import limiter from 'p-limit';
import type { ClusterScope, InventoryCluster } from '../../inventory';
import { slotOf } from '../../inventory/sync/slots';
import { reachableCluster, type ReachableCluster } from '../../kubernetes';
import type { LastReads, LastReadsOfCluster } from '../store';
import { dueReads, type KubernetesRead } from './dueReads';
import type { KubernetesReader } from './KubernetesReader';

/** A cluster that hangs takes one of these places until its deadline. */
const CLUSTERS_AT_ONCE = 8;
/** EKS serves the API of a cluster while it updates it. */
const STATUSES = new Set(['ACTIVE', 'UPDATING']);

/** @internal */
export interface KubernetesSyncOptions {
  inventory: {
    clusters(
      scope?: ClusterScope,
      options?: { sections?: readonly SectionName[] },
    ): Promise<InventoryCluster[]>;
  };
  lastReads: LastReads;
  reader: Pick<KubernetesReader, 'read'>;
  cadenceMs: Record<'components' | 'nodePools' | 'awsAuth', number>;
  sections: Record<'components' | 'nodePools' | 'awsAuth', boolean>;
  logger: LoggerService;
}

interface DueCluster {
  cluster: InventoryCluster;
  reachable: ReachableCluster;
  due: Set<KubernetesRead>;
  lastStartedAt: string;
}

/**
 * Reads the APIs of the clusters in the background, slot by slot like the inventory.
 *
 * @internal
 */
export class KubernetesSync {
  readonly #options: KubernetesSyncOptions;

  static create(options: KubernetesSyncOptions): KubernetesSync {
    return new KubernetesSync(options);
  }

  private constructor(options: KubernetesSyncOptions) {
    this.#options = options;
  }

  /** Reads what is due of the clusters whose account belongs to a slot, the longest-unread first. */
  async runSlot(slot: number, signal: AbortSignal): Promise<void> {
    const clusters = await this.#dueClusters(slot);
    const limit = limiter(CLUSTERS_AT_ONCE);
    await Promise.all(
      clusters.map(each => limit(() => this.#readCluster(each, signal))),
    );
  }

  async #dueClusters(slot: number): Promise<DueCluster[]> {
    const { inventory, lastReads, cadenceMs, sections } = this.#options;
    const accountIds = (await lastReads.accounts()).filter(
      accountId => slotOf(accountId) === slot,
    );
    if (accountIds.length === 0) {
      return [];
    }
    const now = await lastReads.now();
    const reads = await lastReads.ofAccounts(accountIds);
    const dueOf = (last: LastReadsOfCluster) =>
      dueReads(last, { cadenceMs, sections, now });
    const resting = [...reads]
      .filter(([, last]) => dueOf(last).size === 0)
      .map(([arn]) => arn);
    const clusters = await inventory.clusters(
      query =>
        query.whereIn('account_id', accountIds).whereNotIn('arn', resting),
      { sections: ['core', 'addons'] },
    );
    return clusters
      .flatMap(cluster => {
        const last = reads.get(cluster.arn) ?? {};
        const reachable = reachableCluster(cluster);
        return 'failure' in reachable ||
          !STATUSES.has(cluster.core.data?.status ?? '')
          ? []
          : [
              {
                cluster,
                reachable,
                due: dueOf(last),
                lastStartedAt: oldestOf(last),
              },
            ];
      })
      .sort((a, b) => compare(a.lastStartedAt, b.lastStartedAt));
  }

  /** Never rejects: a broken cluster must not end the run of the others. */
  async #readCluster(
    { cluster, reachable, due }: DueCluster,
    signal: AbortSignal,
  ): Promise<void> {
    const { reader, logger } = this.#options;
    const where = { cluster: cluster.arn };
    if (signal.aborted) {
      return;
    }
    try {
      const failures = await reader.read(cluster, reachable, due, signal);
      for (const message of new Set(failures.map(each => each.message))) {
        logger.warn(
          `The API of EKS cluster ${cluster.name} in ${cluster.accountId}, ${cluster.region}: ${message} What was read before is kept.`,
          where,
        );
      }
    } catch (error) {
      logger.error(
        `What was read of EKS cluster ${cluster.name} in ${cluster.accountId}, ${cluster.region}, could not be stored: ${error}`,
        where,
      );
    }
  }
}

/** When the longest-unread of what is read began; empty, which sorts first, when nothing was read yet. */
function oldestOf(last: LastReadsOfCluster): string {
  const [oldest] = Object.values(last)
    .map(({ startedAt }) => startedAt)
    .sort();
  return oldest ?? '';
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

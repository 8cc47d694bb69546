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

import type {
  Fact,
  ReadFailure,
  SectionContents,
} from '@backstage-eks/plugin-eks-common';
import type { KubernetesTransport } from '@backstage-eks/plugin-eks-node';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ClusterStore } from '../../inventory/store/ClusterStore';
import { isShutdown } from '../../inventory/sync/withDeadline';
import type { InventoryCluster } from '../../inventory';
import {
  ClusterInventoryApi,
  mapFact,
  type EksTokenSource,
  type ReachableCluster,
} from '../../kubernetes';
import { toNodeFact } from '../../kubernetes/toFacts';
import { toAwsAuth } from '../awsAuth/toAwsAuth';
import { toNodePoolVersions } from '../nodePools/toNodePoolVersions';
import type { WorkloadStore } from '../store';
import type { KubernetesRead } from './dueReads';
import { readComponents } from './readComponents';
import { readWorkloads } from './readWorkloads';

type KubernetesSection = 'components' | 'nodePools' | 'awsAuth';

/** @internal */
export interface KubernetesReaderOptions {
  clusters: Pick<ClusterStore, 'startRead' | 'recordSection' | 'recordFailure'>;
  workloads: WorkloadStore;
  transport: KubernetesTransport;
  tokens: EksTokenSource;
  logger: Pick<LoggerService, 'debug'>;
  /** Milliseconds that one cluster may take. */
  deadlineMs: number;
}

/**
 * Reads the API of one cluster for the inventory. Every section fails on its own, and keeps what was read of it before.
 *
 * @internal
 */
export class KubernetesReader {
  readonly #options: KubernetesReaderOptions;

  static create(options: KubernetesReaderOptions): KubernetesReader {
    return new KubernetesReader(options);
  }

  private constructor(options: KubernetesReaderOptions) {
    this.#options = options;
  }

  /**
   * Reads what is asked for and records how it went.
   *
   * @returns the failures, none when all was read
   * @throws what the database throws
   */
  async read(
    cluster: InventoryCluster,
    reachable: ReachableCluster,
    due: Set<KubernetesRead>,
    signal: AbortSignal,
  ): Promise<ReadFailure[]> {
    const { clusters, transport, tokens, logger, deadlineMs } = this.#options;
    const startedAt = await clusters.startRead();
    const api = ClusterInventoryApi.create({
      cluster: reachable,
      transport,
      tokens,
      logger,
      signal: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]),
    });
    const note = { cluster, startedAt, signal };
    const failures = await Promise.all([
      due.has('workloads') &&
        this.#readWorkloads(api, {
          ...note,
          components: due.has('components'),
        }),
      due.has('nodePools') &&
        this.#record(note, 'nodePools', async () =>
          mapFact(await api.listNodes(), nodes =>
            toNodePoolVersions(nodes.map(toNodeFact)),
          ),
        ),
      due.has('awsAuth') &&
        this.#record(note, 'awsAuth', async () =>
          mapFact(
            await api.readConfigMap('kube-system', 'aws-auth'),
            toAwsAuth,
          ),
        ),
    ]);
    return failures.filter(failure => typeof failure === 'object');
  }

  async #readWorkloads(
    api: ClusterInventoryApi,
    options: Note & { components: boolean },
  ): Promise<ReadFailure | undefined> {
    const { cluster, startedAt, signal, components } = options;
    const { workloads } = this.#options;
    const found = await readWorkloads(api);
    if (isShutdown(signal)) {
      return undefined;
    }
    if (found.known) {
      await workloads.record(cluster, found.value, startedAt);
    } else {
      await workloads.recordFailure(cluster, found.failure, startedAt);
    }
    if (components) {
      const addons = (cluster.addons.data ?? []).map(({ name }) => name);
      return this.#record(options, 'components', async () =>
        found.known ? readComponents(api, found.value, addons) : found,
      );
    }
    return found.known ? undefined : found.failure;
  }

  async #record<S extends KubernetesSection>(
    { cluster, startedAt, signal }: Note,
    section: S,
    read: () => Promise<Fact<SectionContents[S]>>,
  ): Promise<ReadFailure | undefined> {
    const { clusters } = this.#options;
    const fact = await read();
    // A read that ended with this process says nothing about the cluster.
    if (isShutdown(signal)) {
      return undefined;
    }
    if (fact.known) {
      const content = fact.value;
      await clusters.recordSection(cluster, { section, content, startedAt });
      return undefined;
    }
    await clusters.recordFailure(cluster, section, fact.failure, startedAt);
    return fact.failure;
  }
}

interface Note {
  cluster: InventoryCluster;
  startedAt: string;
  signal: AbortSignal;
}

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

import type { ReadFailure, TargetRef } from '@backstage-eks/plugin-eks-common';
import limiter from 'p-limit';
import { toReadFailure, type InventorySource } from '../../aws';
import type { ClusterStore, KnownCluster } from '../store';
import type { ClusterReader } from './ClusterReader';
import type { SharedFactsSync } from './SharedFactsSync';
import { allOf } from './allOf';

/** Enough that only the pace of the AWS calls holds reads up. */
export const CLUSTER_CONCURRENCY = 12;

/** @internal */
export interface TargetReaderOptions {
  source: Pick<InventorySource, 'verifyAccount' | 'listClusters'>;
  clusters: ClusterStore;
  sharedFacts: Pick<SharedFactsSync, 'run'>;
  clusterReader: ClusterReader;
  /** How far apart two lists must be to agree that a cluster is gone. */
  intervalMs: number;
}

/**
 * Reads one target: its identity, its list of clusters, what is due of each cluster, and then the facts that its clusters
 * share with others.
 *
 * @internal
 */
export class TargetReader {
  readonly #options: TargetReaderOptions;

  static create(options: TargetReaderOptions): TargetReader {
    return new TargetReader(options);
  }

  private constructor(options: TargetReaderOptions) {
    this.#options = options;
  }

  /**
   * @returns why the target could not be read as a whole, or why a new cluster could not be added
   * @throws the reason of `signal`, or what the store throws
   */
  async read(
    target: TargetRef,
    signal: AbortSignal,
  ): Promise<ReadFailure | undefined> {
    const { clusters, clusterReader, sharedFacts } = this.#options;
    const names = await this.#list(target, signal);
    if (!Array.isArray(names)) {
      return names;
    }
    const known = await clusters.known(target);
    const now = await clusters.startRead();
    const limit = limiter(CLUSTER_CONCURRENCY);
    const failures = await allOf(
      longestUnreadFirst(names, known).map(name =>
        limit(async () => {
          signal.throwIfAborted();
          const cluster = known.get(name);
          const sections = clusterReader.due(cluster, now);
          const failure =
            sections.length > 0
              ? await clusterReader.read(target, name, cluster, signal, {
                  sections,
                })
              : undefined;
          return cluster ? undefined : failure;
        }),
      ),
    );
    signal.throwIfAborted();
    await sharedFacts.run(target, signal);
    return failures.find(failure => failure !== undefined);
  }

  async #list(
    target: TargetRef,
    signal: AbortSignal,
  ): Promise<string[] | ReadFailure> {
    const { source, clusters, intervalMs } = this.#options;
    const { accountId } = target;
    let permission = 'sts:GetCallerIdentity';
    let names: string[];
    const startedAt = await clusters.startRead();
    try {
      await source.verifyAccount(target, signal);
      permission = 'eks:ListClusters';
      names = await source.listClusters(target, signal);
    } catch (error) {
      signal.throwIfAborted();
      return toReadFailure(error, { accountId, permission });
    }
    await clusters.recordList(target, names, { startedAt, intervalMs });
    return names;
  }
}

/** So that a deadline never starves the same clusters. */
function longestUnreadFirst(
  names: string[],
  known: Map<string, KnownCluster>,
): string[] {
  const lastRead = (name: string) =>
    known.get(name)?.freshness.core?.observedAt ?? '';
  return [...names].sort((a, b) => compare(lastRead(a), lastRead(b)));
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

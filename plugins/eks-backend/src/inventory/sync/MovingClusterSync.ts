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
import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import limiter from 'p-limit';
import { toReadFailure, type InventorySource } from '../../aws';
import type { ChangeFeed, ClusterStore } from '../store';
import type { ClusterReader } from './ClusterReader';
import { CLUSTER_CONCURRENCY } from './TargetReader';
import { allOf } from './allOf';
import { MovingClusters, type MovingCluster } from './MovingClusters';
import { isShutdown, withDeadline } from './withDeadline';

const TARGET_CONCURRENCY = 4;
/** What moves. */
const MOVING_SECTIONS = ['core', 'nodeGroups', 'addons'] as const;
const DEFAULT_TARGET_DEADLINE_MS = 25 * 1000;

/** @internal */
export interface MovingClusterSyncOptions {
  targets: { snapshot(): TargetRef[] };
  source: Pick<InventorySource, 'verifyAccount' | 'listClusters'>;
  changes: Pick<ChangeFeed, 'after'>;
  store: Pick<ClusterStore, 'known'>;
  clusterReader: Pick<ClusterReader, 'read'>;
  logger: LoggerService;
  /** How long one target may take. Defaults to 25 seconds. */
  targetDeadlineMs?: number;
  now?: () => Date;
}

/**
 * Reads clusters again that are being created, changed or deleted, between the runs that read everything. It adds and
 * removes no cluster: that needs the whole of a target. Its reads may race with those of the other runs, because of two
 * writes the one counts whose read began later.
 *
 * @internal
 */
export class MovingClusterSync {
  readonly #options: MovingClusterSyncOptions;
  readonly #moving: MovingClusters;

  static create(options: MovingClusterSyncOptions): MovingClusterSync {
    return new MovingClusterSync(options);
  }

  private constructor(options: MovingClusterSyncOptions) {
    this.#options = options;
    this.#moving = MovingClusters.create(options);
  }

  /** Reads all of them once. */
  async run(signal: AbortSignal): Promise<void> {
    const { targets, now = () => new Date() } = this.#options;
    const moving = await this.#moving.at(now());
    const limit = limiter(TARGET_CONCURRENCY);
    await allOf(
      targets.snapshot().map(target => {
        const clusters = moving.filter(
          each =>
            each.accountId === target.accountId &&
            each.region === target.region,
        );
        return clusters.length === 0
          ? Promise.resolve()
          : limit(() => this.#readTarget(target, clusters, signal));
      }),
    );
  }

  /** Never rejects: a broken target must not end the run of the others. */
  async #readTarget(
    target: TargetRef,
    clusters: MovingCluster[],
    signal: AbortSignal,
  ): Promise<void> {
    const { logger, targetDeadlineMs: ms = DEFAULT_TARGET_DEADLINE_MS } =
      this.#options;
    const { accountId, region } = target;
    try {
      await withDeadline({ signal, ms }, async targetSignal => {
        const listed = await this.#list(target, targetSignal);
        // One that is gone is not asked for: its last state stays until it is known to be gone.
        const present = clusters.filter(each => listed.has(each.name));
        await this.#readClusters(target, present, targetSignal);
      });
    } catch (error) {
      if (isShutdown(signal)) {
        return;
      }
      if (isError(error) && error.name === 'TimeoutError') {
        logger.debug(
          `EKS clusters of ${accountId} in ${region} that are changing were not read in time.`,
        );
      } else {
        logger.error(
          `EKS clusters of ${accountId} in ${region} that are changing could not be stored: ${error}`,
        );
      }
    }
  }

  /** The names of a target's clusters; none when AWS does not tell, which the run that reads everything reports. */
  async #list(target: TargetRef, signal: AbortSignal): Promise<Set<string>> {
    const { source, logger } = this.#options;
    const { accountId, region } = target;
    try {
      await source.verifyAccount(target, signal);
      return new Set(await source.listClusters(target, signal));
    } catch (error) {
      signal.throwIfAborted();
      const { message } = toReadFailure(error, { accountId });
      logger.debug(
        `EKS clusters of ${accountId} in ${region} that are changing were not read: ${message}`,
      );
      return new Set();
    }
  }

  async #readClusters(
    target: TargetRef,
    clusters: MovingCluster[],
    signal: AbortSignal,
  ): Promise<void> {
    const { clusterReader, store } = this.#options;
    const known = await store.known(target);
    const limit = limiter(CLUSTER_CONCURRENCY);
    await allOf(
      clusters.map(cluster =>
        limit(async () => {
          // One that was not asked in time has not failed.
          signal.throwIfAborted();
          await clusterReader.read(
            target,
            cluster.name,
            known.get(cluster.name),
            signal,
            { sections: MOVING_SECTIONS },
          );
        }),
      ),
    );
  }
}

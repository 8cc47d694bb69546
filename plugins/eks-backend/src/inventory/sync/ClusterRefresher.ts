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
  ReadFailure,
  SectionName,
  TargetRef,
} from '@backstage-eks/plugin-eks-common';
import { LRUCache } from 'lru-cache';
import { SingleFlight } from '../../async';
import { toReadFailure, type InventorySource } from '../../aws';
import type { ClusterStore } from '../store';
import type { ClusterReader } from './ClusterReader';
import { withDeadline } from './withDeadline';

const MIN_INTERVAL_MS = 10 * 1000;
const DEADLINE_MS = 60 * 1000;
const MAX_REMEMBERED = 5_000;

/**
 * How a refresh ended. `recently` means that this process began to read the cluster less than ten seconds ago, `at` in
 * ISO 8601: what happened after that may not have been seen.
 *
 * @internal
 */
export type RefreshResult =
  | { outcome: 'read' }
  | { outcome: 'recently'; at: string }
  | { outcome: 'failed'; failure: ReadFailure };

/** @internal */
export interface ClusterRefresherOptions {
  source: Pick<InventorySource, 'verifyAccount'>;
  store: Pick<ClusterStore, 'known'>;
  clusterReader: Pick<ClusterReader, 'read'>;
  now?: () => Date;
}

/**
 * Reads one cluster now, outside the schedule: known or not yet known. It removes none, whatever AWS answers. Those who
 * ask for a cluster while it is being read share that read.
 *
 * @internal
 */
export class ClusterRefresher {
  readonly #options: ClusterRefresherOptions;
  readonly #flights = new SingleFlight<RefreshResult>();
  readonly #begun = new LRUCache<string, Date>({ max: MAX_REMEMBERED });

  static create(options: ClusterRefresherOptions): ClusterRefresher {
    return new ClusterRefresher(options);
  }

  private constructor(options: ClusterRefresherOptions) {
    this.#options = options;
  }

  /**
   * @param options - `sections` to read besides the core, without which the others belong to nobody; all when absent
   * @throws what the store throws, and the reason of `signal`
   */
  async refresh(
    target: TargetRef,
    clusterName: string,
    signal: AbortSignal,
    options: { sections?: SectionName[] } = {},
  ): Promise<RefreshResult> {
    const key = `${target.accountId}/${target.region}/${clusterName}`;
    return this.#flights.run(key, async () => {
      const now = this.#options.now?.() ?? new Date();
      const begun = this.#begun.get(key);
      if (begun && now.getTime() - begun.getTime() < MIN_INTERVAL_MS) {
        return { outcome: 'recently', at: begun.toISOString() };
      }
      this.#begun.set(key, now);
      return withDeadline({ signal, ms: DEADLINE_MS }, inTime =>
        this.#read(target, clusterName, inTime, options.sections),
      );
    });
  }

  async #read(
    target: TargetRef,
    clusterName: string,
    signal: AbortSignal,
    sections: SectionName[] | undefined,
  ): Promise<RefreshResult> {
    const { source, store, clusterReader } = this.#options;
    try {
      await source.verifyAccount(target, signal);
    } catch (error) {
      signal.throwIfAborted();
      const { accountId } = target;
      const permission = 'sts:GetCallerIdentity';
      return {
        outcome: 'failed',
        failure: toReadFailure(error, { accountId, permission }),
      };
    }
    const known = await store.known(target, clusterName);
    const failure = await clusterReader.read(
      target,
      clusterName,
      known.get(clusterName),
      signal,
      { sections: sections ?? 'all', full: true },
    );
    return failure ? { outcome: 'failed', failure } : { outcome: 'read' };
  }
}

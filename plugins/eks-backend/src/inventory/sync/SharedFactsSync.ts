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
import { LRUCache } from 'lru-cache';
import limiter from 'p-limit';
import { toReadFailure, type InventorySource } from '../../aws';
import type { DatabaseInventoryReader, SharedFactStore } from '../store';
import { allOf } from './allOf';
import { sharedFactsOf, type NeededFact } from './sharedFactsOf';
import { isShutdown } from './withDeadline';

const CONCURRENCY = 4;
const DENIED_RETRY_MS = 30 * 60 * 1000;
const PERMISSIONS: Record<NeededFact['kind'], string> = {
  supportCalendar: 'eks:DescribeClusterVersions',
  addonVersions: 'eks:DescribeAddonVersions',
  amiRelease: 'ssm:GetParameter',
};

/** @internal */
export interface SharedFactsSyncOptions {
  source: Pick<
    InventorySource,
    'readSupportCalendar' | 'readOfferedAddons' | 'readLatestAmi'
  >;
  reader: Pick<DatabaseInventoryReader, 'clusters'>;
  sharedFacts: SharedFactStore;
}

/**
 * Keeps the facts warm that the clusters of a target share with others. Of all targets and replicas one asks; when it
 * fails the next one may try.
 *
 * @internal
 */
export class SharedFactsSync {
  readonly #options: SharedFactsSyncOptions;
  /** A target that may not ask is not made to ask in every run. */
  readonly #denied = new LRUCache<string, true>({
    max: 10_000,
    ttl: DENIED_RETRY_MS,
  });

  static create(options: SharedFactsSyncOptions): SharedFactsSync {
    return new SharedFactsSync(options);
  }

  private constructor(options: SharedFactsSyncOptions) {
    this.#options = options;
  }

  /**
   * Reads what is due and not claimed by another. Failures are stored with the facts.
   *
   * @throws what the store throws, and the reason of `signal`
   */
  async run(target: TargetRef, signal: AbortSignal): Promise<void> {
    const { reader, sharedFacts } = this.#options;
    const { accountId: account_id, region } = target;
    const clusters = await reader.clusters(
      query => query.where({ account_id, region }),
      { sections: ['core', 'nodeGroups'] },
    );
    const due = await sharedFacts.due(sharedFactsOf(target, clusters));
    const limit = limiter(CONCURRENCY);
    await allOf(
      due.map(fact =>
        limit(async () => {
          signal.throwIfAborted();
          if (!this.#denied.has(keyOf(target, fact))) {
            await this.#claimAndRead(target, fact, signal);
          }
        }),
      ),
    );
  }

  async #claimAndRead(
    target: TargetRef,
    fact: NeededFact,
    signal: AbortSignal,
  ): Promise<void> {
    const { sharedFacts } = this.#options;
    const { kind, scope, maxAgeMs } = fact;
    const startedAt = await sharedFacts.claim(kind, scope, maxAgeMs);
    if (!startedAt) {
      return;
    }
    let record: (startedAt: string) => Promise<void>;
    try {
      record = await this.#read(target, fact, signal);
    } catch (error) {
      const failure = isShutdown(signal)
        ? undefined
        : toReadFailure(error, {
            accountId: target.accountId,
            permission: PERMISSIONS[kind],
          });
      if (failure?.reason === 'denied') {
        this.#denied.set(keyOf(target, fact), true);
      }
      await sharedFacts.release(kind, scope, startedAt, failure);
      return;
    }
    await record(startedAt);
  }

  /** Reads a fact, and returns how to record it. */
  async #read(
    target: TargetRef,
    fact: NeededFact,
    signal: AbortSignal,
  ): Promise<(startedAt: string) => Promise<void>> {
    const { source, sharedFacts } = this.#options;
    const { scope } = fact;
    switch (fact.kind) {
      case 'supportCalendar': {
        const calendar = await source.readSupportCalendar(target, signal);
        return at => sharedFacts.record(fact.kind, scope, calendar, at);
      }
      case 'addonVersions': {
        const { kubernetesVersion } = fact;
        const addons = await source.readOfferedAddons(
          target,
          kubernetesVersion,
          signal,
        );
        return at => sharedFacts.record(fact.kind, scope, addons, at);
      }
      default: {
        const { amiType, kubernetesVersion } = fact;
        const releaseVersion = await source.readLatestAmi(
          target,
          { amiType, kubernetesVersion },
          signal,
        );
        return at =>
          sharedFacts.record(
            fact.kind,
            scope,
            releaseVersion === undefined ? {} : { releaseVersion },
            at,
          );
      }
    }
  }
}

/** One permission covers all facts of a kind. */
function keyOf({ accountId, region }: TargetRef, { kind }: NeededFact): string {
  return `${accountId}/${region}/${kind}`;
}

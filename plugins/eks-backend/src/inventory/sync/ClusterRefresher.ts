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
import { untilAborted } from '../../async';
import { toReadFailure, type InventorySource } from '../../aws';
import { SECTION_NAMES } from '../sections';
import type { ClusterStore } from '../store';
import type { ClusterReader } from './ClusterReader';
import { withDeadline } from './withDeadline';

const MIN_INTERVAL_MS = 10 * 1000;
const DEADLINE_MS = 60 * 1000;
const MAX_REMEMBERED = 5_000;

/**
 * How a refresh ended. `recently` means that this process began to read the cluster less than ten seconds ago, or has not
 * ended yet, `at` in ISO 8601: what happened after that may not have been seen.
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

/** @internal */
export interface RefreshOptions {
  /** Besides the core, without which they belong to nobody; all when absent. */
  sections?: SectionName[];
  /** With `false` a read that is under way already does not do: the answer is then `recently`. */
  join?: boolean;
}

/** A read of a cluster that has begun. */
interface Attempt {
  begunAt: Date;
  sections: ReadonlySet<SectionName>;
  /** Rejects when the read said nothing about the cluster. */
  result: Promise<RefreshResult>;
}

/**
 * Reads one cluster now, outside the schedule: known or not yet known. It removes none, whatever AWS answers. Those who
 * ask for a cluster while what they want is being read share that read; the same is read once in ten seconds.
 *
 * @internal
 */
export class ClusterRefresher {
  readonly #options: ClusterRefresherOptions;
  readonly #underWay = new Map<string, Attempt>();
  /** The attempts of the last ten seconds. */
  readonly #recent = new LRUCache<string, Attempt[]>({ max: MAX_REMEMBERED });

  static create(options: ClusterRefresherOptions): ClusterRefresher {
    return new ClusterRefresher(options);
  }

  private constructor(options: ClusterRefresherOptions) {
    this.#options = options;
  }

  /** @throws what the store throws, and the reason of `signal` */
  async refresh(
    target: TargetRef,
    clusterName: string,
    signal: AbortSignal,
    options: RefreshOptions = {},
  ): Promise<RefreshResult> {
    const key = `${target.accountId}/${target.region}/${clusterName}`;
    const sections = new Set(options.sections ?? SECTION_NAMES);
    let underWay = this.#underWay.get(key);
    while (underWay) {
      if (options.join === false) {
        return recently(underWay);
      }
      const result = await untilAborted(outcomeOf(underWay), signal);
      if (result && covers(underWay, sections)) {
        return result;
      }
      // It was of other sections, or who began it gave it up.
      underWay = this.#underWay.get(key);
    }
    signal.throwIfAborted();
    const now = this.#options.now?.() ?? new Date();
    const attempts = (this.#recent.get(key) ?? []).filter(
      ({ begunAt }) => now.getTime() - begunAt.getTime() < MIN_INTERVAL_MS,
    );
    const attempt = attempts.find(each => covers(each, sections));
    if (attempt) {
      const result = await attempt.result;
      return result.outcome === 'read' ? recently(attempt) : result;
    }
    return this.#begin(key, attempts, {
      begunAt: now,
      sections,
      result: withDeadline({ signal, ms: DEADLINE_MS }, inTime =>
        this.#read(target, clusterName, inTime, options.sections),
      ),
    });
  }

  async #begin(
    key: string,
    attempts: Attempt[],
    attempt: Attempt,
  ): Promise<RefreshResult> {
    this.#underWay.set(key, attempt);
    try {
      const result = await attempt.result;
      this.#recent.set(key, [...attempts, attempt]);
      return result;
    } finally {
      this.#underWay.delete(key);
    }
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
    const failed = await clusterReader.read(
      target,
      clusterName,
      known.get(clusterName),
      signal,
      { sections: sections ?? 'all', full: true },
    );
    return failed
      ? { outcome: 'failed', failure: failed.failure }
      : { outcome: 'read' };
  }
}

/** `undefined` when it rejects, which concerns only who began it. */
async function outcomeOf({
  result,
}: Attempt): Promise<RefreshResult | undefined> {
  try {
    return await result;
  } catch {
    return undefined;
  }
}

function covers(attempt: Attempt, sections: ReadonlySet<SectionName>): boolean {
  return [...sections].every(section => attempt.sections.has(section));
}

function recently({ begunAt }: Attempt): RefreshResult {
  return { outcome: 'recently', at: begunAt.toISOString() };
}

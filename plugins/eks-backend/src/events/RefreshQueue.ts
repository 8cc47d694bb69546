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
import limiter from 'p-limit';
import { AdaptivePace, type Pace } from '../aws/pace';
import { targetKey } from '../targets';
import {
  joinRefreshes,
  refreshKey,
  type PendingRefresh,
} from './PendingRefresh';

const QUIET_MS = 2_000;
const MAX_WAIT_MS = 10_000;
const MAX_PENDING = 2_000;
/** As many as a target is sized for, so that one of them cannot take all places. */
const MAX_PENDING_PER_TARGET = 500;
/**
 * Reads that events may start in one target. Names in events cost nothing to make up: this is a tenth of what the calls to
 * EKS may take there, and five hundred clusters that change at once are read in eight minutes.
 */
const TARGET_PACE: Pace = { perSecond: 1, burst: 20, parallel: 4 };
const CONCURRENCY = 16;

interface Waiting {
  request: PendingRefresh;
  /** Milliseconds since the epoch: it waits for more events no longer than that. */
  latest: number;
  /** Absent when it has waited for events, and now waits for its turn. */
  timer?: NodeJS.Timeout;
}

/** @internal */
export interface RefreshQueueOptions {
  /** Reads a cluster; must not reject. */
  run: (request: PendingRefresh) => Promise<void>;
  /** Clusters that wait at most, 2000 by default. */
  maxPending?: number;
}

/**
 * Makes one refresh of many events of a cluster: it is due when no event came for two seconds, and ten seconds after the
 * first at the latest. An update of a cluster comes with a dozen events. Then it waits for its turn: a cluster is read once
 * at a time, and a target at a pace, however many names events bring. Until it begins, more events cost no further read.
 *
 * @internal
 */
export class RefreshQueue {
  readonly #run: RefreshQueueOptions['run'];
  readonly #maxPending: number;
  readonly #waiting = new Map<string, Waiting>();
  readonly #waitingOfTarget = new Map<string, number>();
  readonly #running = new Set<string>();
  /** As many as there are targets. */
  readonly #paces = new Map<string, AdaptivePace>();
  readonly #limit = limiter(CONCURRENCY);
  readonly #stopped = new AbortController();

  static create(options: RefreshQueueOptions): RefreshQueue {
    return new RefreshQueue(options);
  }

  private constructor(options: RefreshQueueOptions) {
    this.#run = options.run;
    this.#maxPending = options.maxPending ?? MAX_PENDING;
  }

  /** @returns false when it was not taken: too many clusters wait, or the queue has stopped */
  add(request: PendingRefresh): boolean {
    if (this.#stopped.signal.aborted || this.#isFullFor(request)) {
      return false;
    }
    this.#put(request, QUIET_MS, MAX_WAIT_MS);
    return true;
  }

  /** Takes a request again that was tried in vain. It had its place, so there is one for it. */
  retry(request: PendingRefresh, delayMs: number): void {
    if (!this.#stopped.signal.aborted) {
      this.#put(request, delayMs, delayMs);
    }
  }

  /** Drops what waits, and takes nothing more. The schedule reads those clusters. */
  stop(): void {
    this.#stopped.abort();
    for (const { timer } of this.#waiting.values()) {
      clearTimeout(timer);
    }
    this.#waiting.clear();
    this.#waitingOfTarget.clear();
    this.#limit.clearQueue();
  }

  #isFullFor(request: PendingRefresh): boolean {
    const ofTarget = this.#waitingOfTarget.get(targetKey(request.target)) ?? 0;
    return (
      !this.#waiting.has(refreshKey(request)) &&
      (this.#waiting.size >= this.#maxPending ||
        ofTarget >= MAX_PENDING_PER_TARGET)
    );
  }

  #put(request: PendingRefresh, delayMs: number, maxWaitMs: number): void {
    const key = refreshKey(request);
    const before = this.#waiting.get(key);
    if (!before) {
      const latest = Date.now() + maxWaitMs;
      this.#count(request.target, 1);
      this.#waiting.set(key, {
        request,
        latest,
        timer: this.#timer(key, delayMs),
      });
      return;
    }
    before.request = joinRefreshes(before.request, request);
    if (before.timer) {
      clearTimeout(before.timer);
      const left = Math.max(0, before.latest - Date.now());
      before.timer = this.#timer(key, Math.min(delayMs, left));
    }
  }

  #timer(key: string, delayMs: number): NodeJS.Timeout {
    const timer = setTimeout(() => this.#onDue(key), delayMs);
    // A process that ends does not wait for it.
    timer.unref();
    return timer;
  }

  #onDue(key: string): void {
    const waiting = this.#waiting.get(key);
    if (!waiting) {
      return;
    }
    waiting.timer = undefined;
    // The read under way may have begun before what the event tells of: its end brings the turn of this one.
    if (!this.#running.has(key)) {
      this.#running.add(key);
      // It never rejects.
      void this.#takeTurn(key, waiting.request.target);
    }
  }

  async #takeTurn(key: string, target: TargetRef): Promise<void> {
    const { signal } = this.#stopped;
    try {
      await this.#paceOf(target).run(
        () => this.#limit(() => this.#begin(key)),
        signal,
      );
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    } finally {
      this.#running.delete(key);
    }
    const again = this.#waiting.get(key);
    if (again && !again.timer) {
      this.#onDue(key);
    }
  }

  async #begin(key: string): Promise<void> {
    const waiting = this.#waiting.get(key);
    if (waiting) {
      clearTimeout(waiting.timer);
      this.#waiting.delete(key);
      this.#count(waiting.request.target, -1);
      await this.#run(waiting.request);
    }
  }

  #paceOf(target: TargetRef): AdaptivePace {
    const key = targetKey(target);
    const pace = this.#paces.get(key) ?? AdaptivePace.create(TARGET_PACE);
    this.#paces.set(key, pace);
    return pace;
  }

  #count(target: TargetRef, change: 1 | -1): void {
    const key = targetKey(target);
    const count = (this.#waitingOfTarget.get(key) ?? 0) + change;
    if (count > 0) {
      this.#waitingOfTarget.set(key, count);
    } else {
      this.#waitingOfTarget.delete(key);
    }
  }
}

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

import type { SectionName, TargetRef } from '@backstage-eks/plugin-eks-common';
import { targetKey } from '../targets';

const QUIET_MS = 2_000;
const MAX_WAIT_MS = 10_000;
const MAX_PENDING = 1_000;

/**
 * A cluster that is to be read.
 *
 * @internal
 */
export interface PendingRefresh {
  target: TargetRef;
  clusterName: string;
  /** Besides the core; everything when absent. */
  sections?: SectionName[];
  /** Whether it waits a second time. */
  again: boolean;
}

/** Tells clusters apart. @internal */
export function refreshKey(
  request: Pick<PendingRefresh, 'target' | 'clusterName'>,
): string {
  return `${targetKey(request.target)}/${request.clusterName}`;
}

interface Waiting {
  request: PendingRefresh;
  /** Milliseconds since the epoch: it waits no longer than that. */
  latest: number;
  timer: NodeJS.Timeout;
}

/**
 * Makes one refresh of many events of a cluster: it starts when no event came for two seconds, and ten seconds after the
 * first at the latest. An update of a cluster comes with a dozen events.
 *
 * @internal
 */
export class RefreshQueue {
  readonly #start: (request: PendingRefresh) => void;
  readonly #maxPending: number;
  readonly #waiting = new Map<string, Waiting>();
  #stopped = false;

  /** @param options - `start` must not throw; `maxPending` clusters wait at most, 1000 by default */
  static create(options: {
    start: (request: PendingRefresh) => void;
    maxPending?: number;
  }): RefreshQueue {
    return new RefreshQueue(options);
  }

  private constructor(options: {
    start: (request: PendingRefresh) => void;
    maxPending?: number;
  }) {
    this.#start = options.start;
    this.#maxPending = options.maxPending ?? MAX_PENDING;
  }

  /**
   * @param delayMs - how long to wait for more, two seconds by default
   * @returns false when it was not taken: too many clusters wait, or the queue has stopped
   */
  add(request: PendingRefresh, delayMs: number = QUIET_MS): boolean {
    const key = refreshKey(request);
    const before = this.#waiting.get(key);
    if (this.#stopped || (!before && this.#waiting.size >= this.#maxPending)) {
      return false;
    }
    clearTimeout(before?.timer);
    const now = Date.now();
    const latest = before?.latest ?? now + MAX_WAIT_MS;
    const timer = setTimeout(
      () => this.#release(key),
      Math.max(0, Math.min(delayMs, latest - now)),
    );
    // A process that ends does not wait for it.
    timer.unref();
    this.#waiting.set(key, {
      request: before ? join(before.request, request) : request,
      latest,
      timer,
    });
    return true;
  }

  /** Drops what waits, and takes nothing more. The schedule reads those clusters. */
  stop(): void {
    this.#stopped = true;
    for (const { timer } of this.#waiting.values()) {
      clearTimeout(timer);
    }
    this.#waiting.clear();
  }

  #release(key: string): void {
    const waiting = this.#waiting.get(key);
    this.#waiting.delete(key);
    if (waiting) {
      this.#start(waiting.request);
    }
  }
}

function join(a: PendingRefresh, b: PendingRefresh): PendingRefresh {
  const { target, clusterName } = a;
  const sections =
    a.sections && b.sections
      ? [...new Set([...a.sections, ...b.sections])]
      : undefined;
  return {
    target,
    clusterName,
    again: a.again && b.again,
    ...(sections && { sections }),
  };
}

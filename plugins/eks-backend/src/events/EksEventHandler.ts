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

import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventParams } from '@backstage/plugin-events-node';
import limiter from 'p-limit';
import type { ClusterRefresher } from '../inventory/sync/ClusterRefresher';
import { targetKey, type Targets } from '../targets';
import { parseEksEvent } from './parseEksEvent';
import { refreshKey, RefreshQueue, type PendingRefresh } from './RefreshQueue';
import type { IgnoredReason, ParsedEksEvent } from './types';

const CONCURRENCY = 4;
/** For so long after a read of a cluster the refresher reads it no second time. */
const RECENTLY_MS = 10_000;

/**
 * What became of events, and of the refreshes that they asked for. `foreign` events are of no target; for those in
 * `overflow` too many clusters were waiting.
 *
 * @internal
 */
export type EventOutcome =
  | IgnoredReason
  | 'foreign'
  | 'overflow'
  | 'accepted'
  | 'refreshed'
  | 'refreshFailed';

/** @internal */
export interface EksEventHandlerOptions {
  targets: Pick<Targets, 'snapshot'>;
  refresher: Pick<ClusterRefresher, 'refresh'>;
  logger: LoggerService;
  /** Clusters that wait at most. */
  maxPending?: number;
}

/**
 * Reads the one cluster that an event is about. It removes nothing, whatever the event says: the lists of AWS do that. What
 * an event asks for in vain is left to the schedule.
 *
 * @internal
 */
export class EksEventHandler {
  readonly #options: EksEventHandlerOptions;
  readonly #queue: RefreshQueue;
  readonly #running = new Set<string>();
  readonly #limit = limiter(CONCURRENCY);
  readonly #shutdown = new AbortController();
  readonly #counts = new Map<EventOutcome, number>();

  static create(options: EksEventHandlerOptions): EksEventHandler {
    return new EksEventHandler(options);
  }

  private constructor(options: EksEventHandlerOptions) {
    this.#options = options;
    this.#queue = RefreshQueue.create({
      maxPending: options.maxPending,
      start: request => this.#start(request),
    });
  }

  /** Takes an event; the refresh comes later, so that the source of events does not wait for AWS. */
  async onEvent(
    params: Pick<EventParams, 'topic' | 'eventPayload'>,
  ): Promise<void> {
    const result = parseEksEvent(params.eventPayload);
    if ('ignored' in result) {
      this.#ignore(result.ignored, `on topic '${params.topic}'`);
    } else {
      this.#accept(result.event);
    }
  }

  /** How often each outcome was seen by this process. */
  counts(): Partial<Record<EventOutcome, number>> {
    return Object.fromEntries(this.#counts);
  }

  /** Drops what waits, and ends what runs. */
  stop(): void {
    this.#queue.stop();
    this.#limit.clearQueue();
    this.#shutdown.abort();
  }

  #accept(event: ParsedEksEvent): void {
    const { target, clusterName, name, sections } = event;
    const what = `'${name}' of cluster ${refreshKey(event)}`;
    const isTarget = this.#options.targets
      .snapshot()
      .some(each => targetKey(each) === targetKey(target));
    if (!isTarget) {
      this.#ignore('foreign', what);
    } else if (
      this.#queue.add({ target, clusterName, sections, again: false })
    ) {
      this.#count('accepted');
    } else {
      this.#ignore('overflow', what);
    }
  }

  #ignore(outcome: EventOutcome, what: string): void {
    this.#count(outcome);
    this.#options.logger.debug(`Ignored an event ${what}: ${outcome}`);
  }

  #start(request: PendingRefresh): void {
    const key = refreshKey(request);
    if (this.#running.has(key)) {
      // The read under way may have begun before what the event tells of.
      this.#queue.add(request);
      return;
    }
    this.#running.add(key);
    // It never rejects.
    void this.#limit(() => this.#refresh(request)).finally(() =>
      this.#running.delete(key),
    );
  }

  async #refresh(request: PendingRefresh): Promise<void> {
    const { logger, refresher } = this.#options;
    const { target, clusterName, sections } = request;
    const { signal } = this.#shutdown;
    const cluster = refreshKey(request);
    try {
      signal.throwIfAborted();
      const result = await refresher.refresh(target, clusterName, signal, {
        sections,
      });
      if (result.outcome === 'recently' && !request.again) {
        // That read may have begun before what the event tells of.
        this.#queue.add({ ...request, again: true }, RECENTLY_MS);
      } else if (result.outcome === 'failed') {
        this.#count('refreshFailed');
        logger.info(
          `An event asked for cluster ${cluster}, which could not be read: ${result.failure.message} The schedule tries again.`,
        );
      } else {
        this.#count('refreshed');
      }
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      this.#count('refreshFailed');
      logger.warn(
        `An event asked for cluster ${cluster}, which could not be stored. The schedule tries again. ${error}`,
      );
    }
  }

  #count(outcome: EventOutcome): void {
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
  }
}

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

import type { ReadFailureReason } from '@backstage-eks/plugin-eks-common';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventParams } from '@backstage/plugin-events-node';
import type { ClusterRefresher } from '../inventory/sync/ClusterRefresher';
import { targetKey, type Targets } from '../targets';
import { parseEksEvent } from './parseEksEvent';
import { refreshKey, type PendingRefresh } from './PendingRefresh';
import { RefreshQueue } from './RefreshQueue';
import type { IgnoredReason, ParsedEksEvent } from './types';

/** For so long after a read of a cluster the refresher reads it no second time. */
const RECENTLY_MS = 10_000;
/** The time of an outage after which the schedule is soon enough, and longer than any read takes. */
const MAX_TRIES = 8;
const RETRY_MS = 30_000;
/** What passes. A name that AWS does not know is none of it: names in events cost nothing to make up. */
const PASSING: ReadonlySet<ReadFailureReason> = new Set([
  'throttled',
  'timeout',
  'unreachable',
]);

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
export interface EventObserver {
  onEvent(outcome: EventOutcome): void;
}

/** @internal */
export interface EksEventHandlerOptions {
  targets: Pick<Targets, 'snapshot'>;
  refresher: Pick<ClusterRefresher, 'refresh'>;
  logger: LoggerService;
  /** Told of each outcome. */
  observer?: EventObserver;
  /** Clusters that wait at most. */
  maxPending?: number;
}

/**
 * Reads the one cluster that an event is about, with a read that begins after the event came. It removes nothing, whatever
 * the event says: the lists of AWS do that. What is asked for in vain for minutes is left to the schedule.
 *
 * @internal
 */
export class EksEventHandler {
  readonly #options: EksEventHandlerOptions;
  readonly #queue: RefreshQueue;
  readonly #shutdown = new AbortController();

  static create(options: EksEventHandlerOptions): EksEventHandler {
    return new EksEventHandler(options);
  }

  private constructor(options: EksEventHandlerOptions) {
    this.#options = options;
    this.#queue = RefreshQueue.create({
      maxPending: options.maxPending,
      run: request => this.#refresh(request),
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

  /** Drops what waits, and ends what runs. */
  stop(): void {
    this.#queue.stop();
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
    } else if (this.#queue.add({ target, clusterName, sections, tries: 0 })) {
      this.#count('accepted');
    } else {
      this.#ignore('overflow', what);
    }
  }

  #ignore(outcome: EventOutcome, what: string): void {
    this.#count(outcome);
    this.#options.logger.debug(`Ignored an event ${what}: ${outcome}`);
  }

  async #refresh(request: PendingRefresh): Promise<void> {
    const { logger, refresher } = this.#options;
    const { target, clusterName, sections } = request;
    const { signal } = this.#shutdown;
    try {
      const result = await refresher.refresh(target, clusterName, signal, {
        sections,
        // One under way may have begun before what the event tells of, and may be of other sections.
        join: false,
      });
      if (result.outcome === 'read') {
        this.#count('refreshed');
      } else if (result.outcome === 'recently') {
        this.#tryLater(request, RECENTLY_MS, 'it is being read all the time.');
      } else if (PASSING.has(result.failure.reason)) {
        this.#tryLater(request, RETRY_MS, result.failure.message);
      } else {
        this.#giveUp(request, result.failure.message);
      }
    } catch (error) {
      if (!signal.aborted) {
        logger.warn(
          `An event asked for cluster ${refreshKey(
            request,
          )}, which could not be stored. ${error}`,
        );
        this.#tryLater(request, RETRY_MS, 'it could not be stored.');
      }
    }
  }

  #tryLater(request: PendingRefresh, delayMs: number, why: string): void {
    const tries = request.tries + 1;
    if (tries < MAX_TRIES) {
      this.#queue.retry({ ...request, tries }, delayMs);
    } else {
      this.#giveUp(request, why);
    }
  }

  #giveUp(request: PendingRefresh, why: string): void {
    this.#count('refreshFailed');
    this.#options.logger.info(
      `An event asked for cluster ${refreshKey(
        request,
      )}, which could not be read: ${why} The schedule tries again.`,
    );
  }

  #count(outcome: EventOutcome): void {
    this.#options.observer?.onEvent(outcome);
  }
}

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
import { isShutdown, withDeadline } from '../inventory/sync/withDeadline';
import { toDiscoveredTargets } from './toDiscoveredTargets';
import { toSourceFailure } from './toSourceFailure';
import type { TargetSourceStore } from './TargetSourceStore';
import type { DiscoveredTarget, ListedSource } from './types';

const DEFAULT_DEADLINE_MS = 2 * 60 * 1000;

/** @internal */
export interface TargetDiscoveryOptions {
  sources: ListedSource[];
  store: Pick<TargetSourceStore, 'start' | 'recordList' | 'recordFailure'>;
  logger: LoggerService;
  /** How much later an empty list must come again to count. */
  repeatMs: number;
  /** How long one source may take. Defaults to two minutes. */
  deadlineMs?: number;
}

/**
 * Lists all sources and stores what they found. A source that fails keeps its list, and holds up no other.
 *
 * @internal
 */
export class TargetDiscovery {
  readonly #options: TargetDiscoveryOptions;

  static create(options: TargetDiscoveryOptions): TargetDiscovery {
    return new TargetDiscovery(options);
  }

  private constructor(options: TargetDiscoveryOptions) {
    this.#options = options;
  }

  /** Never rejects: what went wrong is stored, or logged when the database is the reason. */
  async run(signal: AbortSignal): Promise<void> {
    await Promise.all(
      this.#options.sources.map(source => this.#list(source, signal)),
    );
  }

  async #list(source: ListedSource, signal: AbortSignal): Promise<void> {
    const { logger, store, repeatMs } = this.#options;
    try {
      const startedAt = await store.start();
      const targets = await this.#ask(source, startedAt, signal);
      if (!targets) {
        return;
      }
      const outcome = await store.recordList(source.id, targets, {
        startedAt,
        repeatMs,
      });
      if (outcome === 'suspicious') {
        logger.warn(
          `The target source '${source.id}' listed no account, after it had listed some. Its list before is kept until that is repeated.`,
        );
      }
    } catch (error) {
      logger.error(
        `What the target source '${source.id}' found could not be stored: ${error}`,
      );
    }
  }

  /** Undefined when the source failed, which is then recorded. */
  async #ask(
    source: ListedSource,
    startedAt: string,
    signal: AbortSignal,
  ): Promise<DiscoveredTarget[] | undefined> {
    const { logger, store, deadlineMs = DEFAULT_DEADLINE_MS } = this.#options;
    try {
      return toDiscoveredTargets(
        await withDeadline({ signal, ms: deadlineMs }, async inTime =>
          source.listTargets({ signal: inTime }),
        ),
      );
    } catch (error) {
      if (isShutdown(signal)) {
        return undefined;
      }
      const failure =
        source.toFailure?.(error) ?? toSourceFailure(source.id, error);
      await store.recordFailure(source.id, failure, startedAt);
      logger.warn(
        `The target source '${source.id}' could not be listed, its list before is kept: ${error}`,
      );
      return undefined;
    }
  }
}

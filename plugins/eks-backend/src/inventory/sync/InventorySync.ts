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
import type { ReadFailure, TargetRef } from '@backstage-eks/plugin-eks-common';
import { isError } from '@backstage/errors';
import limiter from 'p-limit';
import { toReadFailure } from '../../aws';
import type { InventoryObserver } from '../InventoryObserver';
import type { TargetStore } from '../store';
import { slotOf } from './slots';
import type { TargetReader } from './TargetReader';
import { isShutdown, withDeadline } from './withDeadline';

const TARGET_CONCURRENCY = 4;

/** @internal */
export interface InventorySyncOptions {
  targets: { snapshot(): TargetRef[] };
  targetReader: TargetReader;
  targetStore: TargetStore;
  observer?: Pick<InventoryObserver, 'onTargetRead'>;
  logger: LoggerService;
  /** How long one target may take. */
  targetDeadlineMs: number;
}

/**
 * Reads the targets of a slot, each within its deadline and apart from the others.
 *
 * @internal
 */
export class InventorySync {
  readonly #options: InventorySyncOptions;

  static create(options: InventorySyncOptions): InventorySync {
    return new InventorySync(options);
  }

  private constructor(options: InventorySyncOptions) {
    this.#options = options;
  }

  /** Reads the targets of one slot, the longest-unread first. */
  async runSlot(slot: number, signal: AbortSignal): Promise<void> {
    const targets = await this.#longestUnreadFirst(slot);
    const limit = limiter(TARGET_CONCURRENCY);
    await Promise.all(
      targets.map(target => limit(() => this.#readTarget(target, signal))),
    );
  }

  async #longestUnreadFirst(slot: number): Promise<TargetRef[]> {
    const targets = this.#options.targets
      .snapshot()
      .filter(target => slotOf(target.accountId) === slot);
    if (targets.length === 0) {
      return [];
    }
    const states = new Map(
      (await this.#options.targetStore.all()).map(state => [
        keyOf(state),
        Date.parse(state.readStartedAt ?? ''),
      ]),
    );
    const lastRead = (target: TargetRef) => states.get(keyOf(target)) || 0;
    return targets.sort((a, b) => lastRead(a) - lastRead(b));
  }

  /** Never rejects: a broken target must not end the run of the others. */
  async #readTarget(target: TargetRef, signal: AbortSignal): Promise<void> {
    const { logger, targetStore, targetReader, targetDeadlineMs } =
      this.#options;
    const where = { accountId: target.accountId, region: target.region };
    try {
      if (signal.aborted) {
        return;
      }
      const begunAt = performance.now();
      await targetStore.recordStart(target);
      let failure: ReadFailure | undefined;
      try {
        failure = await withDeadline(
          { signal, ms: targetDeadlineMs },
          targetSignal => targetReader.read(target, targetSignal),
        );
      } catch (error) {
        if (isShutdown(signal)) {
          return;
        }
        if (!isTimeout(error)) {
          throw error;
        }
        failure = toReadFailure(error, where);
      }
      await targetStore.recordOutcome(target, failure);
      this.#options.observer?.onTargetRead({
        durationMs: performance.now() - begunAt,
        outcome: failure ? 'failed' : 'ok',
      });
      if (failure) {
        logger.warn(
          `EKS inventory of ${target.accountId} in ${target.region}: ${failure.message} What was read before is kept.`,
          where,
        );
      }
    } catch (error) {
      logger.error(
        `EKS inventory of ${target.accountId} in ${target.region} could not be stored: ${error}`,
        where,
      );
    }
  }
}

/** All other failures of AWS are results; what else is thrown is the database, or a bug. */
function isTimeout(error: unknown): boolean {
  return isError(error) && error.name === 'TimeoutError';
}

function keyOf(target: TargetRef): string {
  return `${target.accountId}/${target.region}`;
}

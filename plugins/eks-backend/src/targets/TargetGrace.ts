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
import type {
  DepartedTarget,
  DepartedTargetStore,
} from './DepartedTargetStore';
import type { TargetSourceStore } from './TargetSourceStore';
import type { Targets } from './types';

/** @internal */
export interface TargetGraceOptions {
  targets: Pick<Targets, 'refresh'>;
  /** Of all installed sources. */
  sourceIds: string[];
  sources: Pick<TargetSourceStore, 'states'>;
  departed: Pick<DepartedTargetStore, 'observe'>;
  clusters: {
    /** Removes the clusters of a target, with tombstones. */
    buryTarget(target: TargetRef, reason: 'targetLeft'): Promise<unknown>;
  };
  graceMs: number;
  logger: LoggerService;
}

/**
 * Removes the clusters of targets that no source has named for the whole grace. Whoever comes back before keeps them.
 *
 * @internal
 */
export class TargetGrace {
  readonly #options: TargetGraceOptions;

  static create(options: TargetGraceOptions): TargetGrace {
    return new TargetGrace(options);
  }

  private constructor(options: TargetGraceOptions) {
    this.#options = options;
  }

  /**
   * Does nothing while a source fails or was never listed: a target that it names would look as if it had left.
   *
   * @throws what the database throws; the next run tries again
   */
  async run(signal: AbortSignal): Promise<void> {
    const { departed, graceMs, logger, targets } = this.#options;
    const unsure = await this.#unsureSources();
    if (unsure.length > 0) {
      logger.info(
        `Targets that left keep their clusters while these sources are not listed: ${unsure.join(
          ', ',
        )}`,
      );
      return;
    }
    const seen = await departed.observe(await targets.refresh());
    for (const target of seen.departed) {
      if (signal.aborted) {
        return;
      }
      if (Date.parse(seen.now) - Date.parse(target.leftAt) >= graceMs) {
        await this.#bury(target);
      }
    }
  }

  async #unsureSources(): Promise<string[]> {
    const { sourceIds, sources } = this.#options;
    const states = await sources.states(sourceIds);
    return states
      .filter(state => state.failure || !state.observedAt)
      .map(state => state.id);
  }

  /** One target that cannot be removed does not keep the others. */
  async #bury(target: DepartedTarget): Promise<void> {
    const { clusters, logger } = this.#options;
    const { accountId, region, leftAt } = target;
    const where = { accountId, region };
    try {
      await clusters.buryTarget(where, 'targetLeft');
      logger.info(
        `The clusters of ${accountId} in ${region} are removed: no source has named it since ${leftAt}.`,
        where,
      );
    } catch (error) {
      logger.error(
        `The clusters of ${accountId} in ${region} could not be removed: ${error}`,
        where,
      );
    }
  }
}

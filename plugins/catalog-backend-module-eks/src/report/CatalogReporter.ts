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

import type { CatalogReport } from '@backstage-eks/plugin-eks-common';
import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { compareWithCatalog, type HeldBy } from './compareWithCatalog';

const REPORT_EVERY_MS = 60 * 60 * 1000;
/** While the catalog still takes up what was written, and after a failure. */
const REPORT_AGAIN_MS = 5 * 60 * 1000;
/** When the inventory has more or fewer entities than were reported, as after the first start. */
const REPORT_CHANGE_MS = 60 * 1000;
const REFS_PER_REQUEST = 100;

/** @internal */
export interface CatalogReporterOptions {
  mode: CatalogReport['mode'];
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  send: (report: CatalogReport, signal: AbortSignal) => Promise<void>;
  logger: LoggerService;
  now?: () => Date;
}

/**
 * Reports to the EKS backend which entities of the inventory are in the catalog, which are not, and which cannot be because
 * another location holds their reference.
 *
 * @internal
 */
export class CatalogReporter {
  readonly #options: CatalogReporterOptions;
  readonly #now: () => Date;
  #nextAt = 0;
  #last = { at: 0, size: 0 };

  static create(options: CatalogReporterOptions): CatalogReporter {
    return new CatalogReporter(options);
  }

  private constructor(options: CatalogReporterOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Reports once an hour, and sooner while entities are missing that were written or when their number changed. Never rejects: the entities matter more
   * than the report about them.
   *
   * @param entityRefs - all that the inventory has
   */
  async reportWhenDue(
    entityRefs: Iterable<string>,
    signal: AbortSignal,
  ): Promise<void> {
    const { mode, send, logger } = this.#options;
    const at = this.#now();
    const refs = [...entityRefs];
    const changedAt =
      refs.length === this.#last.size
        ? Infinity
        : this.#last.at + REPORT_CHANGE_MS;
    if (at.getTime() < Math.min(this.#nextAt, changedAt)) {
      return;
    }
    this.#nextAt = at.getTime() + REPORT_AGAIN_MS;
    this.#last = { at: at.getTime(), size: refs.length };
    try {
      const { counts, conflicts } = compareWithCatalog(
        await this.#lookUp(refs),
      );
      await send({ mode, at: at.toISOString(), counts, conflicts }, signal);
      this.#log(counts);
      if (mode === 'observe' || counts.wouldCreate === 0) {
        this.#nextAt = at.getTime() + REPORT_EVERY_MS;
      }
    } catch (error) {
      logger.warn(
        `What the catalog holds of the EKS inventory could not be reported; it is tried again in five minutes: ${error}`,
      );
    }
  }

  async #lookUp(entityRefs: string[]): Promise<Map<string, HeldBy>> {
    const { catalog, auth } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const held = new Map<string, HeldBy>();
    for (let from = 0; from < entityRefs.length; from += REFS_PER_REQUEST) {
      const refs = entityRefs.slice(from, from + REFS_PER_REQUEST);
      const { items } = await catalog.getEntitiesByRefs(
        {
          entityRefs: refs,
          fields: ['kind', 'metadata.name', 'metadata.annotations'],
        },
        { credentials },
      );
      for (const [index, entityRef] of refs.entries()) {
        const entity = items[index];
        const location = entity?.metadata.annotations?.[ANNOTATION_LOCATION];
        held.set(entityRef, entity && { location });
      }
    }
    return held;
  }

  #log({ wouldCreate, inPlace, conflicts }: CatalogReport['counts']): void {
    const { mode, logger } = this.#options;
    if (mode === 'observe') {
      logger.info(
        `Observing, nothing is written: of the EKS inventory ${wouldCreate} entities would be created, ${inPlace} are in place, ${conflicts} are held by other locations`,
      );
    } else if (conflicts > 0) {
      logger.warn(
        `${conflicts} entities of the EKS inventory are not in the catalog because other locations hold their references; the targets page of the EKS plugin names them`,
      );
    }
  }
}

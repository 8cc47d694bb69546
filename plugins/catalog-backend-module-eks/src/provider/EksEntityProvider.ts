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

import type { ChangeList } from '@backstage-eks/plugin-eks-common';
import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { ProviderConfig } from '../config';
import type { CatalogReporter } from '../report';
import { toMutation, type CatalogDelta } from './toMutation';

/** Entities belong to the provider of this name and vanish with it: never change it. */
const PROVIDER_NAME = 'EksEntityProvider';
const LOCATION_KEY = 'EksEntityProvider';
const FULL_READ_EVERY_MS = 60 * 60 * 1000;

/** @internal */
export interface EksEntityProviderOptions {
  config: ProviderConfig;
  integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>;
  logger: LoggerService;
  taskRunner: SchedulerServiceTaskRunner;
  fetchChanges: (options: {
    after: number;
    signal: AbortSignal;
  }) => Promise<ChangeList>;
  reporter: Pick<CatalogReporter, 'reportWhenDue'>;
  now?: () => Date;
}

/**
 * Brings the EKS inventory into the catalog.
 *
 * @remarks
 * Follows the changes of the EKS backend from the revision that it read last, and once an hour from the beginning. Every
 * mutation is a delta: what was not read is not touched, so no failure can remove an entity. Nothing is remembered of what
 * was written, because another replica may have written since: the catalog itself leaves alone what is equal.
 *
 * @internal
 */
export class EksEntityProvider implements EntityProvider {
  readonly #options: EksEntityProviderOptions;
  readonly #now: () => Date;
  #connection: EntityProviderConnection | undefined;
  #revision = 0;
  #fullReadAt: number | undefined;
  /** References of all entities of the inventory, as far as it was read. */
  #entityRefs = new Set<string>();

  static create(options: EksEntityProviderOptions): EksEntityProvider {
    return new EksEntityProvider(options);
  }

  private constructor(options: EksEntityProviderOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** {@inheritdoc @backstage/plugin-catalog-node#EntityProvider.getProviderName} */
  getProviderName(): string {
    return PROVIDER_NAME;
  }

  /** {@inheritdoc @backstage/plugin-catalog-node#EntityProvider.connect} */
  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#options.taskRunner.run({
      id: `${PROVIDER_NAME}:refresh`,
      fn: async signal => {
        try {
          await this.refresh(signal);
        } catch (error) {
          this.#options.logger.error(
            `The catalog could not be updated from the EKS inventory and stays as it is; the next run tries again: ${error}`,
          );
        }
      },
    });
  }

  /** Applies all changes since the last run, or with `observe` only looks at them, and reports what came of it. */
  async refresh(signal: AbortSignal): Promise<void> {
    const now = this.#now().getTime();
    const isFull =
      this.#fullReadAt === undefined ||
      now - this.#fullReadAt >= FULL_READ_EVERY_MS;
    const start = isFull ? 0 : this.#revision;

    let entityRefs = isFull ? new Set<string>() : this.#entityRefs;
    let page = await this.#applyPage(start, entityRefs, signal);
    if (page.lastRevision < start) {
      // The inventory has fewer revisions than were read: its database was made anew.
      entityRefs = new Set();
      page = await this.#applyPage(0, entityRefs, signal);
    }
    while (page.hasMore) {
      page = await this.#applyPage(page.lastRevision, entityRefs, signal);
    }
    this.#revision = page.lastRevision;
    this.#entityRefs = entityRefs;
    if (isFull) {
      this.#fullReadAt = now;
    }
    await this.#options.reporter.reportWhenDue(entityRefs, signal);
  }

  /** @param entityRefs - brought up to date */
  async #applyPage(
    after: number,
    entityRefs: Set<string>,
    signal: AbortSignal,
  ): Promise<ChangeList> {
    const { config, integrations, fetchChanges } = this.#options;
    const page = await fetchChanges({ after, signal });
    const delta = toMutation(page.items, { ...config, integrations });
    if (config.mode === 'emit') {
      await this.#write(delta);
    }
    for (const entity of delta.added) {
      entityRefs.add(stringifyEntityRef(entity));
    }
    for (const entityRef of delta.removed) {
      entityRefs.delete(entityRef);
    }
    return page;
  }

  async #write({ added, removed }: CatalogDelta): Promise<void> {
    if (added.length === 0 && removed.length === 0) {
      return;
    }
    await this.#connected().applyMutation({
      type: 'delta',
      added: added.map(entity => ({ entity, locationKey: LOCATION_KEY })),
      removed: removed.map(entityRef => ({
        entityRef,
        locationKey: LOCATION_KEY,
      })),
    });
    this.#options.logger.debug(
      `Wrote ${added.length} and removed ${removed.length} entities of the EKS inventory`,
    );
  }

  #connected(): EntityProviderConnection {
    if (!this.#connection) {
      throw new Error(`${PROVIDER_NAME} is not connected to the catalog`);
    }
    return this.#connection;
  }
}

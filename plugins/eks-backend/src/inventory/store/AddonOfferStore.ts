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
  OfferedAddon,
  ReadFailure,
  Section,
} from '@backstage-eks/plugin-eks-common';
import type { Knex } from 'knex';
import type { InventoryDatabase } from './InventoryDatabase';
import { failureColumns, isNewer, successColumns, toSection } from './outcome';
import type { OutcomeColumns, SharedFactRow } from './rows';

const KIND = 'addonVersions';

/** For which clusters add-ons are offered. @internal */
export interface AddonOfferScope {
  region: string;
  /** Such as `1.35`. */
  kubernetesVersion: string;
}

/**
 * The add-ons that EKS offers in a region for a Kubernetes version, shared by all accounts and replicas.
 *
 * @internal
 */
export class AddonOfferStore {
  readonly #database: InventoryDatabase;

  static create(options: { database: InventoryDatabase }): AddonOfferStore {
    return new AddonOfferStore(options.database);
  }

  private constructor(database: InventoryDatabase) {
    this.#database = database;
  }

  /** What was read last with success, and why the latest read failed if it did. */
  async find(scope: AddonOfferScope): Promise<Section<OfferedAddon[]>> {
    const row = await this.#find(this.#database.knex, scope);
    const data: OfferedAddon[] | undefined = row?.content
      ? JSON.parse(row.content)
      : undefined;
    return toSection(data, row);
  }

  /** The time of the database, ISO 8601: the start time to pass to a write, taken before the read. */
  async now(): Promise<string> {
    return this.#database.now();
  }

  async record(
    scope: AddonOfferScope,
    addons: OfferedAddon[],
    startedAt: string,
  ): Promise<void> {
    await this.#write(scope, startedAt, (_, now) => ({
      ...successColumns(startedAt, now),
      content: JSON.stringify(addons),
    }));
  }

  /** Records that a read failed; what was read before stays, and where nothing was, nothing is kept. */
  async recordFailure(
    scope: AddonOfferScope,
    failure: ReadFailure,
    startedAt: string,
  ): Promise<void> {
    await this.#write(
      scope,
      startedAt,
      (row, now) => row && failureColumns(row, startedAt, failure, now),
    );
  }

  #find(tx: Knex, scope: AddonOfferScope) {
    return tx<SharedFactRow>('shared_facts')
      .where({ kind: KIND, scope: keyOf(scope) })
      .first();
  }

  /** Replicas may read at the same time: the read that began last counts. */
  async #write(
    scope: AddonOfferScope,
    startedAt: string,
    columnsOf: (
      row: SharedFactRow | undefined,
      now: string,
    ) => (OutcomeColumns & Partial<Pick<SharedFactRow, 'content'>>) | undefined,
  ): Promise<void> {
    await this.#database.knex.transaction(async tx => {
      const row = await this.#find(tx, scope).forUpdate();
      if (!isNewer(startedAt, row)) {
        return;
      }
      const columns = columnsOf(row, await this.#database.now(tx));
      if (!columns) {
        return;
      }
      await tx<SharedFactRow>('shared_facts')
        .insert({ kind: KIND, scope: keyOf(scope), ...columns })
        .onConflict(['kind', 'scope'])
        .merge(columns);
    });
  }
}

function keyOf({ region, kubernetesVersion }: AddonOfferScope): string {
  return `${region}/${kubernetesVersion}`;
}

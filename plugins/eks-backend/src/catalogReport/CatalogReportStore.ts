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
import type { InventoryDatabase } from '../inventory';

const LATEST = 'latest';

interface CatalogReportRow {
  name: string;
  content: string;
}

/**
 * What the catalog module last reported: it runs in the catalog's process and has no page of its own.
 *
 * @internal
 */
export class CatalogReportStore {
  readonly #database: InventoryDatabase;

  static create(options: { database: InventoryDatabase }): CatalogReportStore {
    return new CatalogReportStore(options.database);
  }

  private constructor(database: InventoryDatabase) {
    this.#database = database;
  }

  /** `undefined` until the catalog module reported. */
  async find(): Promise<CatalogReport | undefined> {
    const row = await this.#database
      .knex<CatalogReportRow>('catalog_report')
      .where({ name: LATEST })
      .first();
    return row && JSON.parse(row.content);
  }

  /** Replaces what was reported before. */
  async put(report: CatalogReport): Promise<void> {
    const content = JSON.stringify(report);
    await this.#database
      .knex<CatalogReportRow>('catalog_report')
      .insert({ name: LATEST, content })
      .onConflict('name')
      .merge({ content });
  }
}

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
import type { InventoryDatabase } from '../inventory';
import type { DepartedTargetRow } from './rows';
import { targetKey } from './targetKey';

/**
 * A target with clusters that no source names any more.
 *
 * @internal
 */
export interface DepartedTarget extends TargetRef {
  /** When that was first seen, ISO 8601. */
  leftAt: string;
}

/**
 * Since when targets that still have clusters are named by no source.
 *
 * @internal
 */
export class DepartedTargetStore {
  readonly #database: InventoryDatabase;

  static create(options: { database: InventoryDatabase }): DepartedTargetStore {
    return new DepartedTargetStore(options.database);
  }

  private constructor(database: InventoryDatabase) {
    this.#database = database;
  }

  /**
   * Notes which targets left; those that are back, and those without clusters, are forgotten.
   *
   * @param current - all targets that are named now
   * @returns those that are gone, and the time of the database
   */
  async observe(
    current: TargetRef[],
  ): Promise<{ now: string; departed: DepartedTarget[] }> {
    const named = new Set(current.map(targetKey));
    return this.#database.knex.transaction(async tx => {
      const now = await this.#database.now(tx);
      const withClusters: Array<{ account_id: string; region: string }> =
        await tx('clusters')
          .whereNull('removed_at')
          .distinct('account_id', 'region');
      const before = new Map(
        (await tx<DepartedTargetRow>('departed_targets')).map(row => [
          targetKey(toTarget(row)),
          row,
        ]),
      );
      const departed = withClusters
        .map(toTarget)
        .filter(target => !named.has(targetKey(target)))
        .map(target => ({
          ...target,
          leftAt: before.get(targetKey(target))?.left_at ?? now,
        }));
      await tx('departed_targets').delete();
      for (const target of departed) {
        await tx<DepartedTargetRow>('departed_targets').insert({
          account_id: target.accountId,
          region: target.region,
          left_at: target.leftAt,
        });
      }
      return { now, departed };
    });
  }

  /** Those that were gone when it was last looked. */
  async all(): Promise<DepartedTarget[]> {
    const rows = await this.#database
      .knex<DepartedTargetRow>('departed_targets')
      .orderBy(['account_id', 'region']);
    return rows.map(row => ({ ...toTarget(row), leftAt: row.left_at }));
  }
}

function toTarget(row: { account_id: string; region: string }): TargetRef {
  return { accountId: row.account_id, region: row.region };
}

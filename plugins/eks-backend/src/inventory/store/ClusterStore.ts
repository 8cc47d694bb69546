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

import type { ReadFailure, TargetRef } from '@backstage-eks/plugin-eks-common';
import type { Incarnation, SectionContents, SectionName } from '../types';
import { bury, type BurialReason } from './bury';
import { forgetRefusals } from './forgetRefusals';
import type { InventoryDatabase } from './InventoryDatabase';
import { readKnown, type KnownCluster } from './readKnown';
import { recordCore, type CoreOutcome, type CoreRead } from './recordCore';
import { recordFailure } from './recordFailure';
import { recordList } from './recordList';
import {
  recordSections,
  type PartName,
  type SectionRead,
} from './recordSections';
import type { ClusterRow } from './rows';
import { readSection } from './sections';

/**
 * Writes what was read of clusters. A write counts only for the incarnation that was read, and only when its read began
 * after the stored one's, so scheduled, event-driven and manual reads may race.
 *
 * @internal
 */
export class ClusterStore {
  readonly #database: InventoryDatabase;

  static create(options: { database: InventoryDatabase }): ClusterStore {
    return new ClusterStore(options.database);
  }

  private constructor(database: InventoryDatabase) {
    this.#database = database;
  }

  /** The start time to pass to a write: take it before the read. */
  async startRead(): Promise<string> {
    return this.#database.now();
  }

  /**
   * The living clusters of a target, by exact name.
   *
   * @param name - only this one
   */
  async known(
    target: TargetRef,
    name?: string,
  ): Promise<Map<string, KnownCluster>> {
    return readKnown(this.#database.knex, target, name);
  }

  /** The last good content of a section, for a read that builds on it. */
  async content<S extends SectionName>(
    arn: string,
    section: S,
  ): Promise<SectionContents[S] | undefined> {
    const stored = await readSection(this.#database.knex, arn, section);
    return stored?.content;
  }

  /**
   * Records the core of a cluster, and with it that the cluster exists. Another `createdAt` than the stored one starts a
   * new incarnation and drops everything of the old one in the same transaction.
   */
  async recordCore(read: CoreRead): Promise<CoreOutcome> {
    return recordCore(this.#database, read);
  }

  /**
   * Records any other section of one incarnation of a cluster.
   *
   * @returns whether the write counted
   */
  async recordSection<S extends PartName>(
    cluster: Incarnation,
    read: SectionRead<S>,
  ): Promise<boolean> {
    return (await this.recordSections(cluster, [read])).has(read.section);
  }

  /**
   * Records several sections of one incarnation of a cluster in one transaction.
   *
   * @returns the sections whose write counted
   */
  async recordSections(
    cluster: Incarnation,
    reads: SectionRead[],
  ): Promise<Set<PartName>> {
    return recordSections(this.#database, cluster, reads);
  }

  /**
   * Records that a section could not be read. Its last good content stays.
   *
   * @returns whether the write counted
   */
  async recordFailure(
    cluster: Incarnation,
    section: SectionName,
    failure: ReadFailure,
    startedAt: string,
  ): Promise<boolean> {
    return recordFailure(this.#database, cluster, {
      section,
      failure,
      startedAt,
    });
  }

  /**
   * Has the next run read what these actions were missing for, instead of waiting: a check has found them allowed.
   *
   * @param actions - such as `eks:DescribeAddon`
   */
  async forgetRefusals(
    target: TargetRef,
    actions: ReadonlySet<string>,
  ): Promise<void> {
    return forgetRefusals(this.#database.knex, target, actions);
  }

  /**
   * Records a complete list of one target. A cluster that two such lists lack, begun at least `intervalMs` apart, becomes
   * a tombstone.
   */
  async recordList(
    target: TargetRef,
    names: string[],
    options: { startedAt: string; intervalMs: number },
  ): Promise<void> {
    return recordList(this.#database, target, names, options);
  }

  /**
   * Makes tombstones of all living clusters of a target.
   *
   * @returns how many there were
   */
  async buryTarget(target: TargetRef, reason: BurialReason): Promise<number> {
    return this.#database.change(async (tx, revisions) => {
      const rows = await tx<ClusterRow>('clusters').where({
        account_id: target.accountId,
        region: target.region,
        removed_at: null,
      });
      for (const row of rows) {
        await bury(tx, revisions, row, await this.#database.now(tx), reason);
      }
      return rows.length;
    });
  }
}

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
  Addon,
  ClusterCore,
  NodeGroup,
  ReadFailure,
  TargetRef,
} from '@backstage-eks/plugin-eks-common';
import type { Incarnation, SectionName } from '../types';
import type { InventoryDatabase } from './InventoryDatabase';
import { failureColumns, isNewer } from './outcome';
import { recordCore } from './recordCore';
import { recordList } from './recordList';
import { recordParts } from './recordParts';
import type { ClusterRow } from './rows';
import { readFreshness, writeFreshness } from './sections';

/**
 * A living cluster of a target, for the next read.
 *
 * @internal
 */
export interface KnownCluster extends Incarnation {
  name: string;
  /** When its core was last read well. */
  observedAt?: string;
}

/**
 * Writes what was read of clusters. A write counts only for the incarnation that was read, and only when its read began
 * after the stored one's, so scheduled and manual reads may race.
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

  /** The living clusters of a target, by exact name. */
  async known(target: TargetRef): Promise<Map<string, KnownCluster>> {
    const rows = await this.#database
      .knex<ClusterRow>('clusters')
      .leftJoin('section_freshness', join =>
        join
          .on('section_freshness.arn', 'clusters.arn')
          .andOnVal('section_freshness.section', 'core'),
      )
      .where({
        'clusters.account_id': target.accountId,
        'clusters.region': target.region,
        'clusters.removed_at': null,
      })
      .select<
        Array<
          Pick<ClusterRow, 'arn' | 'incarnation' | 'name'> & {
            observed_at: string | null;
          }
        >
      >(
        'clusters.arn',
        'clusters.incarnation',
        'clusters.name',
        'section_freshness.observed_at',
      );
    return new Map(
      rows.map(row => [
        row.name,
        {
          arn: row.arn,
          createdAt: row.incarnation,
          name: row.name,
          ...(row.observed_at && { observedAt: row.observed_at }),
        },
      ]),
    );
  }

  /**
   * Records the core of a cluster, and with it that the cluster exists. Another `createdAt` than the stored one starts a
   * new incarnation and drops everything of the old one in the same transaction.
   *
   * @param read - `entityName` is the wanted name, `owner` a full entity reference
   * @returns whether the write counted
   */
  async recordCore(read: {
    target: TargetRef;
    core: ClusterCore;
    entityName: string;
    owner: string;
    startedAt: string;
  }): Promise<boolean> {
    return recordCore(this.#database, read);
  }

  /** @returns whether the write counted */
  async recordNodeGroups(
    cluster: Incarnation,
    nodeGroups: NodeGroup[],
    startedAt: string,
  ): Promise<boolean> {
    return recordParts(this.#database, cluster, {
      section: 'nodeGroups',
      content: nodeGroups,
      startedAt,
    });
  }

  /** @returns whether the write counted */
  async recordAddons(
    cluster: Incarnation,
    addons: Addon[],
    startedAt: string,
  ): Promise<boolean> {
    return recordParts(this.#database, cluster, {
      section: 'addons',
      content: addons,
      startedAt,
    });
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
    return this.#database.change(async tx => {
      const alive = await tx<ClusterRow>('clusters')
        .where({
          arn: cluster.arn,
          incarnation: cluster.createdAt,
          removed_at: null,
        })
        .first();
      const previous = await readFreshness(tx, cluster.arn, section);
      if (!alive || !isNewer(startedAt, previous)) {
        return false;
      }
      const now = await this.#database.now(tx);
      await writeFreshness(
        tx,
        cluster.arn,
        section,
        failureColumns(previous, startedAt, failure, now),
      );
      return true;
    });
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
}

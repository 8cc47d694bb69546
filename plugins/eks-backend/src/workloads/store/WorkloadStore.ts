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

import type { ReadFailure } from '@backstage-eks/plugin-eks-common';
import type { Knex } from 'knex';
import type { InventoryDatabase } from '../../inventory';
import { lockLivingCluster } from '../../inventory/store/lockLivingCluster';
import {
  failureColumns,
  isNewer,
  successColumns,
} from '../../inventory/store/outcome';
import type { ClusterRow } from '../../inventory/store/rows';
import { hashOf } from '../../inventory/store/sections';
import type { Incarnation } from '../../inventory/types';
import type { WorkloadMetadata } from '../types';
import type { WorkloadIndexRow, WorkloadRow } from './rows';

/** The label by which the Kubernetes plugin finds the workloads of an entity. */
const KUBERNETES_ID = 'backstage.io/kubernetes-id';
/** SQLite takes a limited number of values in one statement. */
const ROWS_PER_INSERT = 100;

/**
 * Writes the workload index. It holds rows of living clusters only: those of a cluster that is gone, or that was created
 * again, are never read, because readers compare the incarnation.
 *
 * @internal
 */
export class WorkloadStore {
  readonly #database: InventoryDatabase;

  static create(options: { database: InventoryDatabase }): WorkloadStore {
    return new WorkloadStore(options.database);
  }

  private constructor(database: InventoryDatabase) {
    this.#database = database;
  }

  /**
   * Replaces the workloads of one incarnation of a cluster, if any of them changed.
   *
   * @returns whether the write counted
   */
  async record(
    cluster: Incarnation,
    workloads: WorkloadMetadata[],
    startedAt: string,
  ): Promise<boolean> {
    const rows = workloads.map(workload => toRow(cluster.arn, workload));
    const hash = hashOf(rows.map(row => JSON.stringify(row)).sort());
    return this.#write(cluster, startedAt, async (tx, previous) => {
      if (previous?.content_hash !== hash) {
        await tx('workloads').where({ arn: cluster.arn }).delete();
        await tx.batchInsert('workloads', rows, ROWS_PER_INSERT);
      }
      return { ...successColumns(startedAt), content_hash: hash };
    });
  }

  /**
   * Records that the workloads could not be read. The last good index stays.
   *
   * @returns whether the write counted
   */
  async recordFailure(
    cluster: Incarnation,
    failure: ReadFailure,
    startedAt: string,
  ): Promise<boolean> {
    return this.#write(cluster, startedAt, async (tx, previous) => ({
      ...failureColumns(
        previous,
        startedAt,
        failure,
        await this.#database.now(tx),
      ),
      content_hash: previous?.content_hash ?? null,
    }));
  }

  /** Deletes the rows of clusters that are gone or were created again. */
  async forgetGone(): Promise<void> {
    await this.#database.knex.transaction(async tx => {
      const living = tx<ClusterRow>('clusters')
        .where({ removed_at: null })
        .whereRaw('clusters.incarnation = workload_indexes.incarnation')
        .whereRaw('clusters.arn = workload_indexes.arn');
      await tx('workload_indexes').whereNotExists(living).delete();
      await tx('workloads')
        .whereNotIn('arn', tx('workload_indexes').select('arn'))
        .delete();
    });
  }

  async #write(
    { arn, createdAt }: Incarnation,
    startedAt: string,
    columns: (
      tx: Knex.Transaction,
      previous: WorkloadIndexRow | undefined,
    ) => Promise<Omit<WorkloadIndexRow, 'arn' | 'incarnation'>>,
  ): Promise<boolean> {
    return this.#database.knex.transaction(async tx => {
      const alive = await lockLivingCluster(tx, { arn, createdAt });
      const stored = await tx<WorkloadIndexRow>('workload_indexes')
        .where({ arn })
        .first();
      const previous = stored?.incarnation === createdAt ? stored : undefined;
      if (!alive || !isNewer(startedAt, previous)) {
        return false;
      }
      if (!previous) {
        await tx('workloads').where({ arn }).delete();
      }
      await tx<WorkloadIndexRow>('workload_indexes')
        .insert({
          arn,
          incarnation: createdAt,
          ...(await columns(tx, previous)),
        })
        .onConflict('arn')
        .merge();
      return true;
    });
  }
}

function toRow(arn: string, workload: WorkloadMetadata): WorkloadRow {
  const { kind, namespace, name, labels } = workload;
  return {
    arn,
    kind,
    namespace,
    name,
    labels: JSON.stringify(labels),
    kubernetes_id: labels[KUBERNETES_ID] ?? null,
  };
}

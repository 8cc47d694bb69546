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

import type { Knex } from 'knex';
import type { InventoryDatabase } from '../inventory';
import { toSection } from '../inventory/store/outcome';
import type { ClusterRow, OutcomeColumns } from '../inventory/store/rows';
import {
  matchesLabels,
  parseLabelSelector,
} from './selector/parseLabelSelector';
import type { WorkloadRow } from './store/rows';
import type {
  IndexCoverage,
  IndexedCluster,
  WorkloadIndexQuery,
  WorkloadPlace,
} from './types';

type FoundRow = Pick<WorkloadRow, 'kind' | 'namespace' | 'name' | 'labels'> &
  ClusterColumns;
type ClusterColumns = Pick<ClusterRow, 'arn' | 'entity_name'> &
  Partial<OutcomeColumns>;

/**
 * Finds the clusters and namespaces in which a service runs, from what was read in the background.
 *
 * @remarks
 * An empty answer means that the clusters that `coverage` lists as indexed have none; for the others it is not known.
 *
 * @internal
 */
export class WorkloadIndex {
  readonly #database: InventoryDatabase;

  static create(options: { database: InventoryDatabase }): WorkloadIndex {
    return new WorkloadIndex(options.database);
  }

  private constructor(database: InventoryDatabase) {
    this.#database = database;
  }

  /**
   * The places of matching workloads, by cluster and namespace.
   *
   * @throws InputError for a label selector that is none, or that only excludes.
   */
  async find(query: WorkloadIndexQuery): Promise<WorkloadPlace[]> {
    const rows =
      'kubernetesId' in query
        ? await this.#select(workloads =>
            workloads.where('workloads.kubernetes_id', query.kubernetesId),
          )
        : await this.#selectByLabels(query.labelSelector);
    const places = new Map<string, WorkloadPlace>();
    for (const row of rows) {
      const key = JSON.stringify([row.arn, row.namespace]);
      const place = places.get(key) ?? {
        ...toIndexedCluster(row),
        namespace: row.namespace,
        workloads: [],
      };
      place.workloads.push({ kind: row.kind, name: row.name });
      places.set(key, place);
    }
    return [...places.values()];
  }

  /** Which living clusters the index covers. */
  async coverage(): Promise<IndexCoverage> {
    const rows = await this.#database
      .knex('clusters')
      .leftJoin('workload_indexes', sameIncarnation)
      .where('clusters.removed_at', null)
      .orderBy('clusters.entity_name')
      .select<ClusterColumns[]>(
        'clusters.arn',
        'clusters.entity_name',
        'workload_indexes.observed_at',
        'workload_indexes.failure',
        'workload_indexes.failing_since',
      );
    const clusters = rows.map(toIndexedCluster);
    return {
      indexed: clusters.filter(({ observedAt }) => observedAt),
      unknown: clusters.filter(({ observedAt }) => !observedAt),
    };
  }

  async #selectByLabels(labelSelector: string): Promise<FoundRow[]> {
    const requirements = parseLabelSelector(labelSelector);
    const rows = await this.#select(workloads => {
      // The database only leaves out what cannot match: `_` stands for any character there.
      for (const { key, negated, values } of requirements) {
        if (!negated) {
          const value = values?.length === 1 ? `"${values[0]}"` : '';
          workloads.where('workloads.labels', 'like', `%"${key}":${value}%`);
        }
      }
    });
    return rows.filter(row =>
      matchesLabels(requirements, JSON.parse(row.labels)),
    );
  }

  async #select(
    narrow: (workloads: Knex.QueryBuilder) => void,
  ): Promise<FoundRow[]> {
    return this.#database
      .knex('workloads')
      .join('clusters', 'clusters.arn', 'workloads.arn')
      .join('workload_indexes', sameIncarnation)
      .where('clusters.removed_at', null)
      .modify(narrow)
      .orderBy([
        'clusters.entity_name',
        'workloads.namespace',
        'workloads.kind',
        'workloads.name',
      ])
      .select<FoundRow[]>(
        'workloads.kind',
        'workloads.namespace',
        'workloads.name',
        'workloads.labels',
        'clusters.arn',
        'clusters.entity_name',
        'workload_indexes.observed_at',
        'workload_indexes.failure',
        'workload_indexes.failing_since',
      );
  }
}

/** What was read of another life of a cluster says nothing about this one. */
function sameIncarnation(join: Knex.JoinClause): void {
  join
    .on('workload_indexes.arn', 'clusters.arn')
    .on('workload_indexes.incarnation', 'clusters.incarnation');
}

function toIndexedCluster(row: ClusterColumns): IndexedCluster {
  const { observed_at = null, failure = null, failing_since = null } = row;
  const { observedAt, failure: failed } = toSection(undefined, {
    started_at: '',
    observed_at,
    failure,
    failing_since,
  });
  return {
    arn: row.arn,
    entityName: row.entity_name,
    ...(observedAt && { observedAt }),
    ...(failed && { failure: failed }),
  };
}

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

import type { ServiceState } from '@backstage-eks/plugin-eks-common';
import type { Entity } from '@backstage/catalog-model';
import type { InventoryCluster, InventoryReader } from '../../inventory';
import { namedClusters } from './namedClusters';
import { workloadQuery, type WorkloadQuery } from './workloadQuery';

/**
 * Where to look for the workloads of an entity.
 *
 * @internal
 */
export type FoundPlaces =
  | { lookup: 'found'; query: WorkloadQuery; clusters: InventoryCluster[] }
  | {
      lookup: Exclude<ServiceState['lookup'], 'found'>;
      lookupDetail: string;
    };

/**
 * Finds the clusters and the workloads that an entity names. Only clusters of the inventory are ever found.
 *
 * @internal
 */
export async function findPlaces(
  entity: Entity,
  options: { inventory: InventoryReader; systemNamespaces: boolean },
): Promise<FoundPlaces> {
  const query = workloadQuery(entity, options);
  if ('problem' in query) {
    return { lookup: 'notAnnotated', lookupDetail: query.problem };
  }
  const { clusters, problem } = await namedClusters(entity, options.inventory);
  if (clusters.length > 0) {
    return { lookup: 'found', query, clusters };
  }
  if (problem) {
    return { lookup: 'unknownCluster', lookupDetail: problem };
  }
  return {
    lookup: 'noCluster',
    lookupDetail:
      'The entity names no cluster: add the annotation `backstage.io/kubernetes-cluster`, or a `dependsOn` relation to the entity of a cluster.',
  };
}

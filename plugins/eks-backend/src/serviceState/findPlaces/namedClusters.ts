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

import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  RELATION_DEPENDS_ON,
  type Entity,
} from '@backstage/catalog-model';
import type { InventoryCluster, InventoryReader } from '../../inventory';

const CLUSTER_ANNOTATION = 'backstage.io/kubernetes-cluster';

/**
 * Finds the clusters that an entity names: by its annotation, and by its relations to their entities.
 *
 * @returns a `problem` when the annotation names no cluster of the inventory
 * @internal
 */
export async function namedClusters(
  entity: Entity,
  inventory: InventoryReader,
): Promise<{ clusters: InventoryCluster[]; problem?: string }> {
  const annotation = entity.metadata.annotations?.[CLUSTER_ANNOTATION];
  const annotated =
    annotation === undefined
      ? { clusters: [] }
      : await annotatedCluster(annotation, inventory);
  const related = await inventory.clustersByEntityNames(
    relatedEntityNames(entity),
  );
  const byName = new Map(
    [...annotated.clusters, ...related].map(cluster => [
      cluster.entityName,
      cluster,
    ]),
  );
  return { clusters: [...byName.values()], problem: annotated.problem };
}

async function annotatedCluster(
  name: string,
  inventory: InventoryReader,
): Promise<{ clusters: InventoryCluster[]; problem?: string }> {
  const byEntityName = await inventory.clusterByEntityName(name);
  if (byEntityName) {
    return { clusters: [byEntityName] };
  }
  const sameName = await inventory.clustersByName(name);
  if (sameName.length === 1) {
    return { clusters: sameName };
  }
  // Which clusters share the name is not told: the caller may not be allowed to see them.
  return {
    clusters: [],
    problem:
      sameName.length === 0
        ? `The annotation \`${CLUSTER_ANNOTATION}\` names \`${name}\`, which is not in the inventory. Use the entity name of a cluster.`
        : `The annotation \`${CLUSTER_ANNOTATION}\` names \`${name}\`, as ${sameName.length} clusters are called. Use the entity name of one.`,
  };
}

function relatedEntityNames(entity: Entity): string[] {
  const names = (entity.relations ?? [])
    .filter(relation => relation.type === RELATION_DEPENDS_ON)
    .map(relation => parseEntityRef(relation.targetRef))
    .filter(
      ({ kind, namespace }) =>
        kind.toLowerCase() === 'resource' &&
        namespace.toLowerCase() === DEFAULT_NAMESPACE,
    )
    .map(({ name }) => name.toLowerCase());
  return [...new Set(names)];
}

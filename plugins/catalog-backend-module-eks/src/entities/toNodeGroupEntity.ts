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
  ANNOTATION_RELEASE_VERSION,
  ENTITY_TYPE_NODE_GROUP,
  LABEL_CAPACITY_TYPE,
  LABEL_KUBERNETES_VERSION,
  nodeGroupEntityName,
  type NodeGroup,
} from '@backstage-eks/plugin-eks-common';
import type { PresentCluster } from './clusterRef';
import { consoleLinks } from './consoleLinks';
import type { EksResourceEntity } from './EksResourceEntity';
import { toPartEntity } from './toPartEntity';

/**
 * The entity of a managed node group.
 *
 * @internal
 */
export function toNodeGroupEntity(
  cluster: PresentCluster,
  nodeGroup: NodeGroup,
): EksResourceEntity {
  const { arn, region, core, entityName } = cluster;
  return toPartEntity(cluster, {
    entityName: nodeGroupEntityName(entityName, nodeGroup.name),
    name: nodeGroup.name,
    arn: nodeGroup.arn,
    type: ENTITY_TYPE_NODE_GROUP,
    noun: 'Node group',
    annotations: { [ANNOTATION_RELEASE_VERSION]: nodeGroup.releaseVersion },
    labels: {
      [LABEL_KUBERNETES_VERSION]: nodeGroup.version,
      [LABEL_CAPACITY_TYPE]: nodeGroup.capacityType,
    },
    links: consoleLinks(
      { arn, name: core.name, region },
      { path: `/nodegroups/${encodeURIComponent(nodeGroup.name)}` },
    ),
  });
}

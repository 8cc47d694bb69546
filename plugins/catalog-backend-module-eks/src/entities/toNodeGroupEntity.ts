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
  ANNOTATION_AWS_ACCOUNT_ID,
  ANNOTATION_AWS_ARN,
  ANNOTATION_RELEASE_VERSION,
  ENTITY_TYPE_NODE_GROUP,
  LABEL_ACCOUNT_ID,
  LABEL_CAPACITY_TYPE,
  LABEL_CLUSTER,
  LABEL_KUBERNETES_VERSION,
  LABEL_REGION,
  nodeGroupEntityName,
  type NodeGroup,
} from '@backstage-eks/plugin-eks-common';
import type { ResourceEntityV1alpha1 } from '@backstage/catalog-model';
import {
  locationAnnotations,
  resourceRef,
  type PresentCluster,
} from './clusterRef';
import { consoleLinks } from './consoleLinks';
import { validAnnotations, validLabels } from './labels';

/**
 * The entity of a managed node group, which depends on its cluster.
 *
 * @internal
 */
export function toNodeGroupEntity(
  cluster: PresentCluster,
  nodeGroup: NodeGroup,
): ResourceEntityV1alpha1 {
  const { core, accountId, region, arn } = cluster;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: nodeGroupEntityName(cluster.entityName, nodeGroup.name),
      namespace: 'default',
      title: nodeGroup.name,
      description: `Node group ${nodeGroup.name} of EKS cluster ${core.name} in ${region}, AWS account ${accountId}`,
      annotations: validAnnotations({
        ...locationAnnotations(cluster),
        [ANNOTATION_AWS_ARN]: nodeGroup.arn,
        [ANNOTATION_AWS_ACCOUNT_ID]: accountId,
        [ANNOTATION_RELEASE_VERSION]: nodeGroup.releaseVersion,
      }),
      labels: validLabels({
        [LABEL_CLUSTER]: cluster.entityName,
        [LABEL_KUBERNETES_VERSION]: nodeGroup.version,
        [LABEL_CAPACITY_TYPE]: nodeGroup.capacityType,
        [LABEL_REGION]: region,
        [LABEL_ACCOUNT_ID]: accountId,
      }),
      links: consoleLinks(
        { arn, name: core.name, region },
        { path: `/nodegroups/${encodeURIComponent(nodeGroup.name)}` },
      ),
    },
    spec: {
      type: ENTITY_TYPE_NODE_GROUP,
      owner: cluster.owner,
      dependsOn: [resourceRef(cluster.entityName)],
    },
  };
}

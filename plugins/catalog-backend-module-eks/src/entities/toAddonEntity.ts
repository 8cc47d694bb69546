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
  addonEntityName,
  ANNOTATION_ADDON_VERSION,
  ANNOTATION_AWS_ACCOUNT_ID,
  ANNOTATION_AWS_ARN,
  ENTITY_TYPE_ADDON,
  LABEL_ACCOUNT_ID,
  LABEL_ADDON,
  LABEL_CLUSTER,
  LABEL_REGION,
  type Addon,
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
 * The entity of an EKS add-on, which depends on its cluster.
 *
 * @internal
 */
export function toAddonEntity(
  cluster: PresentCluster,
  addon: Addon,
): ResourceEntityV1alpha1 {
  const { core, accountId, region, arn } = cluster;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: addonEntityName(cluster.entityName, addon.name),
      namespace: 'default',
      title: addon.name,
      description: `Add-on ${addon.name} of EKS cluster ${core.name} in ${region}, AWS account ${accountId}`,
      annotations: validAnnotations({
        ...locationAnnotations(cluster),
        [ANNOTATION_AWS_ARN]: addon.arn,
        [ANNOTATION_AWS_ACCOUNT_ID]: accountId,
        [ANNOTATION_ADDON_VERSION]: addon.version,
      }),
      labels: validLabels({
        [LABEL_CLUSTER]: cluster.entityName,
        [LABEL_ADDON]: addon.name,
        [LABEL_REGION]: region,
        [LABEL_ACCOUNT_ID]: accountId,
      }),
      links: consoleLinks(
        { arn, name: core.name, region },
        { tab: 'cluster-add-ons-tab' },
      ),
    },
    spec: {
      type: ENTITY_TYPE_ADDON,
      owner: cluster.owner,
      dependsOn: [resourceRef(cluster.entityName)],
    },
  };
}

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
  LABEL_ACCOUNT_ID,
  LABEL_CLUSTER,
  LABEL_REGION,
} from '@backstage-eks/plugin-eks-common';
import type { EntityLink } from '@backstage/catalog-model';
import type { EksResourceEntity } from './EksResourceEntity';
import {
  belongings,
  locationAnnotations,
  resourceRef,
  type PresentCluster,
} from './clusterRef';
import { validAnnotations, validLabels } from './labels';

/**
 * The entity of something on a cluster, which depends on the cluster and belongs to whom the cluster belongs to.
 *
 * @param part - `noun` begins the description
 * @internal
 */
export function toPartEntity(
  cluster: PresentCluster,
  part: {
    entityName: string;
    name: string;
    arn: string;
    type: string;
    noun: string;
    annotations: Record<string, string | undefined>;
    labels: Record<string, string | undefined>;
    links: EntityLink[];
  },
): EksResourceEntity {
  const { core, accountId, region, entityName } = cluster;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: part.entityName,
      namespace: 'default',
      title: part.name,
      description: `${part.noun} ${part.name} of EKS cluster ${core.name} in ${region}, AWS account ${accountId}`,
      annotations: validAnnotations({
        ...locationAnnotations(cluster),
        [ANNOTATION_AWS_ARN]: part.arn,
        [ANNOTATION_AWS_ACCOUNT_ID]: accountId,
        ...part.annotations,
      }),
      labels: validLabels({
        [LABEL_CLUSTER]: entityName,
        [LABEL_REGION]: region,
        [LABEL_ACCOUNT_ID]: accountId,
        ...part.labels,
      }),
      links: part.links,
    },
    spec: {
      type: part.type,
      ...belongings(cluster),
      dependsOn: [resourceRef(entityName)],
    },
  };
}

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
  addonVersionAnnotation,
  ANNOTATION_AWS_ACCOUNT_ID,
  ANNOTATION_AWS_ARN,
  ANNOTATION_PLATFORM_VERSION,
  ENTITY_TYPE_CLUSTER,
  LABEL_ACCOUNT_ID,
  LABEL_AUTO_MODE,
  LABEL_KUBERNETES_VERSION,
  LABEL_REGION,
} from '@backstage-eks/plugin-eks-common';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import {
  ANNOTATION_KUBERNETES_API_SERVER,
  ANNOTATION_KUBERNETES_API_SERVER_CA,
  ANNOTATION_KUBERNETES_AUTH_PROVIDER,
  ANNOTATION_KUBERNETES_AWS_ASSUME_ROLE,
  ANNOTATION_KUBERNETES_AWS_CLUSTER_ID,
  ANNOTATION_KUBERNETES_AWS_EXTERNAL_ID,
} from '@backstage/plugin-kubernetes-common';
import {
  belongings,
  locationAnnotations,
  type PresentCluster,
} from './clusterRef';
import { clusterSource } from './clusterSource';
import { consoleLinks, partitionOf } from './consoleLinks';
import type { EksResourceEntity } from './EksResourceEntity';
import { validAnnotations, validLabels, withoutReserved } from './labels';

/**
 * The entity of a cluster. Its annotations are those that the catalog cluster locator of the Kubernetes plugin reads; a
 * cluster without an endpoint yet does not carry them. Nothing on it depends on the time of day.
 *
 * @internal
 */
export function toClusterEntity(
  cluster: PresentCluster,
  options: {
    assumeRoleName?: string;
    integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>;
  },
): EksResourceEntity {
  const { core, accountId, region, arn } = cluster;
  const source = clusterSource(core.tags, options.integrations);
  const reachable = core.endpoint && core.certificateAuthorityData;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: cluster.entityName,
      namespace: 'default',
      title: core.name,
      description: `EKS cluster ${core.name} in ${region}, AWS account ${accountId}`,
      annotations: validAnnotations({
        ...locationAnnotations(cluster),
        ...source.annotations,
        ...(reachable && {
          [ANNOTATION_KUBERNETES_API_SERVER]: core.endpoint,
          [ANNOTATION_KUBERNETES_API_SERVER_CA]: core.certificateAuthorityData,
          [ANNOTATION_KUBERNETES_AUTH_PROVIDER]: 'aws',
        }),
        // Tokens are signed for the exact name: capitals and underscores must survive.
        [ANNOTATION_KUBERNETES_AWS_CLUSTER_ID]: core.name,
        ...roleAnnotations(cluster, options.assumeRoleName),
        [ANNOTATION_AWS_ARN]: arn,
        [ANNOTATION_AWS_ACCOUNT_ID]: accountId,
        [ANNOTATION_PLATFORM_VERSION]: core.platformVersion,
        ...Object.fromEntries(
          (cluster.addons ?? []).map(addon => [
            addonVersionAnnotation(addon.name),
            addon.version,
          ]),
        ),
      }),
      labels: {
        ...validLabels(withoutReserved(core.tags)),
        ...validLabels({
          [LABEL_KUBERNETES_VERSION]: core.version,
          [LABEL_REGION]: region,
          [LABEL_ACCOUNT_ID]: accountId,
          [LABEL_AUTO_MODE]: String(core.autoMode),
        }),
      },
      links: [
        ...source.links,
        ...consoleLinks({ arn, name: core.name, region }),
      ],
    },
    spec: { type: ENTITY_TYPE_CLUSTER, ...belongings(cluster) },
  };
}

/**
 * The role that the Kubernetes plugin assumes: that of the configuration, else that of the portal in the account. The
 * external id belongs to the latter only.
 */
function roleAnnotations(
  cluster: PresentCluster,
  assumeRoleName: string | undefined,
): Record<string, string | undefined> {
  const { arn, accountId, assumeRoleArn, externalId } = cluster;
  if (assumeRoleName) {
    const roleArn = `arn:${partitionOf(
      arn,
    )}:iam::${accountId}:role/${assumeRoleName}`;
    return { [ANNOTATION_KUBERNETES_AWS_ASSUME_ROLE]: roleArn };
  }
  return {
    [ANNOTATION_KUBERNETES_AWS_ASSUME_ROLE]: assumeRoleArn,
    [ANNOTATION_KUBERNETES_AWS_EXTERNAL_ID]: assumeRoleArn && externalId,
  };
}

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

import { stringify } from 'yaml';

/** URL of the file of {@link clusterYaml} on the Git host of the demo. @internal */
export const CLUSTER_YAML_URL =
  'http://localhost:7481/platform/payments/src/branch/main/clusters/dev/cluster.yaml';

/** The `cluster.yaml` of `payments-dev` in 111122223333, eu-west-1. @internal */
export function clusterYaml(
  changes: { name?: string; source?: string } = {},
): string {
  return stringify({
    apiVersion: 'backstage-eks.io/v1alpha1',
    kind: 'Cluster',
    metadata: {
      name: changes.name ?? 'payments-dev',
      environment: 'dev',
      owner: 'group:default/platform',
      source: changes.source ?? CLUSTER_YAML_URL,
    },
    spec: {
      accountId: '111122223333',
      region: 'eu-west-1',
      kubernetesVersion: '1.36',
      supportType: 'STANDARD',
      network: {
        vpcCidr: '10.20.0.0/16',
        natGateways: 'Single',
        endpointPublicAccess: true,
        endpointPrivateAccess: true,
      },
      access: { entries: [] },
      logTypes: ['audit'],
      nodeGroups: [
        {
          name: 'general',
          instanceTypes: ['m7g.large'],
          amiType: 'AL2023_ARM_64_STANDARD',
          capacityType: 'ON_DEMAND',
          minSize: 2,
          desiredSize: 2,
          maxSize: 4,
          diskSize: 80,
        },
      ],
      addons: [
        { name: 'vpc-cni', version: 'v1.21.1-eksbuild.3' },
        { name: 'coredns', version: 'v1.13.2-eksbuild.4' },
      ],
      pipeline: { roleName: 'payments-deploy' },
    },
  });
}

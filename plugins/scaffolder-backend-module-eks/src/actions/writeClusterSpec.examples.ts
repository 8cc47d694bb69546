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

import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Write the cluster of an environment',
    example: stringify({
      steps: [
        {
          id: 'spec',
          name: 'Write cluster.yaml',
          action: 'eks:cluster-spec:write',
          input: {
            path: 'clusters/dev/cluster.yaml',
            metadata: {
              name: 'payments-dev',
              environment: 'dev',
              owner: 'group:default/payments',
              source:
                'https://github.com/platform/payments/blob/main/clusters/dev/cluster.yaml',
            },
            spec: {
              accountId: '111122223333',
              region: 'eu-west-1',
              kubernetesVersion: '1.35',
              supportType: 'STANDARD',
              network: {
                vpcCidr: '10.40.0.0/16',
                natGateways: 'Single',
                endpointPublicAccess: true,
                endpointPrivateAccess: true,
                publicAccessCidrs: ['203.0.113.0/24'],
              },
              access: { entries: [] },
              logTypes: ['audit'],
              nodeGroups: [
                {
                  name: 'general',
                  instanceTypes: ['m7g.large'],
                  amiType: 'AL2023_ARM_64_STANDARD',
                  capacityType: 'ON_DEMAND',
                  minSize: 1,
                  desiredSize: 2,
                  maxSize: 4,
                  diskSize: 50,
                },
              ],
              addons: [{ name: 'vpc-cni', version: 'v1.20.4-eksbuild.2' }],
              pipeline: { roleName: 'eks-payments-pipeline' },
            },
          },
        },
      ],
    }),
  },
];

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
    description: 'The default Kubernetes version of EKS with two add-ons',
    example: stringify({
      steps: [
        {
          id: 'versions',
          name: 'Choose versions',
          action: 'eks:versions:resolve',
          input: {
            targets: [{ accountId: '111122223333', region: 'eu-west-1' }],
            addons: ['vpc-cni', 'coredns'],
          },
        },
      ],
    }),
  },
  {
    description:
      'One version for two accounts, keeping what the repository pins already',
    example: stringify({
      steps: [
        {
          id: 'versions',
          name: 'Choose versions',
          action: 'eks:versions:resolve',
          input: {
            targets: [
              { name: 'dev', accountId: '111122223333', region: 'eu-west-1' },
              { name: 'prod', accountId: '444455556666', region: 'us-east-1' },
            ],
            kubernetesVersion: '1.35',
            addons: ['vpc-cni', ['aws-ebs-csi-driver']],
            podIdentity: ['vpc-cni', 'aws-ebs-csi-driver'],
            keepFrom:
              'https://github.com/platform/payments/blob/main/clusters/{name}/cluster.yaml',
          },
        },
      ],
    }),
  },
];

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
    description: 'Wait a little until the portal has seen a new cluster',
    example: stringify({
      steps: [
        {
          id: 'wait',
          name: 'Wait for the cluster',
          action: 'eks:cluster:wait',
          input: {
            entityNames: ['payments-dev-eu-west-1-111122223333'],
            timeoutMinutes: 2,
          },
        },
      ],
    }),
  },
  {
    description: 'Wait until a cluster is ready, and fail when it is not',
    example: stringify({
      steps: [
        {
          id: 'wait',
          name: 'Wait for the cluster',
          action: 'eks:cluster:wait',
          input: {
            entityNames: ['payments-dev-eu-west-1-111122223333'],
            until: 'active',
            timeoutMinutes: 40,
            onTimeout: 'fail',
          },
        },
      ],
    }),
  },
];

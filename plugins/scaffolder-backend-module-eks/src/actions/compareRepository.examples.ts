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
    description: 'Publish and register only what is not there yet',
    example: stringify({
      steps: [
        {
          id: 'compare',
          name: 'Compare with the repository',
          action: 'eks:repository:compare',
          input: { repoUrl: 'github.com?owner=platform&repo=payments' },
        },
        {
          id: 'publish',
          name: 'Publish',
          if: "${{ steps.compare.output.state === 'absent' }}",
          action: 'publish:github',
          input: { repoUrl: 'github.com?owner=platform&repo=payments' },
        },
        {
          id: 'register',
          name: 'Register',
          if: '${{ not steps.compare.output.registered }}',
          action: 'catalog:register',
          input: {
            catalogInfoUrl: '${{ steps.compare.output.catalogInfoUrl }}',
          },
        },
      ],
    }),
  },
];

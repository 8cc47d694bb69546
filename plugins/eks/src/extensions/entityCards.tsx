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

import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { z } from 'zod';
import {
  eksClusterFilter,
  KUBERNETES_ID_ANNOTATION,
  KUBERNETES_LABEL_SELECTOR_ANNOTATION,
} from '../entities';

export const eksServiceCard = EntityCardBlueprint.makeWithOverrides({
  name: 'service',
  configSchema: {
    title: z.string().optional().describe('Heading of the card.'),
    showNodePools: z
      .boolean()
      .default(true)
      .describe('Whether the details of placement list the groups of nodes.'),
  },
  factory(originalFactory, { config }) {
    return originalFactory({
      type: 'content',
      filter: {
        $all: [
          { kind: 'component' },
          {
            $any: [
              {
                [`metadata.annotations.${KUBERNETES_ID_ANNOTATION}`]: {
                  $exists: true,
                },
              },
              {
                [`metadata.annotations.${KUBERNETES_LABEL_SELECTOR_ANNOTATION}`]:
                  { $exists: true },
              },
            ],
          },
        ],
      },
      loader: () =>
        import('../components/serviceCard').then(module => (
          <module.EksServiceCard
            title={config.title}
            showNodePools={config.showNodePools}
          />
        )),
    });
  },
});

export const eksClusterCard = EntityCardBlueprint.make({
  name: 'cluster',
  params: {
    type: 'content',
    filter: eksClusterFilter,
    loader: () =>
      import('../components/clusterCard').then(module => (
        <module.EksClusterCard />
      )),
  },
});

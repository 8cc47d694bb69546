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

import { EksApiClient, eksApiRef } from '@backstage-eks/plugin-eks-react';
import { compatWrapper } from '@backstage/core-compat-api';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';

const rootRouteRef = createRouteRef({ id: 'eks' });
const clusterRouteRef = createRouteRef({ id: 'eks:cluster' });

/**
 * The EKS plugin for the old frontend system.
 *
 * @public
 */
export const eksPlugin = createPlugin({
  id: 'eks',
  apis: [
    createApiFactory({
      api: eksApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => EksApiClient.create(deps),
    }),
  ],
  routes: { root: rootRouteRef, cluster: clusterRouteRef },
});

/**
 * The fleet page.
 *
 * @public
 */
export const EksPage = eksPlugin.provide(
  createRoutableExtension({
    name: 'EksPage',
    mountPoint: rootRouteRef,
    component: () =>
      import('./LegacyFleetPage').then(
        ({ LegacyFleetPage }) =>
          () =>
            compatWrapper(<LegacyFleetPage />),
      ),
  }),
);

/**
 * The card on the overview of a service.
 *
 * @public
 */
export const EntityEksServiceCard = eksPlugin.provide(
  createComponentExtension({
    name: 'EntityEksServiceCard',
    component: {
      lazy: () =>
        import('../components/serviceCard').then(
          ({ EksServiceCard }) =>
            (props: { title?: string; showNodePools?: boolean }) =>
              compatWrapper(<EksServiceCard {...props} />),
        ),
    },
  }),
);

/**
 * The card on the overview of a cluster.
 *
 * @public
 */
export const EntityEksClusterCard = eksPlugin.provide(
  createComponentExtension({
    name: 'EntityEksClusterCard',
    component: {
      lazy: () =>
        import('../components/clusterCard').then(
          ({ EksClusterCard }) =>
            () =>
              compatWrapper(<EksClusterCard />),
        ),
    },
  }),
);

/**
 * The tab of a cluster: node groups, add-ons and history.
 *
 * @public
 */
export const EntityEksClusterContent = eksPlugin.provide(
  createRoutableExtension({
    name: 'EntityEksClusterContent',
    mountPoint: clusterRouteRef,
    component: () =>
      import('../components/clusterContent').then(
        ({ EksClusterContent }) =>
          () =>
            compatWrapper(<EksClusterContent />),
      ),
  }),
);

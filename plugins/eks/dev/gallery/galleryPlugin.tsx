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
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  RiLoader4Line,
  RiServerLine,
  RiShapesLine,
  RiStackLine,
} from '@remixicon/react';

/** One page for every part of the plugin, in all its states. */
export const galleryPlugin = createFrontendPlugin({
  pluginId: 'eks-gallery',
  extensions: [
    PageBlueprint.make({
      name: 'services',
      params: {
        path: '/',
        title: 'Service card',
        icon: <RiShapesLine />,
        loader: () =>
          import('./ServiceCardGallery').then(module => (
            <module.ServiceCardGallery />
          )),
      },
    }),
    PageBlueprint.make({
      name: 'clusters',
      params: {
        path: '/clusters',
        title: 'Cluster card and tab',
        icon: <RiStackLine />,
        loader: () =>
          import('./ClusterGallery').then(module => <module.ClusterGallery />),
      },
    }),
    PageBlueprint.make({
      name: 'progress',
      params: {
        path: '/progress',
        title: 'Cluster progress',
        icon: <RiLoader4Line />,
        loader: () =>
          import('./ProgressGallery').then(module => (
            <module.ProgressGallery />
          )),
      },
    }),
    PageBlueprint.make({
      name: 'fleet',
      params: {
        path: '/fleet',
        title: 'Fleet page',
        icon: <RiServerLine />,
        loader: () =>
          import('./FleetGallery').then(module => <module.FleetGallery />),
      },
    }),
  ],
});

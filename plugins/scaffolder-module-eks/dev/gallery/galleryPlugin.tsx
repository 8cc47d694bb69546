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
  RiErrorWarningLine,
  RiLayoutLine,
  RiShapesLine,
} from '@remixicon/react';

/** The form in both looks of the scaffolder, and with everything that can go wrong. */
export const galleryPlugin = createFrontendPlugin({
  pluginId: 'scaffolder-module-eks-gallery',
  extensions: [
    PageBlueprint.make({
      name: 'mui',
      params: {
        path: '/',
        title: 'Form',
        icon: <RiLayoutLine />,
        loader: () =>
          import('./FormGallery').then(module => (
            <module.FormGallery theme="mui" />
          )),
      },
    }),
    PageBlueprint.make({
      name: 'bui',
      params: {
        path: '/bui',
        title: 'Form in the new look',
        icon: <RiShapesLine />,
        loader: () =>
          import('./FormGallery').then(module => (
            <module.FormGallery theme="bui" />
          )),
      },
    }),
    PageBlueprint.make({
      name: 'failures',
      params: {
        path: '/failures',
        title: 'Failures',
        icon: <RiErrorWarningLine />,
        loader: () =>
          import('./FailureGallery').then(module => <module.FailureGallery />),
      },
    }),
  ],
});

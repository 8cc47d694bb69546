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

import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiServerLine } from '@remixicon/react';
import { eksApi } from './extensions/apis';
import { eksClusterCard, eksServiceCard } from './extensions/entityCards';
import { eksClusterContent } from './extensions/entityContents';
import { eksFleetPage } from './extensions/pages';
import { rootRouteRef } from './routes';

/**
 * The EKS plugin for the new frontend system.
 *
 * @public
 */
export const eksPlugin = createFrontendPlugin({
  pluginId: 'eks',
  title: 'EKS',
  icon: <RiServerLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [
    eksApi,
    eksFleetPage,
    eksServiceCard,
    eksClusterCard,
    eksClusterContent,
  ],
});

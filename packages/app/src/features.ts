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

import eksPlugin from '@backstage-eks/plugin-eks';
import scaffolderModuleEks from '@backstage-eks/plugin-scaffolder-module-eks';
import appModuleUserSettings from '@backstage/plugin-app-module-user-settings';
import authPlugin from '@backstage/plugin-auth';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import kubernetesPlugin from '@backstage/plugin-kubernetes/alpha';
import orgPlugin from '@backstage/plugin-org/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';
import { themeModule } from './modules/theme';

/** What the portal is made of. Where pages and cards stand is set by `app.extensions` in the configuration. */
export const features = [
  catalogPlugin,
  catalogGraphPlugin,
  eksPlugin,
  kubernetesPlugin,
  orgPlugin,
  scaffolderPlugin,
  scaffolderModuleEks,
  searchPlugin,
  userSettingsPlugin,
  appModuleUserSettings,
  authPlugin,
  navModule,
  signInModule,
  themeModule,
];

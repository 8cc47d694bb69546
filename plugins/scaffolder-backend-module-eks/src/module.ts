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
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  createCompareRepositoryAction,
  createDescribeRepositoryAction,
  createPreflightClusterAction,
  createRenderClusterRepoAction,
  createReportRepositoryAction,
  createResolveVersionsAction,
  createValidateClusterRepoAction,
  createWaitForClusterAction,
  createWriteClusterSpecAction,
} from './actions';
import { EksBackend } from './eks';
import { RepositoryProbe } from './repository';

/**
 * Adds the template actions that make, check and follow EKS cluster repositories.
 *
 * @public
 */
export const scaffolderModuleEks = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'eks',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        reader: coreServices.urlReader,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({ auth, catalog, config, discovery, reader, scaffolder }) {
        const eks = EksBackend.create({ auth, discovery });
        const probe = RepositoryProbe.create({
          integrations: ScmIntegrations.fromConfig(config),
          reader,
        });
        scaffolder.addActions(
          createResolveVersionsAction({ eks, reader }),
          createPreflightClusterAction({ eks }),
          createWriteClusterSpecAction(),
          createRenderClusterRepoAction(),
          createValidateClusterRepoAction(),
          createDescribeRepositoryAction({ probe }),
          createCompareRepositoryAction({ catalog, probe }),
          createWaitForClusterAction({ catalog, eks }),
          createReportRepositoryAction({ catalog, eks, probe }),
        );
      },
    });
  },
});

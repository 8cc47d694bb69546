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
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { readProviderConfig } from './config';
import { EksEntityProvider, fetchChanges } from './provider';

/**
 * Brings the EKS inventory into the catalog: clusters, node groups and add-ons.
 *
 * @public
 */
export const catalogModuleEks = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'eks',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, catalog, discovery, logger, scheduler, ...deps }) {
        const config = readProviderConfig(deps.config);
        catalog.addEntityProvider(
          EksEntityProvider.create({
            config,
            integrations: ScmIntegrations.fromConfig(deps.config),
            logger,
            taskRunner: scheduler.createScheduledTaskRunner(config.schedule),
            fetchChanges: options => fetchChanges({ auth, discovery }, options),
          }),
        );
      },
    });
  },
});

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
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { fetchChanges } from './backend';
import { readProviderConfig } from './config';
import { EksEntityProvider } from './provider';
import { CatalogReporter, sendReport } from './report';

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
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, discovery, logger, scheduler, ...deps }) {
        const config = readProviderConfig(deps.config);
        const backend = { auth, discovery };
        deps.processing.addEntityProvider(
          EksEntityProvider.create({
            config,
            integrations: ScmIntegrations.fromConfig(deps.config),
            logger,
            taskRunner: scheduler.createScheduledTaskRunner(config.schedule),
            fetchChanges: options => fetchChanges(backend, options),
            reporter: CatalogReporter.create({
              mode: config.mode,
              catalog: deps.catalog,
              auth,
              send: (report, signal) => sendReport(backend, report, signal),
              logger,
            }),
          }),
        );
      },
    });
  },
});

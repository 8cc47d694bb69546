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
  eksKubernetesTransportExtensionPoint,
  eksTargetSourceExtensionPoint,
} from '@backstage-eks/plugin-eks-node';
import {
  coreServices,
  createBackendPlugin,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { assumedRoleOf, readEksConfig } from './config';
import { createApi } from './createApi';
import {
  createInventory,
  InventoryDatabase,
  type Inventory,
} from './inventory';
import { TransportChoice } from './kubernetes';
import { EksMetrics } from './metrics';
import { registerPermissions } from './permissions';
import { createTargets, TargetSources } from './targets';
import { createAws, createReadersOnDemand, startSyncs } from './wiring';
import { createWorkloads } from './workloads';

/**
 * The EKS backend: the inventory of clusters, the state of services, and the REST API of both.
 *
 * @public
 */
export const eksPlugin = createBackendPlugin({
  pluginId: 'eks',
  register(env) {
    const transports = new TransportChoice();
    env.registerExtensionPoint(
      eksKubernetesTransportExtensionPoint,
      transports,
    );
    const sources = new TargetSources();
    env.registerExtensionPoint(eksTargetSourceExtensionPoint, sources);
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const { lifecycle, logger } = deps;
        const rootConfig = deps.config;
        const config = readEksConfig(rootConfig);
        const metrics = EksMetrics.create({ metrics: deps.metrics });
        const database = await InventoryDatabase.create({
          database: deps.database,
          observer: metrics,
        });
        const targets = createTargets({
          config,
          database,
          sources: sources.all(),
          logger,
        });
        const transport = transports.choose();
        lifecycle.addShutdownHook(() => transport.close?.());
        const aws = createAws({
          rootConfig,
          config,
          targets: targets.targets,
          observer: metrics,
          lifecycle,
        });
        const inventory = createInventory({
          database,
          source: aws.source,
          config,
          targets: targets.targets,
          observer: metrics,
          logger,
        });
        const workloads = createWorkloads({
          database,
          inventory: inventory.reader,
          clients: aws.clients,
          transport,
          config,
          logger,
        });
        const parts = { ...deps, config, database, targets, aws, inventory };

        observeStaleness(metrics, inventory, logger);
        registerPermissions({
          permissionsRegistry: deps.permissionsRegistry,
          inventory: inventory.reader,
        });
        deps.httpRouter.use(
          createApi({
            ...parts,
            ...createReadersOnDemand({ ...parts, rootConfig, transport }),
            assumedRole: accountId => assumedRoleOf(rootConfig, accountId),
          }),
        );
        await startSyncs({ ...parts, workloads, eventObserver: metrics });
        if (
          config.targets.length +
            config.organizations.length +
            sources.all().length ===
          0
        ) {
          logger.info(
            `No clusters are read: list accounts and regions under 'eks.targets', or an organization under 'eks.organizations'`,
          );
        }
      },
    });
  },
});

function observeStaleness(
  metrics: EksMetrics,
  inventory: Inventory,
  logger: LoggerService,
): void {
  metrics.observeStaleness({
    targets: () => inventory.targets.all(),
    onError: error =>
      logger.warn(
        `How long ago the targets were listed could not be measured: ${error}`,
      ),
  });
}

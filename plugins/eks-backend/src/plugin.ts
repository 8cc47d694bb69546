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

import { eksKubernetesTransportExtensionPoint } from '@backstage-eks/plugin-eks-node';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { AwsClients, AwsInventorySource, VerifiedAccounts } from './aws';
import { readEksConfig } from './config';
import {
  AddonOfferStore,
  createInventory,
  FirstSeenStore,
  InventoryDatabase,
  scheduleInventory,
} from './inventory';
import { TransportChoice } from './kubernetes';
import { AddonOffers, VersionCalendars } from './offers';
import { registerPermissions } from './permissions';
import { NewClusterChecker } from './preflight';
import { DeclarationReader } from './progress';
import { createRouter } from './router';
import {
  createServiceStateReader,
  readServiceStateConfig,
} from './serviceState';

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
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const { logger, permissions, permissionsRegistry } = deps;
        const config = readEksConfig(deps.config);
        const clients = AwsClients.create({
          credentialsManager: DefaultAwsCredentialsManager.fromConfig(
            deps.config,
          ),
          targets: config.targets,
          identityAccounts: config.identity.accounts,
          endpoint: config.aws.endpoint,
        });
        deps.lifecycle.addShutdownHook(() => clients.destroy());

        const transport = transports.choose();
        deps.lifecycle.addShutdownHook(() => transport.close?.());

        const database = await InventoryDatabase.create({
          database: deps.database,
        });
        const source = AwsInventorySource.create({ clients });
        const accounts = VerifiedAccounts.create({ clients });
        const inventory = createInventory({
          database,
          source,
          config,
          logger,
        });
        registerPermissions({
          permissionsRegistry,
          inventory: inventory.reader,
        });
        const serviceState = createServiceStateReader({
          clients,
          inventory: inventory.reader,
          catalog: deps.catalog,
          permissions,
          transport,
          firstSeen: FirstSeenStore.create({ database }),
          logger,
          ...readServiceStateConfig(deps.config),
        });
        const calendars = VersionCalendars.create({
          source,
          accounts,
          sharedFacts: inventory.sharedFacts,
        });
        deps.httpRouter.use(
          createRouter({
            inventory,
            serviceState,
            calendars,
            addonOffers: AddonOffers.create({
              clients,
              accounts,
              store: AddonOfferStore.create({ database }),
            }),
            newClusters: NewClusterChecker.create({
              source,
              accounts,
              calendars,
              inventory: inventory.reader,
              config,
            }),
            declarations: DeclarationReader.create({
              urlReader: deps.urlReader,
              integrations: ScmIntegrations.fromConfig(deps.config),
              logger,
            }),
            config,
            auditor: deps.auditor,
            httpAuth: deps.httpAuth,
            permissions,
            permissionsRegistry,
          }),
        );
        await scheduleInventory({
          scheduler: deps.scheduler,
          schedule: config.inventory.schedule,
          sync: inventory.sync,
          moving: inventory.moving,
          database,
        });
        if (config.targets.length === 0) {
          logger.info(
            `No clusters are read: list accounts and regions under 'eks.targets'`,
          );
        }
      },
    });
  },
});

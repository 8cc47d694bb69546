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
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { AwsClients, AwsInventorySource, VerifiedAccounts } from './aws';
import { readEksConfig } from './config';
import { createApi } from './createApi';
import { TargetDoctor } from './doctor';
import { subscribeToEvents } from './events';
import {
  createInventory,
  FirstSeenStore,
  InventoryDatabase,
  scheduleInventory,
} from './inventory';
import { EksTokenSource, TransportChoice } from './kubernetes';
import { EksMetrics } from './metrics';
import { AddonOffers, VersionCalendars } from './offers';
import { registerPermissions } from './permissions';
import { NewClusterChecker } from './preflight';
import { DeclarationReader } from './progress';
import {
  createServiceStateReader,
  readServiceStateConfig,
} from './serviceState';
import { createListAccounts, createTargets, TargetSources } from './targets';
import { createWorkloads, scheduleWorkloads } from './workloads';

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
        const { lifecycle, logger, permissions, permissionsRegistry } = deps;
        const config = readEksConfig(deps.config);
        const database = await InventoryDatabase.create({
          database: deps.database,
        });
        const targets = createTargets({
          config,
          database,
          sources: sources.all(),
          logger,
        });
        const metrics = EksMetrics.create({ metrics: deps.metrics });
        const clients = AwsClients.create({
          credentialsManager: DefaultAwsCredentialsManager.fromConfig(
            deps.config,
          ),
          targets: () => targets.targets.snapshot(),
          identityAccounts: config.identity.accounts,
          organizationAccounts: config.organizations.map(
            organization => organization.accountId,
          ),
          endpoint: config.aws.endpoint,
          pace: config.aws.pace,
          replicas: config.aws.replicas,
          observer: metrics,
        });
        lifecycle.addShutdownHook(() => clients.destroy());
        const transport = transports.choose();
        lifecycle.addShutdownHook(() => transport.close?.());

        const source = AwsInventorySource.create({ clients });
        const accounts = VerifiedAccounts.create({ clients });
        const inventory = createInventory({
          database,
          source,
          config,
          targets: targets.targets,
          logger,
        });
        metrics.observeStaleness({
          targets: () => inventory.targets.all(),
          onError: error =>
            logger.warn(
              `How long ago the targets were listed could not be measured: ${error}`,
            ),
        });
        const workloads = createWorkloads({
          database,
          inventory: inventory.reader,
          clients,
          transport,
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
          createApi({
            database,
            inventory,
            targets,
            doctor: TargetDoctor.create({
              clients,
              transport,
              tokens: EksTokenSource.create({
                credentials: accountId => clients.credentials(accountId),
              }),
            }),
            serviceState,
            calendars,
            addonOffers: AddonOffers.create({
              source,
              accounts,
              sharedFacts: inventory.sharedFacts,
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
            actionsRegistry: deps.actionsRegistry,
          }),
        );
        const { scheduler } = deps;
        const { schedule } = config.inventory;
        await targets.schedule({
          scheduler,
          listAccounts: createListAccounts(clients),
          clusters: inventory.clusters,
        });
        await scheduleInventory({
          scheduler,
          schedule,
          sync: inventory.sync,
          moving: inventory.moving,
          database,
        });
        await scheduleWorkloads({
          scheduler,
          schedule,
          sync: workloads.sync,
          store: workloads.store,
        });
        await subscribeToEvents({
          events: deps.events,
          lifecycle,
          logger,
          topics: config.events.topics,
          targets: targets.targets,
          refresher: inventory.refresher,
        });
        if (
          config.targets.length + config.organizations.length === 0 &&
          sources.all().length === 0
        ) {
          logger.info(
            `No clusters are read: list accounts and regions under 'eks.targets', or an organization under 'eks.organizations'`,
          );
        }
      },
    });
  },
});

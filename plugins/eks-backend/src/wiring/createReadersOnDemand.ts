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

import type { KubernetesTransport } from '@backstage-eks/plugin-eks-node';
import type {
  LoggerService,
  PermissionsService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EksConfig } from '../config';
import { RecentChecks, TargetDoctor } from '../doctor';
import {
  FirstSeenStore,
  type Inventory,
  type InventoryDatabase,
} from '../inventory';
import { EksTokenSource } from '../kubernetes';
import { AddonOffers, VersionCalendars } from '../offers';
import { NewClusterChecker } from '../preflight';
import { DeclarationReader } from '../progress';
import {
  createServiceStateReader,
  readServiceStateConfig,
} from '../serviceState';
import type { Aws } from './createAws';

/** @internal */
export interface ReadersOnDemandOptions {
  rootConfig: RootConfigService;
  config: EksConfig;
  database: InventoryDatabase;
  inventory: Inventory;
  aws: Aws;
  transport: KubernetesTransport;
  catalog: CatalogService;
  permissions: PermissionsService;
  urlReader: UrlReaderService;
  logger: LoggerService;
}

/**
 * What is read only when somebody asks, beside the inventory.
 *
 * @internal
 */
export function createReadersOnDemand(options: ReadersOnDemandOptions) {
  const { rootConfig, config, database, aws, transport, logger } = options;
  const { reader, sharedFacts } = options.inventory;
  const calendars = VersionCalendars.create({ ...aws, sharedFacts });
  return {
    calendars,
    addonOffers: AddonOffers.create({ ...aws, sharedFacts }),
    newClusters: NewClusterChecker.create({
      ...aws,
      calendars,
      inventory: reader,
      config,
    }),
    declarations: DeclarationReader.create({
      urlReader: options.urlReader,
      integrations: ScmIntegrations.fromConfig(rootConfig),
      logger,
    }),
    doctor: RecentChecks.create({
      doctor: TargetDoctor.create({
        clients: aws.clients,
        transport,
        tokens: EksTokenSource.create({
          credentials: accountId => aws.clients.credentials(accountId),
        }),
      }),
    }),
    serviceState: createServiceStateReader({
      clients: aws.clients,
      inventory: reader,
      catalog: options.catalog,
      permissions: options.permissions,
      transport,
      firstSeen: FirstSeenStore.create({ database }),
      logger,
      ...readServiceStateConfig(rootConfig),
    }),
  };
}

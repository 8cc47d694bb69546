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

import type {
  AuthService,
  PermissionsRegistryService,
} from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { registerActions } from './actions';
import { CatalogReportStore } from './catalogReport';
import { ClusterQueries, ReadableClusters } from './clusterQueries';
import type { EksConfig } from './config';
import type { Inventory, InventoryDatabase } from './inventory';
import { ClusterKnowledge } from './knowledge';
import { createRouter } from './router';
import type { EksRouter, RouterOptions } from './routes';
import { TargetReport } from './targetReport';
import type { TargetServices } from './targets';

/** What both the routes and the actions stand on is made here. */
type MadeHere =
  | 'clusterQueries'
  | 'readableClusters'
  | 'refresher'
  | 'targets'
  | 'targetReport'
  | 'catalogReports';

/** @internal */
export interface ApiOptions extends Omit<RouterOptions, MadeHere> {
  database: InventoryDatabase;
  inventory: Inventory;
  targets: Pick<TargetServices, 'targets' | 'sourceStates' | 'departed'>;
  config: EksConfig;
  auth: AuthService;
  permissionsRegistry: PermissionsRegistryService;
  actionsRegistry: ActionsRegistryService;
}

/**
 * Registers the actions, and makes the router: both ask the same questions.
 *
 * @internal
 */
export function createApi(options: ApiOptions): EksRouter {
  const { database, inventory, targets, config } = options;
  const { reader, sharedFacts, refresher } = inventory;
  const readableClusters = ReadableClusters.create({ ...options, reader });
  const clusterQueries = ClusterQueries.create({
    clusters: readableClusters,
    reader,
    targets: inventory.targets,
    knowledge: ClusterKnowledge.create({
      sharedFacts,
      reader,
      cadenceMs: config.inventory.cadenceMs,
    }),
    config: config.inventory,
  });
  const catalogReports = CatalogReportStore.create({ database });
  registerActions({ ...options, clusterQueries });
  return createRouter({
    ...options,
    clusterQueries,
    readableClusters,
    refresher,
    catalogReports,
    targets: targets.targets,
    targetReport: TargetReport.create({
      database,
      inventory,
      targets,
      catalogReports,
      config: config.inventory,
    }),
  });
}

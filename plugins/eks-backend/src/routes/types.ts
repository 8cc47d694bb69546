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

import type { eksOpenApiSpec } from '@backstage-eks/plugin-eks-common';
import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { ApiRouter } from '@backstage/backend-openapi-utils';
import type { CatalogReportStore } from '../catalogReport';
import type { ClusterQueries, ReadableClusters } from '../clusterQueries';
import type { EksConfig } from '../config';
import type { TargetDoctor } from '../doctor/TargetDoctor';
import type { ClusterRefresher, Inventory } from '../inventory';
import type { AddonOffers, VersionCalendars } from '../offers';
import type { NewClusterChecker } from '../preflight';
import type { DeclarationReader } from '../progress';
import type { ServiceStateReader } from '../serviceState/types';
import type { Targets } from '../targets';
import type { TargetReport } from '../targetReport';

/** The router with the paths of the contract. @internal */
export type EksRouter = ApiRouter<typeof eksOpenApiSpec>;

/**
 * What the routes need.
 *
 * @internal
 */
export interface RouterOptions {
  clusterQueries: ClusterQueries;
  readableClusters: ReadableClusters;
  refresher: Pick<ClusterRefresher, 'refresh'>;
  targets: Targets;
  targetReport: Pick<TargetReport, 'read'>;
  doctor: Pick<TargetDoctor, 'check'>;
  catalogReports: CatalogReportStore;
  inventory: Pick<Inventory, 'changes' | 'clusters'>;
  /** The role that the portal assumes in an account, by the configuration alone. */
  assumedRole: (
    accountId: string,
  ) => { roleArn: string; externalId?: string } | undefined;
  serviceState: ServiceStateReader;
  calendars: Pick<VersionCalendars, 'read'>;
  addonOffers: Pick<AddonOffers, 'read'>;
  newClusters: Pick<NewClusterChecker, 'check'>;
  declarations: Pick<DeclarationReader, 'read'>;
  config: Pick<EksConfig, 'inventory'>;
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}

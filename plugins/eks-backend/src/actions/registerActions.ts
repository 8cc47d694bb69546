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
  AuditorService,
  AuthService,
} from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ClusterQueries } from '../clusterQueries';
import { registerExplainCluster } from './registerExplainCluster';
import { registerListClusters } from './registerListClusters';
import { registerPlanUpgrade } from './registerPlanUpgrade';

/** What the actions need. @internal */
export interface ActionOptions {
  actionsRegistry: ActionsRegistryService;
  clusterQueries: ClusterQueries;
  auditor: AuditorService;
  auth: Pick<AuthService, 'isPrincipal'>;
}

/**
 * Registers the actions of the plugin. They ask the same questions as the REST routes, which authorise them.
 *
 * @internal
 */
export function registerActions(options: ActionOptions): void {
  registerListClusters(options);
  registerExplainCluster(options);
  registerPlanUpgrade(options);
}

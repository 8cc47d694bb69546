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
  eksClusterReadPermission,
  fallbackCalendar,
  type ClusterDetail,
} from '@backstage-eks/plugin-eks-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { frequencyMs, type InventoryCluster } from '../inventory';
import { clusterResourceRef, toClusterScope } from '../permissions';
import { audited } from './audited';
import { readableCluster } from './readableCluster';
import { toClusterSummary } from './toClusterSummary';
import type { EksRouter, RouterOptions } from './types';
import { withoutConnection } from './withoutConnection';

/**
 * `/clusters` and `/clusters/{entityName}`.
 *
 * @internal
 */
export function addClusterRoutes(
  router: EksRouter,
  options: RouterOptions,
): void {
  const { inventory, config, auditor, httpAuth, permissions } = options;
  const cadenceMs = frequencyMs(config.inventory.schedule);
  const transformConditions = createConditionTransformer(
    options.permissionsRegistry.getPermissionRuleset(clusterResourceRef),
  );

  async function readableClusters(
    credentials: BackstageCredentials,
  ): Promise<InventoryCluster[]> {
    const [decision] = await permissions.authorizeConditional(
      [{ permission: eksClusterReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return inventory.reader.clusters();
      case AuthorizeResult.CONDITIONAL:
        return inventory.reader.clusters(
          toClusterScope(transformConditions(decision.conditions)),
        );
      default:
        throw new NotAllowedError(
          `This needs the permission '${eksClusterReadPermission.name}'`,
        );
    }
  }

  router.get('/clusters', async (request, response) => {
    const body = await audited(
      auditor,
      { eventId: 'cluster-list', severityLevel: 'low', request },
      async () => {
        const credentials = await httpAuth.credentials(request);
        const clusters = await readableClusters(credentials);
        const calendars = await inventory.sharedFacts.supportCalendars();
        const now = new Date();
        return {
          items: clusters.map(cluster =>
            toClusterSummary(cluster, {
              calendar: calendars.get(cluster.region) ?? fallbackCalendar,
              now,
              cadenceMs,
            }),
          ),
        };
      },
    );
    response.json(body);
  });

  router.get('/clusters/:entityName', async (request, response) => {
    const { entityName } = request.params;
    const body: ClusterDetail = await audited(
      auditor,
      {
        eventId: 'cluster-fetch',
        severityLevel: 'low',
        request,
        meta: { entityName },
      },
      async () => {
        const credentials = await httpAuth.credentials(request);
        const cluster = await readableCluster(options, entityName, credentials);
        const { core, nodeGroups, addons } = cluster;
        return {
          summary: toClusterSummary(cluster, {
            calendar: await inventory.sharedFacts.supportCalendar(
              cluster.region,
            ),
            now: new Date(),
            cadenceMs,
          }),
          core: withoutConnection(core),
          nodeGroups,
          addons,
          history: await inventory.reader.history(cluster.arn),
        };
      },
    );
    response.json(body);
  });
}

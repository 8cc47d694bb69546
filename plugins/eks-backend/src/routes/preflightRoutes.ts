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
  eksTargetReadPermission,
  type PreflightReport,
} from '@backstage-eks/plugin-eks-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { audited } from '../audit';
import { knownTarget } from './knownTarget';
import { requirePermission } from './requirePermission';
import type { EksRouter, RouterOptions } from './types';

/**
 * `/targets/{accountId}/{region}/preflight`: what would hinder a new cluster there.
 *
 * @internal
 */
export function addPreflightRoutes(
  router: EksRouter,
  options: RouterOptions,
): void {
  const { newClusters, targets, auditor, httpAuth, permissions } = options;

  router.post(
    '/targets/:accountId/:region/preflight',
    async (request, response) => {
      const { accountId, region } = request.params;
      const wanted = request.body;
      const body: PreflightReport = await audited(
        auditor,
        {
          eventId: 'new-cluster-check',
          severityLevel: 'low',
          request,
          meta: { accountId, region, clusterName: wanted.name },
        },
        async () => {
          const credentials = await httpAuth.credentials(request);
          await requirePermission(
            permissions,
            { permission: eksTargetReadPermission },
            credentials,
          );
          return newClusters.check(
            knownTarget(targets, { accountId, region }),
            wanted,
            async entityName => {
              const [decision] = await permissions.authorize(
                [
                  {
                    permission: eksClusterReadPermission,
                    resourceRef: entityName,
                  },
                ],
                { credentials },
              );
              return decision.result === AuthorizeResult.ALLOW;
            },
          );
        },
      );
      response.json(body);
    },
  );
}

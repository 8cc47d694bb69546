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
  eksTargetReadPermission,
  offeredVersions,
  type AddonVersionsList,
  type KubernetesVersionList,
} from '@backstage-eks/plugin-eks-common';
import { audited } from '../audit';
import { toSupportStatus } from '../clusterQueries';
import { knownTarget } from './knownTarget';
import { requirePermission } from './requirePermission';
import type { EksRouter, RouterOptions } from './types';

/**
 * `/targets/{accountId}/{region}/versions` and `/addon-versions`: what EKS offers there.
 *
 * @internal
 */
export function addOfferRoutes(
  router: EksRouter,
  options: RouterOptions,
): void {
  const { calendars, addonOffers, targets, auditor, httpAuth, permissions } =
    options;

  router.get(
    '/targets/:accountId/:region/versions',
    async (request, response) => {
      const { accountId, region } = request.params;
      const body: KubernetesVersionList = await audited(
        auditor,
        {
          eventId: 'version-list',
          severityLevel: 'low',
          request,
          meta: { accountId, region },
        },
        async () => {
          await requirePermission(
            permissions,
            { permission: eksTargetReadPermission },
            await httpAuth.credentials(request),
          );
          const { calendar, failure } = await calendars.read(
            knownTarget(targets, { accountId, region }),
          );
          return {
            items: offeredVersions(calendar, new Date()).map(offered => ({
              ...offered,
              support: toSupportStatus(offered.support),
            })),
            source: calendar.source,
            asOf: calendar.asOf,
            ...(failure && { failure }),
          };
        },
      );
      response.json(body);
    },
  );

  router.get(
    '/targets/:accountId/:region/addon-versions',
    async (request, response) => {
      const { accountId, region } = request.params;
      const { kubernetesVersion } = request.query;
      const body: AddonVersionsList = await audited(
        auditor,
        {
          eventId: 'addon-version-list',
          severityLevel: 'low',
          request,
          meta: { accountId, region, kubernetesVersion },
        },
        async () => {
          await requirePermission(
            permissions,
            { permission: eksTargetReadPermission },
            await httpAuth.credentials(request),
          );
          const { addons, asOf, failure } = await addonOffers.read(
            knownTarget(targets, { accountId, region }),
            kubernetesVersion,
          );
          return {
            items: addons,
            kubernetesVersion,
            asOf,
            ...(failure && { failure }),
          };
        },
      );
      response.json(body);
    },
  );
}

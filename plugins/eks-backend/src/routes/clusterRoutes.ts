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
  CalendarAnswer,
  ClusterDetail,
  ClusterList,
  UpgradePlanAnswer,
} from '@backstage-eks/plugin-eks-common';
import { audited } from '../audit';
import { parseClusterQuery } from '../clusterQueries';
import type { EksRouter, RouterOptions } from './types';

/**
 * What can be asked about clusters: the list, one of them, its upgrade plan, and the support calendar with all.
 *
 * @internal
 */
export function addClusterRoutes(
  router: EksRouter,
  options: RouterOptions,
): void {
  const { clusterQueries, auditor, httpAuth } = options;

  router.get('/clusters', async (request, response) => {
    const body: ClusterList = await audited(
      auditor,
      { eventId: 'cluster-list', severityLevel: 'low', request },
      async () => {
        const credentials = await httpAuth.credentials(request);
        return clusterQueries.list(
          parseClusterQuery(request.query),
          credentials,
        );
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
      async () =>
        clusterQueries.detail(entityName, await httpAuth.credentials(request)),
      // Who reaches a cluster is sensitive: the trace says whether it was told.
      ({ accessEntries, awsAuth }) => ({
        accessTold: Boolean(accessEntries.data ?? awsAuth.data),
      }),
    );
    response.json(body);
  });

  router.get(
    '/clusters/:entityName/upgrade-plan',
    async (request, response) => {
      const { entityName } = request.params;
      const body: UpgradePlanAnswer = await audited(
        auditor,
        {
          eventId: 'upgrade-plan-fetch',
          severityLevel: 'low',
          request,
          meta: { entityName },
        },
        async () =>
          clusterQueries.upgradePlan(
            entityName,
            await httpAuth.credentials(request),
          ),
      );
      response.json(body);
    },
  );

  router.get('/calendar', async (request, response) => {
    const body: CalendarAnswer = await audited(
      auditor,
      { eventId: 'calendar-fetch', severityLevel: 'low', request },
      async () => clusterQueries.calendar(await httpAuth.credentials(request)),
    );
    response.json(body);
  });
}

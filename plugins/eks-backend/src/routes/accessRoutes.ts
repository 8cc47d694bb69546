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

import type { AccessReportAnswer } from '@backstage-eks/plugin-eks-common';
import { audited } from '../audit';
import type { EksRouter, RouterOptions } from './types';

/**
 * `/clusters/{entityName}/access-report`, also as a table to download.
 *
 * @internal
 */
export function addAccessRoutes(
  router: EksRouter,
  options: RouterOptions,
): void {
  const { clusterQueries, auditor, httpAuth } = options;

  router.get(
    '/clusters/:entityName/access-report',
    async (request, response) => {
      const { entityName } = request.params;
      const body: AccessReportAnswer = await audited(
        auditor,
        {
          eventId: 'access-report-fetch',
          severityLevel: 'medium',
          request,
          meta: { entityName, queryType: 'json' },
        },
        async () =>
          clusterQueries.accessReport(
            entityName,
            await httpAuth.credentials(request),
          ),
      );
      response.json(body);
    },
  );

  router.get(
    '/clusters/:entityName/access-report.csv',
    async (request, response) => {
      const { entityName } = request.params;
      const body = await audited(
        auditor,
        {
          eventId: 'access-report-fetch',
          severityLevel: 'medium',
          request,
          meta: { entityName, queryType: 'csv' },
        },
        async () =>
          clusterQueries.accessReportCsv(
            entityName,
            await httpAuth.credentials(request),
          ),
      );
      response
        .attachment(`access-report-${entityName}.csv`)
        .type('text/csv')
        .send(body);
    },
  );
}

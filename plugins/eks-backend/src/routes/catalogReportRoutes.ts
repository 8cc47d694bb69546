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

import { audited } from '../audit';
import { requireAllClusters } from './requireAllClusters';
import type { EksRouter, RouterOptions } from './types';

/**
 * `/catalog-report`, for services: the catalog module tells what it creates, and the targets show it.
 *
 * @internal
 */
export function addCatalogReportRoutes(
  router: EksRouter,
  options: RouterOptions,
): void {
  const { catalogReports, auditor, httpAuth, permissions } = options;

  router.put('/catalog-report', async (request, response) => {
    const report = request.body;
    await audited(
      auditor,
      {
        eventId: 'catalog-report-put',
        severityLevel: 'medium',
        request,
        meta: { mode: report.mode, ...report.counts },
      },
      async () => {
        await requireAllClusters(
          permissions,
          await httpAuth.credentials(request, { allow: ['service'] }),
        );
        await catalogReports.put(report);
      },
    );
    response.status(204).end();
  });
}

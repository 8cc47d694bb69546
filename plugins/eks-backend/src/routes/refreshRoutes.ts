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
  eksClusterRefreshPermission,
  type ClusterRefresh,
} from '@backstage-eks/plugin-eks-common';
import { audited } from '../audit';
import { knownTarget } from './knownTarget';
import type { EksRouter, RouterOptions } from './types';

/**
 * `/clusters/{entityName}/refresh`.
 *
 * @internal
 */
export function addRefreshRoutes(
  router: EksRouter,
  options: RouterOptions,
): void {
  const { readableClusters, refresher, targets, auditor, httpAuth } = options;

  router.post('/clusters/:entityName/refresh', async (request, response) => {
    const { entityName } = request.params;
    const body: ClusterRefresh = await audited(
      auditor,
      {
        eventId: 'cluster-refresh',
        severityLevel: 'medium',
        request,
        meta: { entityName },
      },
      async () => {
        const cluster = await readableClusters.one(
          entityName,
          await httpAuth.credentials(request),
          [eksClusterReadPermission, eksClusterRefreshPermission],
          { sections: [] },
        );
        // Others may wait for the same read: it does not end with who asked first, but by its own deadline.
        return refresher.refresh(
          knownTarget(targets, cluster),
          cluster.name,
          new AbortController().signal,
        );
      },
    );
    response.json(body);
  });
}

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

import type { ClusterProgress } from '@backstage-eks/plugin-eks-common';
import { audited } from '../audit';
import { toClusterProgress } from '../progress';
import type { EksRouter, RouterOptions } from './types';

/**
 * `/clusters/{entityName}/progress`.
 *
 * @internal
 */
export function addProgressRoutes(
  router: EksRouter,
  options: RouterOptions,
): void {
  const { readableClusters, declarations, config, auditor, httpAuth } = options;
  const { cadenceMs } = config.inventory;

  router.get('/clusters/:entityName/progress', async (request, response) => {
    const { entityName } = request.params;
    const body: ClusterProgress = await audited(
      auditor,
      {
        eventId: 'cluster-progress-fetch',
        severityLevel: 'low',
        request,
        meta: { entityName },
      },
      async () => {
        const credentials = await httpAuth.credentials(request);
        const cluster = await readableClusters.one(entityName, credentials);
        const declaration = await declarations.read(cluster);
        return toClusterProgress(cluster, declaration, {
          now: new Date(),
          cadenceMs,
        });
      },
    );
    response.json(body);
  });
}

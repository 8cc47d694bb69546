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
  eksTargetCheckPermission,
  type TargetCheck,
} from '@backstage-eks/plugin-eks-common';
import { audited } from '../audit';
import { knownTarget } from './knownTarget';
import { requirePermission } from './requirePermission';
import type { EksRouter, RouterOptions } from './types';

/**
 * `/targets/{accountId}/{region}/check`: which permissions the portal has there. What it finds allowed, the next run reads.
 *
 * @internal
 */
export function addCheckRoutes(
  router: EksRouter,
  options: RouterOptions,
): void {
  const { doctor, targets, inventory, auditor, httpAuth, permissions } =
    options;

  router.post(
    '/targets/:accountId/:region/check',
    async (request, response) => {
      const { accountId, region } = request.params;
      const closed = new AbortController();
      response.on('close', () => closed.abort());
      const body: TargetCheck = await audited(
        auditor,
        {
          eventId: 'target-check',
          severityLevel: 'medium',
          request,
          meta: { accountId, region },
        },
        async () => {
          await requirePermission(
            permissions,
            { permission: eksTargetCheckPermission },
            await httpAuth.credentials(request),
          );
          const target = knownTarget(targets, { accountId, region });
          const result = await doctor.check(target, closed.signal);
          await inventory.clusters.forgetRefusals(
            target,
            new Set(
              result.checks
                .filter(({ state }) => state === 'allowed')
                .map(({ action }) => action),
            ),
          );
          return result;
        },
      );
      response.json(body);
    },
  );
}

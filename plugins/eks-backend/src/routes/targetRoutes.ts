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

import { eksTargetReadPermission } from '@backstage-eks/plugin-eks-common';
import { frequencyMs } from '../inventory';
import { audited } from './audited';
import { requirePermission } from './requirePermission';
import { toTargets } from './toTargets';
import type { EksRouter, RouterOptions } from './types';

/**
 * `/targets`.
 *
 * @internal
 */
export function addTargetRoutes(
  router: EksRouter,
  options: RouterOptions,
): void {
  const { inventory, config, auditor, httpAuth, permissions } = options;
  const cadenceMs = frequencyMs(config.inventory.schedule);

  router.get('/targets', async (request, response) => {
    const body = await audited(
      auditor,
      { eventId: 'target-list', severityLevel: 'low', request },
      async () => {
        const credentials = await httpAuth.credentials(request);
        await requirePermission(
          permissions,
          { permission: eksTargetReadPermission },
          credentials,
        );
        const states = await inventory.targets.all();
        return {
          items: toTargets(states, config.targets, {
            now: new Date(),
            cadenceMs,
          }),
        };
      },
    );
    response.json(body);
  });
}

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
  type TargetList,
} from '@backstage-eks/plugin-eks-common';
import { audited } from '../audit';
import { requirePermission } from './requirePermission';
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
  const { targetReport, auditor, httpAuth, permissions } = options;

  router.get('/targets', async (request, response) => {
    const body: TargetList = await audited(
      auditor,
      { eventId: 'target-list', severityLevel: 'low', request },
      async () => {
        await requirePermission(
          permissions,
          { permission: eksTargetReadPermission },
          await httpAuth.credentials(request),
        );
        return targetReport.read();
      },
    );
    response.json(body);
  });
}

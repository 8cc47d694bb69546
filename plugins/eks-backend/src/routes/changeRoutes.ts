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
  ChangeList,
  ClusterChange,
} from '@backstage-eks/plugin-eks-common';
import { audited } from '../audit';
import { requireAllClusters } from './requireAllClusters';
import type { EksRouter, RouterOptions } from './types';

/**
 * `/changes`, for services: what the catalog writes, with the role for who connects to the clusters.
 *
 * @internal
 */
export function addChangeRoutes(
  router: EksRouter,
  options: RouterOptions,
): void {
  const { inventory, assumedRole, auditor, httpAuth, permissions } = options;

  function withRole(change: ClusterChange): ClusterChange {
    const role = assumedRole(change.accountId);
    return change.kind === 'present' && role
      ? { ...change, assumeRoleArn: role.roleArn, externalId: role.externalId }
      : change;
  }

  router.get('/changes', async (request, response) => {
    const body: ChangeList = await audited(
      auditor,
      { eventId: 'change-list', severityLevel: 'low', request },
      async () => {
        await requireAllClusters(
          permissions,
          await httpAuth.credentials(request, { allow: ['service'] }),
        );
        const { after = 0, limit = 100 } = request.query;
        const changes = await inventory.changes.after(
          Number(after),
          Number(limit),
        );
        return { ...changes, items: changes.items.map(withRole) };
      },
    );
    response.json(body);
  });
}

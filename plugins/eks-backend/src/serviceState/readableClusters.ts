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

import { eksClusterReadPermission } from '@backstage-eks/plugin-eks-common';
import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { InventoryCluster } from '../inventory';

/**
 * The clusters that the caller may read. Conditions of a policy are applied to each cluster by the permission framework.
 *
 * @internal
 */
export async function readableClusters(
  clusters: InventoryCluster[],
  options: {
    permissions: Pick<PermissionsService, 'authorize'>;
    credentials: BackstageCredentials;
  },
): Promise<InventoryCluster[]> {
  const { permissions, credentials } = options;
  const decisions = await permissions.authorize(
    clusters.map(({ entityName }) => ({
      permission: eksClusterReadPermission,
      resourceRef: entityName,
    })),
    { credentials },
  );
  return clusters.filter(
    (_, index) => decisions[index]?.result === AuthorizeResult.ALLOW,
  );
}

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

import { RESOURCE_TYPE_EKS_CLUSTER } from '@backstage-eks/plugin-eks-common';
import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import type { InventoryCluster } from '../inventory';

/**
 * A condition on clusters as the database understands it: a column that has one of the values.
 *
 * @internal
 */
export interface ClusterFilter {
  column: 'owner' | 'account_id';
  values: string[];
}

/**
 * What the rules on clusters look at.
 *
 * @internal
 */
export type ClusterResource = Pick<InventoryCluster, 'owner' | 'accountId'>;

/**
 * Clusters as a resource of the permission system; a reference is the name of the cluster's entity.
 *
 * @internal
 */
export const clusterResourceRef = createPermissionResourceRef<
  ClusterResource,
  ClusterFilter
>().with({ pluginId: 'eks', resourceType: RESOURCE_TYPE_EKS_CLUSTER });

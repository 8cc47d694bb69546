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
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { InventoryCluster } from '../inventory';
import { requirePermission } from './requirePermission';
import type { RouterOptions } from './types';

/**
 * A cluster of the inventory that the caller may read.
 *
 * @throws NotAllowedError before anything is looked up, so that a refusal does not tell whether the cluster exists
 * @throws NotFoundError
 * @internal
 */
export async function readableCluster(
  { inventory, permissions }: Pick<RouterOptions, 'inventory' | 'permissions'>,
  entityName: string,
  credentials: BackstageCredentials,
): Promise<InventoryCluster> {
  await requirePermission(
    permissions,
    { permission: eksClusterReadPermission, resourceRef: entityName },
    credentials,
  );
  const cluster = await inventory.reader.clusterByEntityName(entityName);
  if (!cluster) {
    throw new NotFoundError(
      `No cluster with the entity name '${entityName}' is in the EKS inventory`,
    );
  }
  return cluster;
}

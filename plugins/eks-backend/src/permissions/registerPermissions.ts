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
  eksPermissions,
  RESOURCE_TYPE_EKS_CLUSTER,
} from '@backstage-eks/plugin-eks-common';
import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  isResourcePermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import type { InventoryReader } from '../inventory';
import { clusterResourceRef } from './clusterResource';
import { clusterRules } from './rules';

/**
 * Tells the permission system what can be asked of this plugin.
 *
 * @internal
 */
export function registerPermissions(options: {
  permissionsRegistry: PermissionsRegistryService;
  inventory: InventoryReader;
}): void {
  const { permissionsRegistry, inventory } = options;
  permissionsRegistry.addResourceType({
    resourceRef: clusterResourceRef,
    permissions: eksPermissions.filter(isOnClusters),
    rules: Object.values(clusterRules),
    getResources: async entityNames => {
      const clusters = await inventory.clustersByEntityNames(entityNames, {
        sections: [],
      });
      const byName = new Map(clusters.map(each => [each.entityName, each]));
      return entityNames.map(name => byName.get(name));
    },
  });
  permissionsRegistry.addPermissions(
    eksPermissions.filter(each => !isOnClusters(each)),
  );
}

function isOnClusters(permission: Permission) {
  return isResourcePermission(permission, RESOURCE_TYPE_EKS_CLUSTER);
}

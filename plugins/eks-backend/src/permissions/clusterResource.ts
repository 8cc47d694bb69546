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

/**
 * A condition on clusters as the database understands it: a column that has one of the values, or an AWS tag.
 *
 * @public
 */
export type ClusterFilter =
  | {
      /** The column of the table of clusters. */
      column: 'owner' | 'account_id';
      /** Full entity references of owners, or account ids of 12 digits. */
      values: string[];
    }
  | {
      /** The key of an AWS tag, in its exact case. */
      tag: string;
      /** The values that it may have; any value when absent. */
      values?: string[];
    };

/**
 * What the rules on clusters look at.
 *
 * @public
 */
export interface ClusterResource {
  /** Reference of the owning entity. */
  owner: string;
  /** 12 digits. */
  accountId: string;
  /** The AWS tags as last read. */
  tags: Record<string, string>;
}

/**
 * Clusters as a resource of the permission system; a reference is the name of the cluster's entity.
 *
 * @internal
 */
export const clusterResourceRef = createPermissionResourceRef<
  ClusterResource,
  ClusterFilter
>().with({ pluginId: 'eks', resourceType: RESOURCE_TYPE_EKS_CLUSTER });

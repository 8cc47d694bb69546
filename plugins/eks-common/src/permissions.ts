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

import { createPermission } from '@backstage/plugin-permission-common';

/**
 * The resource type of clusters in conditional permission decisions.
 *
 * @public
 */
export const RESOURCE_TYPE_EKS_CLUSTER = 'eks-cluster';

/**
 * See a cluster, and what runs on it.
 *
 * @public
 */
export const eksClusterReadPermission = createPermission({
  name: 'eks.cluster.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_EKS_CLUSTER,
});

/**
 * Have a cluster read again at once.
 *
 * @public
 */
export const eksClusterRefreshPermission = createPermission({
  name: 'eks.cluster.refresh',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EKS_CLUSTER,
});

/**
 * See who may reach a cluster: access entries, access policies and `aws-auth`.
 *
 * @public
 */
export const eksClusterAccessReadPermission = createPermission({
  name: 'eks.cluster.access.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_EKS_CLUSTER,
});

/**
 * Have the permissions of the portal in an account checked, which asks AWS.
 *
 * @public
 */
export const eksTargetCheckPermission = createPermission({
  name: 'eks.target.check',
  attributes: { action: 'read' },
});

/**
 * See which accounts and regions are read, how fresh they are and what fails.
 *
 * @public
 */
export const eksTargetReadPermission = createPermission({
  name: 'eks.target.read',
  attributes: { action: 'read' },
});

/**
 * See the state of a service: its three verdicts and their sentences.
 *
 * @public
 */
export const eksServiceReadPermission = createPermission({
  name: 'eks.service.read',
  attributes: { action: 'read' },
});

/**
 * See what the verdicts stand on: ARNs, trust policies and commands.
 *
 * @public
 */
export const eksServiceEvidenceReadPermission = createPermission({
  name: 'eks.service.evidence.read',
  attributes: { action: 'read' },
});

/**
 * All permissions of the plugin.
 *
 * @public
 */
export const eksPermissions = [
  eksClusterReadPermission,
  eksClusterRefreshPermission,
  eksClusterAccessReadPermission,
  eksTargetReadPermission,
  eksTargetCheckPermission,
  eksServiceReadPermission,
  eksServiceEvidenceReadPermission,
];

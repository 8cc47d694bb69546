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

/**
 * What the ARN of a resource type ends with, and where the type lives. `id: 'given'` are types whose ARN follows from the
 * request alone, `assigned` are those that carry an id that AWS chose.
 *
 * @internal
 */
export interface ResourceType {
  service: 'eks' | 'iam' | 'ssm';
  /** Whether the ARN names a region. */
  regional: boolean;
  /** Whether the ARN names the account; what AWS publishes for everyone belongs to none. */
  owned: boolean;
  pattern: string;
  id: 'given' | 'assigned';
}

const EKS = { service: 'eks', regional: true, owned: true } as const;
const IAM = { service: 'iam', regional: false, owned: true } as const;
const SSM = { service: 'ssm', regional: true, owned: false } as const;

const CLUSTER: ResourceType = { ...EKS, pattern: 'cluster/*', id: 'given' };
const ACCESS_ENTRY: ResourceType = {
  ...EKS,
  pattern: 'access-entry/*',
  id: 'assigned',
};
const ROLE: ResourceType = { ...IAM, pattern: 'role/*', id: 'given' };

/**
 * The resource types of the actions that can be allowed for some resources only, as the Service Authorization Reference of
 * AWS lists them. All other actions take `*`.
 *
 * @internal
 */
export const RESOURCE_TYPES: Readonly<Record<string, ResourceType[]>> = {
  'eks:DescribeCluster': [CLUSTER],
  'eks:DescribeInsight': [CLUSTER],
  // Of a cluster, a node group or an add-on.
  'eks:DescribeUpdate': [
    CLUSTER,
    { ...EKS, pattern: 'nodegroup/*', id: 'assigned' },
    { ...EKS, pattern: 'addon/*', id: 'assigned' },
  ],
  'eks:ListAccessEntries': [CLUSTER],
  'eks:ListAddons': [CLUSTER],
  'eks:ListFargateProfiles': [CLUSTER],
  'eks:ListInsights': [CLUSTER],
  'eks:ListNodegroups': [CLUSTER],
  'eks:ListPodIdentityAssociations': [CLUSTER],
  'eks:ListUpdates': [
    CLUSTER,
    { ...EKS, pattern: 'nodegroup/*', id: 'assigned' },
    { ...EKS, pattern: 'addon/*', id: 'assigned' },
  ],
  'eks:DescribeAccessEntry': [ACCESS_ENTRY],
  'eks:ListAssociatedAccessPolicies': [ACCESS_ENTRY],
  'eks:DescribeAddon': [{ ...EKS, pattern: 'addon/*', id: 'assigned' }],
  'eks:DescribeFargateProfile': [
    { ...EKS, pattern: 'fargateprofile/*', id: 'assigned' },
  ],
  'eks:DescribeNodegroup': [{ ...EKS, pattern: 'nodegroup/*', id: 'assigned' }],
  'eks:DescribePodIdentityAssociation': [
    { ...EKS, pattern: 'podidentityassociation/*', id: 'assigned' },
  ],
  'iam:GetRole': [ROLE],
  'iam:ListAttachedRolePolicies': [ROLE],
  'iam:ListRolePolicies': [ROLE],
  'iam:GetOpenIDConnectProvider': [
    { ...IAM, pattern: 'oidc-provider/*', id: 'given' },
  ],
  // Parameters that AWS publishes are in no account.
  'ssm:GetParameter': [
    { ...SSM, pattern: 'parameter/aws/service/*', id: 'given' },
  ],
};

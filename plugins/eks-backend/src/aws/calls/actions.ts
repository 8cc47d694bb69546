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

import type { SectionName } from '@backstage-eks/plugin-eks-common';
import type { AwsService } from './AwsService';

/**
 * What the answer of a call is for.
 *
 * @internal
 */
export type ActionUse =
  | SectionName
  /** That a target is the account it is configured as, and which clusters it has. */
  | 'clusterList'
  | 'supportCalendar'
  | 'addonVersions'
  | 'amiRelease'
  /** Accounts of an organization, asked in its management or a delegated account only. */
  | 'discovery'
  /** The AWS identity of a service. */
  | 'identity'
  /** The load balancers of a service. */
  | 'ingress';

/**
 * An IAM action that the portal needs. Tier `eks` reads EKS, tier `aws` what is around it, tier `kubernetes` the API of the
 * clusters.
 *
 * @internal
 */
export interface AwsAction {
  /** As IAM policies write it, such as `eks:ListClusters`. */
  action: string;
  service: AwsService;
  tier: 'eks' | 'aws' | 'kubernetes';
  uses: ActionUse[];
}

/**
 * Every IAM action that the portal calls, by service and name. Reading the API of the clusters takes none:
 * `sts:GetCallerIdentity`, which needs no permission, is what a token for it is signed for.
 *
 * @internal
 */
export const ACTIONS: readonly AwsAction[] = [
  ...of('ec2', 'aws', { DescribeSubnets: ['subnets'] }),
  ...of('eks', 'eks', {
    DescribeAccessEntry: ['accessEntries'],
    DescribeAddon: ['addons'],
    DescribeAddonVersions: ['addonVersions'],
    DescribeCluster: ['core'],
    DescribeClusterVersions: ['supportCalendar'],
    DescribeFargateProfile: ['fargateProfiles'],
    DescribeInsight: ['insights'],
    DescribeNodegroup: ['nodeGroups'],
    DescribePodIdentityAssociation: ['podIdentityAssociations', 'identity'],
    DescribeUpdate: ['nodeGroups'],
    ListAccessEntries: ['accessEntries'],
    ListAddons: ['addons'],
    ListAssociatedAccessPolicies: ['accessEntries'],
    ListClusters: ['clusterList'],
    ListFargateProfiles: ['fargateProfiles'],
    ListInsights: ['insights'],
    ListNodegroups: ['nodeGroups'],
    ListPodIdentityAssociations: ['podIdentityAssociations', 'identity'],
    ListUpdates: ['nodeGroups'],
  }),
  ...of('elbv2', 'aws', {
    DescribeLoadBalancers: ['ingress'],
    DescribeTargetGroups: ['ingress'],
    DescribeTargetHealth: ['ingress'],
  }),
  ...of('iam', 'aws', {
    GetOpenIDConnectProvider: ['identity'],
    GetRole: ['identity'],
    ListAttachedRolePolicies: ['identity'],
    ListRolePolicies: ['identity'],
  }),
  ...of('organizations', 'aws', {
    ListAccounts: ['discovery'],
    ListAccountsForParent: ['discovery'],
    ListOrganizationalUnitsForParent: ['discovery'],
  }),
  ...of('ssm', 'aws', { GetParameter: ['amiRelease'] }),
  ...of('sts', 'eks', { GetCallerIdentity: ['clusterList', 'identity'] }),
];

/**
 * The IAM action of an operation, such as `elasticloadbalancing:DescribeTargetHealth`.
 *
 * @internal
 */
export function iamAction(service: AwsService, operation: string): string {
  return `${
    service === 'elbv2' ? 'elasticloadbalancing' : service
  }:${operation}`;
}

function of(
  service: AwsService,
  tier: AwsAction['tier'],
  operations: Record<string, ActionUse[]>,
): AwsAction[] {
  return Object.entries(operations).map(([operation, uses]) => ({
    action: iamAction(service, operation),
    service,
    tier,
    uses,
  }));
}

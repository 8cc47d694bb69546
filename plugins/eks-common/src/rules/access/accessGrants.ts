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

import type { AccessEntry, AwsAuth } from '../../facts';
import { isSamePrincipal, wholeAccount } from './principals';
import type { AccessGrant } from './types';

// The only policy that grants all of a cluster; `AmazonEKSAdminPolicy` grants most of its namespaced resources. Source:
// https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html
const CLUSTER_ADMIN_POLICY = 'AmazonEKSClusterAdminPolicy';
const MASTERS = 'system:masters';
const NODE_GROUPS = ['system:nodes', 'system:bootstrappers'];
const STANDARD = 'STANDARD';

/** One grant for each policy of an entry, and one for its Kubernetes groups; at least one, because an entry lets log in. */
export function entryGrants(
  entries: AccessEntry[],
  areIgnored: boolean,
): AccessGrant[] {
  return entries.flatMap(entry => {
    const base = {
      source: 'accessEntry' as const,
      principal: entry.principalArn,
      type: entry.type,
      username: entry.username,
      forNodes: entry.type !== STANDARD,
      ignored: areIgnored,
    };
    const policies = entry.policies.map(({ policyArn, scope }): AccessGrant => {
      const namespaces = scope.type === 'namespace' ? scope.namespaces : [];
      return {
        ...base,
        kubernetesGroups: [],
        policy: policyArn,
        namespaces,
        clusterAdmin:
          scope.type === 'cluster' &&
          policyArn.endsWith(`/${CLUSTER_ADMIN_POLICY}`),
      };
    });
    const { kubernetesGroups } = entry;
    const byGroups: AccessGrant = {
      ...base,
      kubernetesGroups,
      namespaces: [],
      ...adminByGroups(kubernetesGroups, base.forNodes),
    };
    return kubernetesGroups.length > 0 || policies.length === 0
      ? [...policies, byGroups]
      : policies;
  });
}

/** One grant for each mapping, and one for each account that is mapped whole. */
export function awsAuthGrants(
  awsAuth: AwsAuth,
  options: {
    clusterArn: string;
    /** Those that win over a mapping of the same principal. */
    entries: AccessEntry[];
    isIgnored: boolean;
  },
): AccessGrant[] {
  const { clusterArn, entries, isIgnored } = options;
  const mappings = awsAuth.mappings.map(
    ({ arn, username, groups }): AccessGrant => {
      const forNodes =
        groups.some(group => NODE_GROUPS.includes(group)) &&
        // A node role that is an administrator is more than a way for nodes to join.
        !groups.includes(MASTERS);
      return {
        source: 'awsAuth',
        principal: arn,
        username,
        forNodes,
        kubernetesGroups: groups,
        namespaces: [],
        ...adminByGroups(groups, forNodes),
        ignored:
          isIgnored ||
          entries.some(({ principalArn }) =>
            isSamePrincipal(principalArn, arn),
          ),
      };
    },
  );
  const accounts = awsAuth.accounts.map(
    (accountId): AccessGrant => ({
      source: 'awsAuth',
      principal: wholeAccount(accountId, clusterArn),
      forNodes: false,
      kubernetesGroups: [],
      namespaces: [],
      ignored: isIgnored,
    }),
  );
  return [...mappings, ...accounts];
}

/** What groups other than `system:masters` may do depends on RBAC. Without groups a user name may still be bound there. */
function adminByGroups(
  groups: string[],
  forNodes: boolean,
): { clusterAdmin?: boolean } {
  if (groups.includes(MASTERS)) {
    return { clusterAdmin: true };
  }
  return forNodes ? { clusterAdmin: false } : {};
}

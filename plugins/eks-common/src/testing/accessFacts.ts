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

import type { AccessEntry, AwsAuth, ClusterCore } from '../facts';
import type { AccessFacts } from '../rules';
import { CADENCE_MS, clusterCore, READ_AT, UPGRADE_NOW } from './upgradeFacts';

export const ADMIN_POLICY =
  'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy';
export const VIEW_POLICY =
  'arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy';

/** The ARN of a role of an account. */
export function roleArn(name: string, accountId = '111122223333'): string {
  return `arn:aws:iam::${accountId}:role/${name}`;
}

/** An entry that makes a role administrator of the cluster. */
export function accessEntry(changes: Partial<AccessEntry> = {}): AccessEntry {
  return {
    principalArn: roleArn('platform-admin'),
    type: 'STANDARD',
    kubernetesGroups: [],
    policies: [{ policyArn: ADMIN_POLICY, scope: { type: 'cluster' } }],
    ...changes,
  };
}

export function awsAuth(changes: Partial<AwsAuth> = {}): AwsAuth {
  return {
    exists: true,
    mappings: [],
    accounts: [],
    unreadableKeys: [],
    ...changes,
  };
}

/** A role that `aws-auth` maps to groups. */
export function mapping(arn: string, ...groups: string[]) {
  return { kind: 'role' as const, arn, groups };
}

/** Facts of a cluster with one administrator by access entry; a part that is `undefined` was never read. */
export function accessFacts(
  changes: {
    core?: Partial<ClusterCore>;
    entries?: AccessEntry[];
    awsAuth?: AwsAuth;
  } = {},
  sections: Partial<AccessFacts> = {},
): AccessFacts {
  const entries = 'entries' in changes ? changes.entries : [accessEntry()];
  return {
    core: { data: clusterCore(changes.core), observedAt: READ_AT },
    accessEntries: entries ? { data: entries, observedAt: READ_AT } : {},
    awsAuth: changes.awsAuth
      ? { data: changes.awsAuth, observedAt: READ_AT }
      : {},
    cadenceMs: CADENCE_MS,
    now: UPGRADE_NOW,
    ...sections,
  };
}

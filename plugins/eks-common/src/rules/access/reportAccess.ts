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

import { accessFindings } from './accessFindings';
import { awsAuthGrants, entryGrants } from './accessGrants';
import type { AccessFinding } from './findings';
import { notEvaluated } from './notEvaluated';
import type { AccessFacts, AccessGrant, AccessReport } from './types';

/**
 * Reports who may reach the Kubernetes API of a cluster.
 *
 * @remarks
 * The authentication mode decides what counts: `CONFIG_MAP` ignores access entries, `API` ignores `aws-auth`, and with
 * `API_AND_CONFIG_MAP` an access entry wins over a mapping of the same principal. While the mode is not known, nothing is
 * called ignored.
 *
 * Source: https://docs.aws.amazon.com/eks/latest/userguide/grant-k8s-access.html
 *
 * @public
 */
export function reportAccess(facts: AccessFacts): AccessReport<AccessFinding> {
  const mode = facts.core.data?.authenticationMode;
  const entries = facts.accessEntries.data ?? [];
  const { data: awsAuth } = facts.awsAuth;
  const entriesCount = mode !== 'CONFIG_MAP';
  const awsAuthCounts = mode !== 'API';
  const grants = [
    ...entryGrants(entries, !entriesCount),
    ...(awsAuth
      ? awsAuthGrants(awsAuth, {
          clusterArn: facts.core.data?.arn ?? '',
          // Only where both count can one win over the other.
          entries: mode === 'API_AND_CONFIG_MAP' ? entries : [],
          isIgnored: !awsAuthCounts,
        })
      : []),
  ].sort(adminsFirst);
  return {
    ...asOf(facts),
    authenticationMode: mode,
    awsAuthInUse: awsAuthInUse(facts, grants),
    grants,
    findings: accessFindings(facts, grants),
    notEvaluated: notEvaluated(facts),
  };
}

function adminsFirst(a: AccessGrant, b: AccessGrant): number {
  const rank = ({ clusterAdmin, ignored }: AccessGrant) =>
    clusterAdmin && !ignored ? 0 : 1;
  return rank(a) - rank(b) || compareTexts(sortKey(a), sortKey(b));
}

/** All that tells two grants apart, so that the order of AWS does not matter. */
function sortKey(grant: AccessGrant): string {
  const { principal, source, policy, namespaces, kubernetesGroups } = grant;
  return JSON.stringify([
    principal,
    source,
    policy ?? '',
    namespaces,
    kubernetesGroups,
    grant.username ?? '',
  ]);
}

/** By code unit, which is the same in every process. */
function compareTexts(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function awsAuthInUse(
  { core, awsAuth }: AccessFacts,
  grants: AccessGrant[],
): boolean | undefined {
  const mode = core.data?.authenticationMode;
  if (mode === 'API') {
    return false;
  }
  if (grants.some(({ source, ignored }) => source === 'awsAuth' && !ignored)) {
    return mode === undefined ? undefined : true;
  }
  // What cannot be understood may grant access.
  return mode !== undefined && awsAuth.data?.unreadableKeys.length === 0
    ? false
    : undefined;
}

/** The older of the two reads that say who has access; only those that count. */
function asOf({ core, accessEntries, awsAuth }: AccessFacts): {
  asOf?: string;
} {
  const mode = core.data?.authenticationMode;
  const [oldest] = [
    ...(mode === 'CONFIG_MAP' ? [] : [accessEntries]),
    ...(mode === 'API' ? [] : [awsAuth]),
  ]
    .flatMap(({ observedAt }) => observedAt ?? [])
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  return oldest === undefined ? {} : { asOf: oldest };
}

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

import type { Evidence } from '../judgement';
import type { AccessFinding } from './findings';
import { accountOf, isSamePrincipal, withoutPath } from './principals';
import type { AccessFacts, AccessGrant } from './types';

const ADVICE = { state: 'healthy', advice: true } as const;

/** What stands out among the ways into a cluster. */
export function accessFindings(
  facts: AccessFacts,
  grants: AccessGrant[],
): AccessFinding[] {
  return [
    ...creatorFindings(facts),
    ...awsAuthFindings(facts, grants),
    ...ignoredFindings(facts, grants),
    ...foreignFindings(facts, grants),
  ];
}

/**
 * EKS makes whoever creates a cluster its administrator, unless told not to. With `CONFIG_MAP` that is listed nowhere; the
 * other modes show an access entry for it, also on clusters that were switched to them later.
 *
 * Sources: https://docs.aws.amazon.com/eks/latest/userguide/grant-k8s-access.html,
 * https://docs.aws.amazon.com/eks/latest/userguide/setting-up-access-entries.html
 */
function creatorFindings({ core }: AccessFacts): AccessFinding[] {
  const mode = core.data?.authenticationMode;
  return mode === 'CONFIG_MAP' &&
    core.data?.bootstrapClusterCreatorAdminPermissions !== false
    ? [
        {
          code: 'ACC-01',
          state: 'degraded',
          params: { authenticationMode: mode },
          evidence: [{ label: 'Authentication mode', value: mode }],
        },
      ]
    : [];
}

function awsAuthFindings(
  { core, awsAuth }: AccessFacts,
  grants: AccessGrant[],
): AccessFinding[] {
  const mode = core.data?.authenticationMode;
  const mapped = grants.filter(({ source }) => source === 'awsAuth');
  const inUse = mapped.filter(({ ignored }) => !ignored);
  const masters = inUse.filter(({ clusterAdmin }) => clusterAdmin);
  const accountIds = inUse.length > 0 ? awsAuth.data?.accounts ?? [] : [];
  const findings: AccessFinding[] = [];
  if (mode !== undefined && inUse.length > 0) {
    findings.push({
      code: 'ACC-02',
      state: 'healthy',
      advice: true,
      params: {
        authenticationMode: mode,
        mappings: inUse.length - accountIds.length,
        accounts: accountIds.length,
      },
      evidence: principalEvidence(inUse),
    });
  }
  for (const { principal } of inUse) {
    const expected = withoutPath(principal);
    if (expected !== undefined) {
      findings.push({
        code: 'ACC-05',
        state: 'degraded',
        params: { arn: principal, expected },
        evidence: [{ label: 'Mapped', value: principal }],
      });
    }
  }
  if (masters.length > 0) {
    findings.push({
      code: 'ACC-09',
      state: 'degraded',
      params: { principals: principalsOf(masters) },
      evidence: principalEvidence(masters),
    });
  }
  if (accountIds.length > 0) {
    findings.push({
      code: 'ACC-07',
      state: 'degraded',
      params: { accountIds },
      evidence: accountIds.map(value => ({ label: 'Account', value })),
    });
  }
  return findings;
}

function ignoredFindings(
  { core, accessEntries, awsAuth }: AccessFacts,
  grants: AccessGrant[],
): AccessFinding[] {
  const mode = core.data?.authenticationMode;
  const entries = accessEntries.data ?? [];
  const { mappings = [], accounts = [] } = awsAuth.data ?? {};
  if (mode === 'API' && mappings.length + accounts.length > 0) {
    const params = { mappings: mappings.length, accounts: accounts.length };
    return [{ code: 'ACC-03', ...ADVICE, params, evidence: [] }];
  }
  if (mode === 'CONFIG_MAP' && entries.length > 0) {
    const params = { entries: entries.length };
    return [{ code: 'ACC-04', ...ADVICE, params, evidence: [] }];
  }
  const shadowed = grants.filter(
    ({ source, ignored, principal }) =>
      source === 'awsAuth' &&
      ignored &&
      entries.some(({ principalArn }) =>
        isSamePrincipal(principalArn, principal),
      ),
  );
  return shadowed.length > 0
    ? [
        {
          code: 'ACC-08',
          ...ADVICE,
          params: { principals: principalsOf(shadowed) },
          evidence: principalEvidence(shadowed),
        },
      ]
    : [];
}

/** Principals of other accounts. Nodes and services of AWS are no concern here. */
function foreignFindings(
  { core }: AccessFacts,
  grants: AccessGrant[],
): AccessFinding[] {
  const own = /^arn:[a-z-]+:eks:[^:]*:(\d{12}):/.exec(
    core.data?.arn ?? '',
  )?.[1];
  const foreign = grants.filter(({ principal, ignored, forNodes }) => {
    const accountId = accountOf(principal);
    return (
      own !== undefined &&
      accountId !== undefined &&
      accountId !== own &&
      !ignored &&
      !forNodes &&
      // A whole account is a finding of its own.
      !principal.endsWith(':*')
    );
  });
  return foreign.length > 0
    ? [
        {
          code: 'ACC-06',
          state: 'degraded',
          params: {
            accountIds: [
              ...new Set(
                foreign.flatMap(each => accountOf(each.principal) ?? []),
              ),
            ],
            principals: principalsOf(foreign),
          },
          evidence: principalEvidence(foreign),
        },
      ]
    : [];
}

function principalsOf(grants: AccessGrant[]): string[] {
  return [...new Set(grants.map(({ principal }) => principal))];
}

function principalEvidence(grants: AccessGrant[]): Evidence[] {
  return principalsOf(grants).map(value => ({ label: 'Principal', value }));
}

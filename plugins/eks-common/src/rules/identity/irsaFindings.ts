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

import { Evidence } from '../judgement';
import { IdentityFinding } from './findings';
import { addGap, IdentityContext, lookUpRole } from './identityContext';
import { irsaPodFindings } from './irsaPodFindings';
import { parseRoleArn, RoleArn } from './roleArn';
import { policyFindings } from './policyFindings';
import { trustFindings } from './trustFindings';
import {
  evaluateTrustPolicy,
  subjectOf,
  WebIdentityWorkload,
  webIdentityRequest,
} from './trustPolicy';

// No ServiceAccount has these names: hyphens stand at their ends.
const NOBODY = { namespace: '-nobody-', serviceAccount: '-nobody-' };

function providerFindings(
  context: IdentityContext,
  role: RoleArn,
  issuerHost: string,
): IdentityFinding[] {
  const { oidcProvider } = context.facts;
  const { audience } = context;
  if (!oidcProvider.known) {
    addGap(context, 'oidcProvider', oidcProvider.failure);
    return [];
  }
  const { accountId } = role;
  if (!oidcProvider.value) {
    return [
      {
        code: 'IRSA-04',
        state: 'broken',
        params: { issuerHost, audience, accountId },
        evidence: [{ label: 'Issuer', value: `https://${issuerHost}` }],
      },
    ];
  }
  const { arn, clientIds } = oidcProvider.value;
  return clientIds.includes(audience)
    ? []
    : [
        {
          code: 'IRSA-06',
          state: 'broken',
          params: { audience, clientIds, accountId },
          evidence: [{ label: 'OIDC provider', value: arn }],
        },
      ];
}

function roleFindings(
  context: IdentityContext,
  arn: RoleArn,
  issuerHost: string | undefined,
): IdentityFinding[] {
  const lookup = lookUpRole(context, arn.arn);
  if (lookup.kind === 'unknown') {
    addGap(context, 'role', lookup.failure);
    return [];
  }
  if (lookup.kind === 'missing') {
    const { actualArn } = lookup;
    return [
      {
        code: 'IRSA-07',
        state: 'broken',
        params: { role: arn.name, accountId: arn.accountId, actualArn },
        evidence: [{ label: 'Role', value: arn.arn }],
      },
    ];
  }
  const { role } = lookup;
  if (!role.trustPolicy) {
    addGap(context, 'role', {
      reason: 'invalid',
      accountId: arn.accountId,
      message: `The trust policy of ${role.name} is not a JSON object.`,
    });
    return policyFindings(role);
  }
  if (!issuerHost) {
    return policyFindings(role);
  }
  const { namespace, serviceAccountName: serviceAccount } = context.facts;
  const workload: WebIdentityWorkload = {
    providerArn: `arn:${arn.partition}:iam::${arn.accountId}:oidc-provider/${issuerHost}`,
    issuerHost,
    namespace,
    serviceAccount,
    audience: context.audience,
  };
  const subject = subjectOf(namespace, serviceAccount);
  const evidence: Evidence[] = [
    { label: 'Role', value: role.arn },
    { label: 'Subject of the pods', value: subject },
    { label: 'OIDC provider', value: workload.providerArn },
  ];
  const evaluation = evaluateTrustPolicy(
    role.trustPolicy,
    webIdentityRequest(workload),
  );
  const trusted = evaluation.verdict === 'allowed';
  if (trusted) {
    context.trustedRole = role.name;
  }
  const anybody = evaluateTrustPolicy(
    role.trustPolicy,
    webIdentityRequest({ ...workload, ...NOBODY }),
  );
  const broad: IdentityFinding = {
    code: 'IRSA-21',
    state: 'healthy',
    advice: true,
    params: { role: role.name, subject },
    evidence,
  };
  return [
    ...trustFindings(evaluation, {
      role: role.name,
      evidence,
      correction: { document: role.trustPolicy, workload },
    }),
    ...policyFindings(role),
    ...(trusted && anybody.verdict === 'allowed' ? [broad] : []),
  ];
}

/** Checks the annotation of the ServiceAccount from the ARN to the pods, in the order in which STS would fail. */
export function irsaFindings(
  context: IdentityContext,
  annotation: string,
): IdentityFinding[] {
  const { cluster, serviceAccountName: serviceAccount } = context.facts;
  const role = parseRoleArn(annotation);
  if (!role || role.partition !== cluster.partition) {
    return [
      {
        code: 'IRSA-03',
        state: 'broken',
        params: { serviceAccount, value: annotation },
        evidence: [{ label: 'eks.amazonaws.com/role-arn', value: annotation }],
      },
    ];
  }
  const issuerHost = cluster.oidcIssuer?.replace(/^https:\/\//, '');
  if (!issuerHost) {
    addGap(context, 'oidcProvider', {
      reason: 'invalid',
      accountId: cluster.accountId,
      message: `The inventory has no OIDC issuer of ${cluster.name}.`,
    });
  }
  return [
    ...(issuerHost ? providerFindings(context, role, issuerHost) : []),
    ...roleFindings(context, role, issuerHost),
    ...irsaPodFindings(context, role),
  ];
}

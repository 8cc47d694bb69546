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

import { IdentityFinding } from './findings';
import { IdentityContext } from './identityContext';
import { isInjected } from './podEnvironment';
import { podIdentityLeftovers } from './podIdentityLeftovers';
import { affectedPods } from './podShare';
import { roleNameOf } from './roleArn';

const KUBE2IAM_ANNOTATION = 'iam.amazonaws.com/role';

function leftoverRoles(context: IdentityContext): IdentityFinding[] {
  const findings: IdentityFinding[] = [];
  const arns = new Set(context.pods.flatMap(pod => pod.roleArn ?? []));
  for (const arn of arns) {
    const carrying = context.pods.filter(pod => pod.roleArn === arn);
    const injected = carrying.every(isInjected);
    const affected = affectedPods(context, carrying);
    if (affected) {
      findings.push({
        code: 'IRSA-24',
        state: injected ? 'degraded' : 'unknown',
        params: { ...affected.share, role: roleNameOf(arn), injected },
        evidence: [{ label: 'AWS_ROLE_ARN', value: arn }, ...affected.evidence],
      });
    }
  }
  return findings;
}

function noIdentity(context: IdentityContext): IdentityFinding {
  const { serviceAccountName, otherAnnotatedServiceAccounts, workloads } =
    context.facts;
  const legacyRole = context.pods.flatMap(
    ({ pod }) => pod.annotations[KUBE2IAM_ANNOTATION] ?? [],
  )[0];
  if (legacyRole) {
    return {
      code: 'K2I-03',
      state: 'unknown',
      params: { role: roleNameOf(legacyRole) },
      evidence: [{ label: KUBE2IAM_ANNOTATION, value: legacyRole }],
    };
  }
  const evidence = [{ label: 'ServiceAccount', value: serviceAccountName }];
  const annotated = otherAnnotatedServiceAccounts;
  if (annotated.length === 0) {
    return {
      code: 'IRSA-01',
      state: 'none',
      params: { serviceAccount: serviceAccountName },
      evidence,
    };
  }
  const names = workloads.known ? workloads.value.map(w => w.name) : [];
  // Others in a namespace may well have roles; one that is named after this workload was meant for it.
  const likely = annotated.filter(name => names.includes(name));
  return {
    code: 'IRSA-02',
    state: likely.length > 0 ? 'degraded' : 'none',
    params: {
      serviceAccount: serviceAccountName,
      annotated: likely.length > 0 ? likely : annotated,
      likely: likely.length > 0,
    },
    evidence,
  };
}

/** What the pods carry when no annotation and no association is known. */
export function noRoleFindings(context: IdentityContext): IdentityFinding[] {
  const { serviceAccount, podIdentityAssociation, pods } = context.facts;
  const leftovers = [
    ...podIdentityLeftovers(context),
    ...(serviceAccount.known ? leftoverRoles(context) : []),
  ];
  const proven =
    serviceAccount.known && podIdentityAssociation.known && pods.known;
  return leftovers.length === 0 && proven ? [noIdentity(context)] : leftovers;
}

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

import { IdentityFacts } from '../../facts';
import { judge, Judgement, failureEvidence } from '../judgement';
import { IdentityFinding } from './findings';
import { addGap, IdentityContext, identityContext } from './identityContext';
import { irsaFindings } from './irsaFindings';
import { noRoleFindings } from './noRoleFindings';
import { podIdentityFindings } from './podIdentityFindings';
import { parseRoleArn, roleNameOf } from './roleArn';
import { staticKeyFindings } from './staticKeyFindings';

function clusterGaps(context: IdentityContext): void {
  const { pods, serviceAccount, podIdentityAssociation } = context.facts;
  if (!pods.known) {
    addGap(context, 'pods', pods.failure);
  }
  if (!serviceAccount.known) {
    addGap(context, 'serviceAccount', serviceAccount.failure);
  }
  if (!podIdentityAssociation.known) {
    addGap(context, 'podIdentityAssociation', podIdentityAssociation.failure);
  }
}

function configuredFindings(context: IdentityContext): IdentityFinding[] {
  const { association, annotation } = context;
  if (association) {
    return podIdentityFindings(context, association);
  }
  return annotation
    ? irsaFindings(context, annotation)
    : noRoleFindings(context);
}

function gapFinding(
  context: IdentityContext,
  roleArn: string | undefined,
): IdentityFinding[] {
  const [first, ...others] = context.gaps;
  if (!first) {
    return [];
  }
  const carrying = context.pods.filter(pod =>
    context.association ? pod.podIdentity : pod.roleArn === roleArn,
  );
  const carried =
    roleArn && context.pods.length > 0
      ? {
          role: roleNameOf(roleArn),
          affected: carrying.length,
          total: context.pods.length,
        }
      : undefined;
  return [
    {
      code: 'IRSA-22',
      state: 'unknown',
      params: {
        gaps: [first, ...others],
        carried,
        trusted: context.trustedRole,
      },
      evidence: failureEvidence(context.gaps.map(({ failure }) => failure)),
    },
  ];
}

function allPassed(context: IdentityContext, roleArn: string): IdentityFinding {
  const lastUsedAt = context.facts.role.known
    ? context.facts.role.value?.lastUsedAt
    : undefined;
  return {
    code: context.association ? 'PI-OK' : 'IRSA-OK',
    state: 'healthy',
    params: { role: roleNameOf(roleArn), pods: context.pods.length },
    evidence: [
      { label: 'Role', value: roleArn },
      ...(lastUsedAt ? [{ label: 'Role last used', value: lastUsedAt }] : []),
    ],
  };
}

/**
 * Judges whether the pods of a ServiceAccount can become the AWS role that is meant for them.
 *
 * @remarks
 * Judged from what the live pods carry, since pods are frozen at their creation, and from the trust policy of the role. It
 * does not judge what the role may do. What could not be read makes the judgement `unknown` unless something is proven to
 * be worse. See {@link IdentityFindingParams} for the state of each code.
 *
 * @param now - only used for associations that are seconds old
 *
 * @public
 */
export function judgeIdentity(
  facts: IdentityFacts,
  now: Date,
): Judgement<IdentityFinding> {
  const context = identityContext(facts, now);
  clusterGaps(context);
  const roleArn = context.association?.roleArn ?? context.annotation;
  const role = roleArn && parseRoleArn(roleArn)?.name;
  const findings = [
    ...configuredFindings(context),
    ...staticKeyFindings(context, role),
  ];
  findings.push(...gapFinding(context, roleArn));
  const [first, ...others] = findings;
  const passed = findings.every(finding => finding.state === 'healthy');
  if (roleArn && passed) {
    return judge([allPassed(context, roleArn), ...findings]);
  }
  if (!first) {
    throw new Error('No identity rule applied; every branch ends in a finding');
  }
  return judge([first, ...others]);
}

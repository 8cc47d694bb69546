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

import { RoleFact } from '../../facts';
import { IdentityFinding, PodIdentityTrustCorrection } from './findings';
import { addGap, IdentityContext } from './identityContext';
import {
  evaluateTrustPolicy,
  podIdentityRequest,
  PodIdentityWorkload,
  TrustEvaluation,
} from './trustPolicy';

/** EKS Pod Identity assumes the role with session tags, so the trust policy must allow two actions. */
export function podIdentityTrustFindings(
  context: IdentityContext,
  role: RoleFact,
): IdentityFinding[] {
  const { cluster, namespace, serviceAccountName } = context.facts;
  const { trustPolicy, name, arn } = role;
  if (!trustPolicy) {
    addGap(context, 'role', {
      reason: 'invalid',
      accountId: role.accountId,
      message: `The trust policy of ${name} is not a JSON object.`,
    });
    return [];
  }
  const workload: PodIdentityWorkload = {
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    accountId: cluster.accountId,
    namespace,
    serviceAccount: serviceAccountName,
  };
  const evidence = [
    { label: 'Role', value: arn },
    { label: 'Service principal', value: 'pods.eks.amazonaws.com' },
  ];
  const assume = evaluateTrustPolicy(
    trustPolicy,
    podIdentityRequest(workload, 'sts:AssumeRole'),
  );
  const tag = evaluateTrustPolicy(
    trustPolicy,
    podIdentityRequest(workload, 'sts:TagSession'),
  );
  const failed = [assume, tag].find(({ verdict }) => verdict === 'denied');
  if (failed) {
    return [
      denied(failed, failed === assume ? 'PI-04' : 'PI-05', {
        role: role.name,
        correction: { document: trustPolicy, workload },
        evidence,
      }),
    ];
  }
  const parts = new Set([...assume.unknowns, ...tag.unknowns]);
  if (parts.size > 0) {
    return [
      {
        code: 'IRSA-23',
        state: 'unknown',
        params: { role: name, parts: [...parts] },
        evidence,
      },
    ];
  }
  context.trustedRole = name;
  return [];
}

function denied(
  evaluation: TrustEvaluation,
  code: 'PI-04' | 'PI-05',
  about: {
    role: string;
    correction: PodIdentityTrustCorrection;
    evidence: IdentityFinding['evidence'];
  },
): IdentityFinding {
  const { role, correction, evidence } = about;
  if (evaluation.deniedBy) {
    const { sid, index } = evaluation.deniedBy;
    return {
      code: 'IRSA-13',
      state: 'broken',
      params: { role, sid, index },
      evidence,
    };
  }
  const allows = evaluation.statements.filter(
    s => s.effect === 'Allow' && s.principal !== 'no',
  );
  // A statement without the action that is otherwise for this workload is closer than one for others.
  const lacksAction = allows.some(
    s => s.action === 'no' && s.conditions.every(c => c.result !== 'no'),
  );
  const excluding = allows
    .filter(s => s.action !== 'no')
    .flatMap(s => s.conditions)
    .find(condition => condition.result === 'no');
  if (excluding && !lacksAction) {
    const { operator, key, values } = excluding;
    const { namespace, serviceAccount } = correction.workload;
    return {
      code: 'PI-06',
      state: 'broken',
      params: { role, operator, key, values, namespace, serviceAccount },
      evidence,
    };
  }
  return { code, state: 'broken', params: { role, correction }, evidence };
}

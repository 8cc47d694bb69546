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
import { IdentityFinding } from './findings';
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
        role,
        document: trustPolicy,
        workload,
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
    role: RoleFact;
    document: Record<string, unknown>;
    workload: PodIdentityWorkload;
    evidence: IdentityFinding['evidence'];
  },
): IdentityFinding {
  const { role, document, workload, evidence } = about;
  if (evaluation.deniedBy) {
    const { sid, index } = evaluation.deniedBy;
    return {
      code: 'IRSA-13',
      state: 'broken',
      params: { role: role.name, sid, index },
      evidence,
    };
  }
  const excluding = evaluation.statements
    .filter(
      s => s.effect === 'Allow' && s.principal === 'yes' && s.action === 'yes',
    )
    .flatMap(s => s.conditions)
    .find(condition => condition.result === 'no');
  if (excluding) {
    const { key, values } = excluding;
    const { namespace, serviceAccount } = workload;
    return {
      code: 'PI-06',
      state: 'broken',
      params: { role: role.name, key, values, namespace, serviceAccount },
      evidence,
    };
  }
  return {
    code,
    state: 'broken',
    params: { role: role.name, document },
    evidence,
  };
}

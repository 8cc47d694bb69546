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

import { PodIdentityAssociationFact } from '../../facts';
import { JudgementState } from '../judgement';
import { IdentityFinding } from './findings';
import { addGap, IdentityContext, lookUpRole } from './identityContext';
import { podIdentityPodFindings } from './podIdentityPodFindings';
import { podIdentityTrustFindings } from './podIdentityTrustFindings';
import { policyFindings } from './policyFindings';
import { PodEnvironment } from './podEnvironment';
import { parseRoleArn, roleNameOf } from './roleArn';

const SETTLING: Record<string, JudgementState | undefined> = {
  CREATING: 'progressing',
  UPDATING: 'progressing',
};

/** Pods whose node needs the agent of the add-on: EKS Auto Mode has it built in, on the nodes that it manages. */
function podsThatNeedAgent({ facts, pods }: IdentityContext): PodEnvironment[] {
  return facts.cluster.autoMode
    ? pods.filter(
        ({ pod }) => facts.nodeRoleNames?.[pod.nodeName ?? ''] !== undefined,
      )
    : pods;
}

function agentFindings(
  context: IdentityContext,
  role: string,
): IdentityFinding[] {
  const { cluster, podIdentityAgent } = context.facts;
  const needing = podsThatNeedAgent(context);
  if (cluster.autoMode && needing.length === 0) {
    return [];
  }
  if (!podIdentityAgent.known) {
    addGap(context, 'podIdentityAgent', podIdentityAgent.failure);
    return [];
  }
  const evidence = [{ label: 'Cluster', value: cluster.arn }];
  if (!podIdentityAgent.value) {
    return [
      {
        code: 'PI-01',
        state: needing.length === context.pods.length ? 'broken' : 'degraded',
        params: { clusterName: cluster.name, role },
        evidence,
      },
    ];
  }
  const { status } = podIdentityAgent.value;
  return status === 'ACTIVE'
    ? []
    : [
        {
          code: 'PI-02',
          state: SETTLING[status] ?? 'degraded',
          params: { clusterName: cluster.name, status },
          evidence,
        },
      ];
}

function roleFindings(
  context: IdentityContext,
  roleArn: string,
): IdentityFinding[] {
  const lookup = lookUpRole(context, roleArn);
  if (lookup.kind === 'unknown') {
    addGap(context, 'role', lookup.failure);
    return [];
  }
  if (lookup.kind === 'missing') {
    const accountId = parseRoleArn(roleArn)?.accountId;
    return [
      {
        code: 'PI-07',
        state: 'broken',
        params: {
          role: roleNameOf(roleArn),
          accountId: accountId ?? context.facts.cluster.accountId,
        },
        evidence: [{ label: 'Role', value: roleArn }],
      },
    ];
  }
  return [
    ...podIdentityTrustFindings(context, lookup.role),
    ...policyFindings(lookup.role),
  ];
}

/** Checks an association from the agent to the pods. It wins over an annotation for every new pod. */
export function podIdentityFindings(
  context: IdentityContext,
  association: PodIdentityAssociationFact,
): IdentityFinding[] {
  const { roleArn, targetRoleArn } = association;
  const role = roleNameOf(roleArn);
  const chained: IdentityFinding[] = targetRoleArn
    ? [
        {
          code: 'PI-11',
          state: 'unknown',
          params: { role, targetRole: roleNameOf(targetRoleArn) },
          evidence: [{ label: 'Target role', value: targetRoleArn }],
        },
      ]
    : [];
  return [
    ...agentFindings(context, role),
    ...roleFindings(context, roleArn),
    ...podIdentityPodFindings(context, association),
    ...chained,
  ];
}

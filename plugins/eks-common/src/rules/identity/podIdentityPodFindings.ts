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
import { IdentityFinding } from './findings';
import { IdentityContext } from './identityContext';
import { PodEnvironment } from './podEnvironment';
import { affectedPods, causeOf, nodeRoleOf } from './podShare';
import { roleNameOf } from './roleArn';

// Associations reach the webhook within seconds; until then a restart may still miss it.
const ASSOCIATION_SETTLES_MS = 60_000;

function onFargate({ pod }: PodEnvironment): boolean {
  return (
    pod.labels['eks.amazonaws.com/fargate-profile'] !== undefined ||
    (pod.nodeName?.startsWith('fargate-') ?? false)
  );
}

function carriedRoles(environments: PodEnvironment[]): string[] {
  const arns = environments.flatMap(environment => environment.roleArn ?? []);
  return [...new Set(arns.map(roleNameOf))];
}

/** Checks which identity the live pods carry while the ServiceAccount has an association. */
export function podIdentityPodFindings(
  context: IdentityContext,
  association: PodIdentityAssociationFact,
): IdentityFinding[] {
  const findings: IdentityFinding[] = [];
  const { annotation, pods, now } = context;
  const role = roleNameOf(association.roleArn);

  const fargate = affectedPods(context, pods.filter(onFargate));
  if (fargate) {
    const { share, evidence } = fargate;
    // Pods that still carry a role work until they are restarted.
    const lost = pods.filter(pod => onFargate(pod) && !pod.roleArn);
    findings.push({
      code: 'PI-03',
      state: lost.length === pods.length ? 'broken' : 'degraded',
      params: share,
      evidence,
    });
  }

  const elsewhere = pods.filter(pod => !onFargate(pod));
  const both = elsewhere.filter(pod => pod.podIdentity && pod.roleArn);
  const shadowed = affectedPods(context, both);
  if (shadowed) {
    findings.push({
      code: 'PI-10',
      state: 'degraded',
      params: { ...shadowed.share, role, carried: carriedRoles(both) },
      evidence: shadowed.evidence,
    });
  }

  const onAnnotation = annotation
    ? elsewhere.filter(pod => pod.roleArn && !pod.podIdentity)
    : [];
  const changing = affectedPods(context, onAnnotation);
  if (annotation) {
    findings.push({
      code: 'IRSA-18',
      state: changing ? 'degraded' : 'healthy',
      params: {
        affected: changing?.share.affected ?? 0,
        total: pods.length,
        annotationRole: roleNameOf(annotation),
        associationRole: role,
        restart: changing?.restart ?? [],
      },
      evidence: [
        { label: 'Association', value: association.associationId },
        { label: 'eks.amazonaws.com/role-arn', value: annotation },
        ...(changing?.evidence ?? []),
      ],
    });
  }

  const without = elsewhere.filter(
    pod => !pod.podIdentity && !onAnnotation.includes(pod),
  );
  const missing = affectedPods(context, without);
  if (missing) {
    const { share, state, restart, evidence } = missing;
    const age = now.getTime() - Date.parse(association.createdAt ?? '');
    findings.push({
      code: 'PI-08',
      state: age < ASSOCIATION_SETTLES_MS ? 'progressing' : state,
      params: {
        ...share,
        role,
        carried: carriedRoles(without),
        cause: causeOf(without, association.createdAt),
        nodeRole: nodeRoleOf(context, without),
        restart,
      },
      evidence: [
        { label: 'Association', value: association.associationId },
        ...evidence,
      ],
    });
  }
  return findings;
}

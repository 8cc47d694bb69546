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
import {
  hasTokenFor,
  isInjected,
  PodEnvironment,
  skipsAllContainers,
} from './podEnvironment';
import { affectedPods, causeOf, nodeRoleOf } from './podShare';
import { podIdentityLeftovers } from './podIdentityLeftovers';
import { RoleArn, roleNameOf } from './roleArn';

/** Checks that the live pods carry the role of the annotation. They are frozen at creation, so only they prove it. */
export function irsaPodFindings(
  context: IdentityContext,
  { arn, name: role }: RoleArn,
): IdentityFinding[] {
  const findings: IdentityFinding[] = [];
  const { facts, pods, audience } = context;
  const annotatedAt = facts.serviceAccount.known
    ? facts.serviceAccount.value?.roleAnnotatedAt
    : undefined;
  const bare = pods.filter(pod => !pod.roleArn && !pod.podIdentity);

  const without = bare.filter(({ pod }) => !skipsAllContainers(pod));
  const missing = affectedPods(context, without);
  if (missing) {
    const { share, state, restart, evidence } = missing;
    findings.push({
      code: 'IRSA-14',
      state,
      params: {
        ...share,
        role,
        cause: causeOf(without, annotatedAt),
        nodeRole: nodeRoleOf(context, without),
        restart,
      },
      evidence,
    });
  }

  const othersOf = ({ roleArns }: PodEnvironment) =>
    roleArns.filter(roleArn => roleArn !== arn);
  const outdated = pods.filter(pod => othersOf(pod).length > 0);
  const other = affectedPods(context, outdated);
  if (other) {
    const carriedArns = [...new Set(outdated.flatMap(othersOf))];
    findings.push({
      code: 'IRSA-15',
      state: 'degraded',
      params: {
        ...other.share,
        role,
        carried: carriedArns.map(roleNameOf),
        byHand:
          outdated.some(pod => pod.roleArns.includes(arn)) ||
          causeOf(outdated, annotatedAt) === 'missed',
        restart: other.restart,
      },
      evidence: [
        ...other.evidence,
        { label: 'AWS_ROLE_ARN', value: carriedArns.join(', ') },
        { label: 'eks.amazonaws.com/role-arn', value: arn },
      ],
    });
  }

  const withoutToken = pods.filter(
    pod => pod.roleArn && !hasTokenFor(pod, audience),
  );
  const tokenless = affectedPods(context, withoutToken);
  if (tokenless) {
    const { share, state, restart, evidence } = tokenless;
    const injected = withoutToken.every(isInjected);
    findings.push({
      code: 'IRSA-19',
      state,
      params: { ...share, audience, injected, restart },
      evidence,
    });
  }

  const skipped = bare.filter(({ pod }) => skipsAllContainers(pod));
  const excluded = affectedPods(context, skipped);
  const containers = new Set(
    [...skipped, ...pods].flatMap(environment =>
      skipped.includes(environment)
        ? environment.pod.containers.filter(c => !c.init).map(c => c.name)
        : environment.bareContainers,
    ),
  );
  if (containers.size > 0) {
    findings.push({
      code: 'IRSA-17',
      state: excluded?.state ?? 'healthy',
      params: {
        affected: excluded?.share.affected ?? 0,
        total: pods.length,
        containers: [...containers],
        role,
      },
      evidence: excluded?.evidence ?? [],
    });
  }
  return [...podIdentityLeftovers(context), ...findings];
}

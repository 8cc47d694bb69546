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

import {
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  type ElasticLoadBalancingV2Client,
  type TargetGroup,
  type TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TargetGroupFact } from '@backstage-eks/plugin-eks-common';
import { isError } from '@backstage/errors';
import { InvalidAnswerError } from '../errors';

/** A load balancer with more target groups serves many services, and which of them matter is not known. */
const MAX_GROUPS_OF_UNBOUND = 5;

/**
 * Reads target groups with the health of their targets. One that does not exist is left out.
 *
 * @param wanted - `arns` of at most 20 groups, which is what ELBv2 takes at once; `loadBalancerArns` of load balancers whose
 * groups are read too when none of `arns` belongs to them: behind an edge proxy no binding names them
 * @internal
 */
export async function readTargetGroups(
  elbv2: ElasticLoadBalancingV2Client,
  wanted: { arns: string[]; loadBalancerArns: string[] },
  abortSignal: AbortSignal,
): Promise<TargetGroupFact[]> {
  const bound =
    wanted.arns.length > 0
      ? await describe(elbv2, wanted.arns, abortSignal)
      : [];
  const unbound = wanted.loadBalancerArns.filter(
    arn => !bound.some(group => group.LoadBalancerArns?.includes(arn)),
  );
  const others = await Promise.all(
    unbound.map(async LoadBalancerArn => {
      const { TargetGroups } = await elbv2.send(
        new DescribeTargetGroupsCommand({ LoadBalancerArn }),
        { abortSignal },
      );
      return (TargetGroups ?? []).length > MAX_GROUPS_OF_UNBOUND
        ? []
        : TargetGroups ?? [];
    }),
  );
  return Promise.all(
    [...bound, ...others.flat()].map(async group => {
      const { TargetHealthDescriptions: targets } = await elbv2.send(
        new DescribeTargetHealthCommand({
          TargetGroupArn: group.TargetGroupArn,
        }),
        { abortSignal },
      );
      return toFact(group, targets ?? []);
    }),
  );
}

async function describe(
  elbv2: ElasticLoadBalancingV2Client,
  arns: string[],
  abortSignal: AbortSignal,
): Promise<TargetGroup[]> {
  try {
    const { TargetGroups } = await elbv2.send(
      new DescribeTargetGroupsCommand({ TargetGroupArns: arns }),
      { abortSignal },
    );
    return TargetGroups ?? [];
  } catch (error) {
    if (isError(error) && error.name.startsWith('TargetGroupNotFound')) {
      if (arns.length === 1) {
        return [];
      }
      // One that is missing fails the whole call: ask for each.
      const groups = await Promise.all(
        arns.map(arn => describe(elbv2, [arn], abortSignal)),
      );
      return groups.flat();
    }
    throw error;
  }
}

function toFact(
  group: TargetGroup,
  targets: TargetHealthDescription[],
): TargetGroupFact {
  if (!group.TargetGroupArn || !group.TargetGroupName) {
    throw new InvalidAnswerError('A target group was described without a name');
  }
  return {
    arn: group.TargetGroupArn,
    name: group.TargetGroupName,
    targetType: group.TargetType ?? 'instance',
    healthCheckPath: group.HealthCheckPath,
    healthCheckPort: group.HealthCheckPort,
    matcher: group.Matcher?.HttpCode ?? group.Matcher?.GrpcCode,
    loadBalancerArns: group.LoadBalancerArns ?? [],
    targets: targets.map(({ Target: target, TargetHealth: health }) => ({
      id: target?.Id ?? '',
      port: target?.Port,
      availabilityZone: target?.AvailabilityZone,
      state: health?.State ?? 'unknown',
      reason: health?.Reason,
      description: health?.Description,
    })),
  };
}

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

import { TargetGroupBindingFact, TargetGroupFact } from '../../facts';
import { IngressFinding } from './findings';
import { IngressContext, isNewlyExposed, newPods } from './ingressContext';
import { countedTargets } from './targetHealth';

/** The target group of a binding, where it exists. */
export function targetGroupOf(
  binding: TargetGroupBindingFact,
  targetGroups: TargetGroupFact[],
): TargetGroupFact | undefined {
  return targetGroups.find(group => group.arn === binding.targetGroupArn);
}

function readyBehind({ facts }: IngressContext, service: string): number {
  return facts.endpoints.known
    ? facts.endpoints.value
        .filter(endpoints => endpoints.serviceName === service)
        .reduce((sum, { ready }) => sum + ready, 0)
    : 0;
}

function missingTargets(
  context: IngressContext,
  service: string,
  targets: number,
): IngressFinding[] {
  const endpoints = readyBehind(context, service);
  const young = newPods(context);
  // Without ready pods ING-14 says it all. A pod is registered some seconds after it is ready.
  if (endpoints <= targets || (targets > 0 && young !== 'none')) {
    return [];
  }
  const settling = isNewlyExposed(context) || young === 'all';
  const missing = targets > 0 ? 'degraded' : 'broken';
  return [
    {
      code: 'ING-34',
      state: settling ? 'progressing' : missing,
      params: { service, targets, readyEndpoints: endpoints },
      evidence: [{ label: 'Service', value: service }],
    },
  ];
}

function bindingFindingsOf(
  context: IngressContext,
  binding: TargetGroupBindingFact,
  targetGroups: TargetGroupFact[],
): IngressFinding[] {
  if (!binding.targetGroupArn) {
    context.failures.push({
      reason: 'notAsked',
      message: `The TargetGroupBinding ${binding.name} has no ARN, so its target group was not read.`,
    });
    return [];
  }
  const group = targetGroupOf(binding, targetGroups);
  if (!group || group.loadBalancerArns.length === 0) {
    return [
      {
        code: 'ING-22',
        state: isNewlyExposed(context) ? 'progressing' : 'broken',
        params: {
          binding: binding.name,
          targetGroup: group?.name ?? binding.targetGroupArn,
          exists: group !== undefined,
        },
        evidence: [{ label: 'Target group', value: binding.targetGroupArn }],
      },
    ];
  }
  const targets = countedTargets(group.targets).length;
  // The targets of other types are nodes: they are not as many as pods.
  return targets === 0 || group.targetType === 'ip'
    ? missingTargets(context, binding.serviceName, targets)
    : [];
}

/**
 * Whether the target group of each binding exists, is attached, and has a target for each ready pod; and whether each Service behind an ALB has
 * a binding at all.
 */
export function bindingFindings(
  context: IngressContext,
  targetGroups: TargetGroupFact[],
  behindAlb: string[],
): IngressFinding[] {
  const { bindings } = context;
  const unbound = context.facts.targetGroupBindings.known
    ? behindAlb.filter(
        service => !bindings.some(binding => binding.serviceName === service),
      )
    : [];
  return [
    ...bindings.flatMap(binding =>
      bindingFindingsOf(context, binding, targetGroups),
    ),
    ...unbound.flatMap(service => missingTargets(context, service, 0)),
  ];
}

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
import { IngressContext, isNew } from './ingressContext';
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

function withoutTargets(
  context: IngressContext,
  service: string,
): IngressFinding[] {
  const endpoints = readyBehind(context, service);
  const createdAt = [
    ...context.ingresses.map(({ ingress }) => ingress),
    ...context.loadBalancerServices,
  ].map(object => object.createdAt);
  const fresh =
    createdAt.length > 0 && createdAt.every(at => isNew(at, context.now));
  // Without ready pods ING-14 says it all.
  return endpoints > 0
    ? [
        {
          code: 'ING-34',
          state: fresh ? 'progressing' : 'broken',
          params: { service, readyEndpoints: endpoints },
          evidence: [{ label: 'Service', value: service }],
        },
      ]
    : [];
}

function bindingFindingsOf(
  context: IngressContext,
  binding: TargetGroupBindingFact,
  targetGroups: TargetGroupFact[],
): IngressFinding[] {
  if (!binding.targetGroupArn) {
    return withoutTargets(context, binding.serviceName);
  }
  const group = targetGroupOf(binding, targetGroups);
  if (!group || group.loadBalancerArns.length === 0) {
    return [
      {
        code: 'ING-22',
        state: 'broken',
        params: {
          binding: binding.name,
          targetGroup: group?.name ?? binding.targetGroupArn,
          exists: group !== undefined,
        },
        evidence: [{ label: 'Target group', value: binding.targetGroupArn }],
      },
    ];
  }
  return countedTargets(group.targets).length === 0
    ? withoutTargets(context, binding.serviceName)
    : [];
}

/**
 * Whether the target group of each binding exists, is attached, and has targets; and whether each Service behind an ALB has
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
    ...unbound.flatMap(service => withoutTargets(context, service)),
  ];
}

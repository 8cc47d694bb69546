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

import { TargetGroupFact } from '../../facts';
import { livePods } from '../pods/livePods';
import { exposedServices } from './backendFindings';
import { bindingFindings, targetGroupOf } from './bindingFindings';
import { IngressFinding } from './findings';
import { IngressContext, isNewlyExposed, valueOf } from './ingressContext';
import { targetFindings } from './targetFindings';
import {
  healthOfReadinessGates,
  healthOfTargetGroup,
  TargetHealth,
  whileSettling,
  withoutIdleNodes,
} from './targetHealth';

/** The service's Services that an ALB is meant to reach. */
function servicesBehindAlb(context: IngressContext): string[] {
  const named = context.ingresses
    .filter(
      ({ ingress, controller }) =>
        (controller.kind === 'alb' || controller.kind === 'autoMode') &&
        ingress.hostname &&
        !ingress.deletionTimestamp,
    )
    .flatMap(({ ingress }) => ingress.paths.map(path => path.serviceName));
  return exposedServices(context).filter(name => named.includes(name));
}

/** The targets that lead to the service, and what is wrong with them or on the way to them. */
export interface ReachedTargets {
  groups: TargetHealth[];
  findings: IngressFinding[];
}

/** The health of a target group, without what only looks like a failure. */
function healthOf(
  context: IngressContext,
  group: TargetGroupFact,
  serviceName: string,
): TargetHealth {
  const { services, pods, loadBalancers } = context.facts;
  const provisioning =
    loadBalancers.known &&
    loadBalancers.value.some(
      ({ arn, state }) =>
        state === 'provisioning' && group.loadBalancerArns.includes(arn),
    );
  const service = services.known
    ? services.value.find(({ name }) => name === serviceName)
    : undefined;
  const ready = pods.known
    ? livePods(pods.value).filter(pod => pod.ready)
    : undefined;
  const nodes = new Set(ready?.map(pod => pod.nodeName));
  const settled =
    provisioning || isNewlyExposed(context) ? whileSettling(group) : group;
  return healthOfTargetGroup(
    ready && service?.externalTrafficPolicy === 'Local'
      ? withoutIdleNodes(settled, nodes.size)
      : settled,
  );
}

/** Target groups of Services whose load balancer was not made by way of a binding. */
function unboundGroups(context: IngressContext): TargetHealth[] {
  const { bindings, facts, loadBalancerServices } = context;
  const groups = facts.targetGroups.known ? facts.targetGroups.value : [];
  const loadBalancers = facts.loadBalancers.known
    ? facts.loadBalancers.value
    : [];
  return loadBalancerServices.flatMap(service => {
    const hostname = service.loadBalancerHostname?.toLowerCase();
    if (!hostname || bindings.some(b => b.serviceName === service.name)) {
      return [];
    }
    const loadBalancer = loadBalancers.find(
      ({ dnsName }) => dnsName.toLowerCase() === hostname,
    );
    const behind = groups.filter(
      group =>
        loadBalancer && group.loadBalancerArns.includes(loadBalancer.arn),
    );
    if (behind.length === 0) {
      context.failures.push({
        reason: 'notAsked',
        message: `The targets of the load balancer of Service ${service.name} were not read.`,
      });
    }
    return behind.map(group => healthOf(context, group, service.name));
  });
}

/**
 * Follows bindings and load balancers to the targets. Without access to target groups the readiness gates of the pods stand
 * in for them.
 */
export function reachedTargets(context: IngressContext): ReachedTargets {
  const { bindings, facts } = context;
  const behindAlb = servicesBehindAlb(context);
  const unbound = unboundGroups(context);
  if (bindings.length === 0 && behindAlb.length === 0) {
    return { groups: unbound, findings: targetFindings(context, unbound) };
  }
  const targetGroups = valueOf(context, facts.targetGroups);
  if (!targetGroups) {
    const pods = facts.pods.known ? livePods(facts.pods.value) : [];
    const groups = healthOfReadinessGates(pods);
    return { groups, findings: targetFindings(context, groups) };
  }
  const groups = [
    ...bindings.flatMap(binding => {
      const group = targetGroupOf(binding, targetGroups);
      return group ? [healthOf(context, group, binding.serviceName)] : [];
    }),
    ...unbound,
  ];
  return {
    groups,
    findings: [
      ...bindingFindings(context, targetGroups, behindAlb),
      ...targetFindings(context, groups),
    ],
  };
}

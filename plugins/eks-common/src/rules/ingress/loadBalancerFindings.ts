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

import { ServiceFact } from '../../facts';
import { IngressFinding, IngressObject } from './findings';
import { IngressContext, isNew, objectOf, valueOf } from './ingressContext';

interface Exposure {
  object: IngressObject;
  createdAt?: string;
  hostname?: string;
  /** Whether ELBv2 knows it: a Service may also have a classic load balancer. */
  elbv2: boolean;
}

function isNetworkLoadBalancer(service: ServiceFact): boolean {
  const type =
    service.annotations['service.beta.kubernetes.io/aws-load-balancer-type'];
  return (
    /^(?:service\.k8s\.aws|eks\.amazonaws\.com)\/nlb$/.test(
      service.loadBalancerClass ?? '',
    ) || ['external', 'nlb', 'nlb-ip'].includes(type ?? '')
  );
}

function exposures(context: IngressContext): Exposure[] {
  const ingresses = context.ingresses
    .filter(
      ({ ingress, controller }) =>
        (controller.kind === 'alb' || controller.kind === 'autoMode') &&
        !ingress.deletionTimestamp,
    )
    .map(({ ingress }) => ({
      object: objectOf('Ingress', ingress),
      createdAt: ingress.createdAt,
      hostname: ingress.hostname,
      elbv2: true,
    }));
  const services = context.loadBalancerServices.map(service => ({
    object: objectOf('Service', service),
    createdAt: service.createdAt,
    hostname: service.loadBalancerHostname,
    elbv2: isNetworkLoadBalancer(service),
  }));
  return [...ingresses, ...services];
}

function withoutHostname(
  context: IngressContext,
  { object, createdAt }: Exposure,
): IngressFinding {
  return {
    code: isNew(createdAt, context.now) ? 'ING-32' : 'ING-36',
    state: isNew(createdAt, context.now) ? 'progressing' : 'broken',
    params: { object },
    evidence: [{ label: object.kind, value: object.name }],
    since: createdAt,
  };
}

function isOfRegion(hostname: string, region: string): boolean {
  return (
    hostname.includes(`.${region}.elb.amazonaws.com`) ||
    hostname.includes(`.elb.${region}.amazonaws.com`)
  );
}

function withHostname(
  context: IngressContext,
  { object, elbv2 }: Exposure,
  hostname: string,
): IngressFinding[] {
  const loadBalancers = valueOf(context, context.facts.loadBalancers);
  if (!loadBalancers) {
    return [];
  }
  const evidence = [{ label: 'Load balancer', value: hostname }];
  const finding = (
    problem: 'failed' | 'impaired' | 'notFound' | 'undefined',
    state: IngressFinding['state'],
    details?: { state: string; reason?: string },
  ): IngressFinding[] => [
    {
      code: 'ING-35',
      state,
      params: { loadBalancer: hostname, problem, ...details },
      evidence,
    },
  ];
  // Kubernetes keeps the name in lower case, ELBv2 as it was given.
  const found = loadBalancers.find(
    ({ dnsName }) => dnsName.toLowerCase() === hostname.toLowerCase(),
  );
  if (!found && elbv2 && isOfRegion(hostname, context.facts.cluster.region)) {
    return finding('notFound', 'broken');
  }
  if (!found) {
    context.failures.push({
      reason: 'notAsked',
      message: `${hostname} is not a load balancer of ELBv2 in the region of the cluster.`,
    });
    return [];
  }
  const details = { state: found.state, reason: found.stateReason };
  switch (found.state) {
    case 'active':
      return [];
    case 'provisioning':
      return [
        { code: 'ING-32', state: 'progressing', params: { object }, evidence },
      ];
    case 'active_impaired':
      return finding('impaired', 'degraded', details);
    case 'failed':
      return finding('failed', 'broken', details);
    default:
      return finding('undefined', 'unknown', details);
  }
}

/**
 * Whether each Ingress and Service has its load balancer, and how that fares.
 *
 * @param explained - objects for which another finding already tells why there is none
 */
export function loadBalancerFindings(
  context: IngressContext,
  explained: IngressObject[],
): IngressFinding[] {
  return exposures(context).flatMap(exposure => {
    if (exposure.hostname) {
      return withHostname(context, exposure, exposure.hostname);
    }
    const { kind, name } = exposure.object;
    return explained.some(o => o.kind === kind && o.name === name)
      ? []
      : [withoutHostname(context, exposure)];
  });
}

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

import { IngressFinding } from './findings';
import { IngressContext, readyEndpoints, valueOf } from './ingressContext';
import { registeringFindings } from './targetFindings';
import {
  countedTargets,
  countTargets,
  healthOfTargetGroup,
  TargetHealth,
  withoutIdleNodes,
} from './targetHealth';

/** The edge hop of Ingresses behind a proxy: where it can be seen, and where not. */
export interface EdgeHop {
  /** Targets of the proxies' load balancers. */
  groups: TargetHealth[];
  findings: IngressFinding[];
}

/**
 * Looks for the load balancer in front of an edge proxy. Its health check asks the proxy, not the service, so that the pods
 * of the service are judged by their endpoints.
 */
export function edgeHop(context: IngressContext): EdgeHop {
  const groups: TargetHealth[] = [];
  const findings: IngressFinding[] = [];
  for (const { ingress, controller } of context.ingresses) {
    const { kind, name = kind } = controller;
    if (kind !== 'nginx' && kind !== 'proxy') {
      continue;
    }
    const { hostname } = ingress;
    const loadBalancers = hostname
      ? valueOf(context, context.facts.loadBalancers)
      : undefined;
    const targetGroups = context.facts.targetGroups.known
      ? context.facts.targetGroups.value
      : [];
    const loadBalancer = loadBalancers?.find(
      ({ dnsName }) => dnsName.toLowerCase() === hostname?.toLowerCase(),
    );
    const behind = targetGroups.filter(
      group =>
        loadBalancer?.state === 'active' &&
        group.loadBalancerArns.includes(loadBalancer.arn),
    );
    // The Service of the proxy is not read, and most have `externalTrafficPolicy: Local`.
    const hop = behind.map(group =>
      healthOfTargetGroup(withoutIdleNodes(group, 1)),
    );
    // Several Ingresses share one proxy: its targets count once.
    const counted = groups.map(group => group.name);
    groups.push(...hop.filter(group => !counted.includes(group.name)));
    const targets = countTargets(hop);
    const down = hop
      .flatMap(group => countedTargets(group.targets))
      .filter(({ state }) => state !== 'healthy' && state !== 'initial');
    const about = {
      ingress: ingress.name,
      controller: name,
      readyEndpoints: readyEndpoints(context),
    };
    const evidence = [{ label: 'Address', value: hostname ?? 'none' }];
    if (hop.length === 0) {
      const problem = hostname ? 'notChecked' : 'noAddress';
      findings.push({
        code: 'ING-24',
        state: 'unknown',
        params: { ...about, problem },
        evidence,
      });
    } else if (down.length > 0) {
      findings.push({
        code: 'ING-24',
        state: targets.healthy > 0 ? 'degraded' : 'broken',
        params: { ...about, problem: 'down', targets },
        evidence,
      });
    }
    findings.push(...registeringFindings(hop));
  }
  return { groups, findings };
}

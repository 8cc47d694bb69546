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

import { IngressFacts } from '../../facts';
import { judge, Judgement, failureEvidence } from '../judgement';
import { livePods } from '../pods/livePods';
import { backendFindings } from './backendFindings';
import { classFindings } from './classFindings';
import { edgeHop } from './edgeHop';
import { eventFindings } from './eventFindings';
import { IngressFinding } from './findings';
import {
  IngressContext,
  ingressContext,
  readyEndpoints,
} from './ingressContext';
import { loadBalancerFindings } from './loadBalancerFindings';
import { reachedTargets } from './reachedTargets';
import { countTargets, healthOfReadinessGates } from './targetHealth';

function isExposed(context: IngressContext): boolean {
  const { ingresses, loadBalancerServices, bindings } = context;
  return ingresses.length + loadBalancerServices.length + bindings.length > 0;
}

function notReadFindings(context: IngressContext): IngressFinding[] {
  const [first, ...others] = context.failures;
  if (!first) {
    return [];
  }
  const { pods, targetGroups } = context.facts;
  const gates =
    pods.known && !targetGroups.known
      ? countTargets(healthOfReadinessGates(livePods(pods.value)))
      : undefined;
  return [
    {
      code: 'ING-31',
      state: 'unknown',
      params: {
        failures: [first, ...others],
        gates: gates && gates.total > 0 ? gates : undefined,
        readyEndpoints: readyEndpoints(context),
      },
      evidence: failureEvidence(context.failures),
    },
  ];
}

function hostsOf({
  ingresses,
  loadBalancerServices,
  bindings,
}: IngressContext): string[] {
  const hosts = ingresses.flatMap(({ ingress }) =>
    ingress.paths.flatMap(path => path.host ?? ingress.hostname ?? []),
  );
  const names = loadBalancerServices.flatMap(s => s.loadBalancerHostname ?? []);
  const all = [...new Set([...hosts, ...names])];
  return all.length > 0 ? all : bindings.map(binding => binding.name);
}

function exposedFindings(context: IngressContext): IngressFinding[] {
  const ownership = classFindings(context);
  const backends = backendFindings(context);
  const { groups, findings } = reachedTargets(context);
  const edge = edgeHop(context);
  const all = [...groups, ...edge.groups];
  const counts = all.map(group => countTargets([group]));
  const serving = counts.length > 0 && counts.every(count => count.healthy > 0);
  const events = eventFindings(context, serving);
  const explained = events.flatMap(finding =>
    'object' in finding.params ? finding.params.object : [],
  );
  const loadBalancers = loadBalancerFindings(context, explained);
  const count = countTargets(all);
  const checked = [
    ...ownership,
    ...events,
    ...loadBalancers,
    ...backends,
    ...edge.findings,
    ...findings,
  ];
  if (count.total === 0 && checked.every(f => f.state === 'healthy')) {
    context.failures.push({
      reason: 'notAsked',
      message:
        'No target group leads to the service, so no target was checked.',
    });
  }
  const failed = [...checked, ...notReadFindings(context)];
  if (failed.some(finding => finding.state !== 'healthy')) {
    return failed;
  }
  return [
    {
      code: 'ING-OK',
      state: 'healthy',
      params: { ...count, hosts: hostsOf(context) },
      evidence: all.map(group => ({
        label: 'Target group',
        value: group.name,
      })),
    },
    ...failed,
  ];
}

/**
 * Judges whether traffic can reach a service: from the Ingress or Service by the load balancer to each target.
 *
 * @remarks
 * Without access to ELBv2 the readiness gates of the pods and the endpoints are judged instead; the judgement stays
 * `unknown` then unless they prove a problem. What could not be read is never healthy. See {@link IngressFindingParams} for
 * the state of each code.
 *
 * @param now - against which the age of Ingresses and Services is measured
 *
 * @public
 */
export function judgeIngress(
  facts: IngressFacts,
  now: Date,
): Judgement<IngressFinding> {
  const context = ingressContext(facts, now);
  const nothing: IngressFinding = {
    code: 'ING-30',
    state: 'none',
    params: { namespace: facts.namespace },
    evidence: [{ label: 'Namespace', value: facts.namespace }],
  };
  const findings = isExposed(context)
    ? exposedFindings(context)
    : notReadFindings(context);
  const [first = nothing, ...others] = findings;
  return judge([first, ...others]);
}

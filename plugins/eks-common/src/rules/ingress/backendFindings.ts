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

import { IngressFact, ServiceFact } from '../../facts';
import { IngressFinding } from './findings';
import { IngressContext, isNewlyExposed, valueOf } from './ingressContext';

// The port of a backend that is described by an annotation of the AWS Load Balancer Controller, not by a Service.
const ANNOTATION_PORT = 'use-annotation';

function hasPort(service: ServiceFact, wanted: string): boolean {
  return service.ports.some(
    ({ name, port }) => name === wanted || String(port) === wanted,
  );
}

function pathFindings(
  { name: ingress, paths }: IngressFact,
  services: ServiceFact[] | undefined,
  serviceNames: string[] | undefined,
): IngressFinding[] {
  const findings = new Map<string, IngressFinding>();
  for (const { serviceName, servicePort } of paths) {
    const service = services?.find(s => s.name === serviceName);
    if (servicePort === ANNOTATION_PORT) {
      continue;
    }
    if (!service && serviceNames && !serviceNames.includes(serviceName)) {
      findings.set(serviceName, {
        code: 'ING-12',
        state: 'broken',
        params: { ingress, service: serviceName },
        evidence: [{ label: 'Ingress', value: ingress }],
      });
    }
    if (service && servicePort && !hasPort(service, servicePort)) {
      findings.set(`${serviceName}:${servicePort}`, {
        code: 'ING-13',
        state: 'broken',
        params: { ingress, service: serviceName, port: servicePort },
        evidence: service.ports.map(({ name, port }) => ({
          label: 'Port',
          value: name ? `${name} (${port})` : String(port),
        })),
      });
    }
  }
  return [...findings.values()];
}

/** The names of the service's own Services that something exposes. */
export function exposedServices(context: IngressContext): string[] {
  const { ingresses, loadBalancerServices, bindings, facts } = context;
  const own = facts.services.known ? facts.services.value.map(s => s.name) : [];
  const named = new Set([
    ...ingresses.flatMap(({ ingress }) =>
      ingress.paths.map(p => p.serviceName),
    ),
    ...loadBalancerServices.map(service => service.name),
    ...bindings.map(binding => binding.serviceName),
  ]);
  return own.filter(name => named.has(name));
}

/** Whether somebody wants no pods at present, so that there is nothing to reach. */
function isScaledToZero({ facts: { workloads } }: IngressContext): boolean {
  return (
    workloads.known &&
    workloads.value.length > 0 &&
    workloads.value.every(({ desiredReplicas }) => desiredReplicas === 0)
  );
}

/** Whether the Services that are named exist, have the ports, and have ready pods behind them. */
export function backendFindings(context: IngressContext): IngressFinding[] {
  const { facts, ingresses } = context;
  const serviceNames =
    ingresses.length > 0 ? valueOf(context, facts.serviceNames) : undefined;
  const services = valueOf(context, facts.services);
  const endpoints = valueOf(context, facts.endpoints);
  const scaledToZero = isScaledToZero(context);
  const starting = isNewlyExposed(context) ? 'progressing' : 'broken';
  const empty = exposedServices(context).flatMap(
    (service): IngressFinding[] => {
      const behind = endpoints?.filter(e => e.serviceName === service) ?? [];
      const ready = behind.reduce((sum, e) => sum + e.ready, 0);
      const notReady = behind.reduce((sum, e) => sum + e.notReady, 0);
      return endpoints && ready === 0
        ? [
            {
              code: 'ING-14',
              state: scaledToZero ? 'none' : starting,
              params: { service, notReady, scaledToZero },
              evidence: [
                { label: 'Endpoints', value: `0 ready, ${notReady} not ready` },
              ],
            },
          ]
        : [];
    },
  );
  return [
    ...ingresses
      .filter(({ ingress }) => !ingress.deletionTimestamp)
      .flatMap(({ ingress }) => pathFindings(ingress, services, serviceNames)),
    ...empty,
  ];
}

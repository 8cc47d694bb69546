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
  Fact,
  IngressFact,
  IngressFacts,
  ReadFailure,
  ServiceFact,
  TargetGroupBindingFact,
} from '../../facts';
import { livePods } from '../pods/livePods';
import { controllerOf, IngressController } from './controllerOf';
import { IngressFinding, IngressObject } from './findings';

/** How long a load balancer and its targets may take. */
export const GRACE_MS = 10 * 60_000;

/** An Ingress and who is responsible for it. */
export interface ControlledIngress {
  ingress: IngressFact;
  controller: IngressController;
}

/** The facts of one place, prepared for the rules. What is not known is empty here, and noted as a failure. */
export interface IngressContext {
  facts: IngressFacts;
  now: Date;
  ingresses: ControlledIngress[];
  /** Services of type LoadBalancer. */
  loadBalancerServices: ServiceFact[];
  /** Bindings of the service's own Services. */
  bindings: TargetGroupBindingFact[];
  failures: ReadFailure[];
}

/** The value of a fact; notes its failure when there is none. */
export function valueOf<T>(
  context: Pick<IngressContext, 'failures'>,
  fact: Fact<T>,
): T | undefined {
  if (fact.known) {
    return fact.value;
  }
  if (!context.failures.includes(fact.failure)) {
    context.failures.push(fact.failure);
  }
  return undefined;
}

/** Prepares the facts. */
export function ingressContext(facts: IngressFacts, now: Date): IngressContext {
  const context: IngressContext = {
    facts,
    now,
    ingresses: [],
    loadBalancerServices: [],
    bindings: [],
    failures: [],
  };
  const services = valueOf(context, facts.services) ?? [];
  const ingresses = valueOf(context, facts.ingresses) ?? [];
  const bindings = valueOf(context, facts.targetGroupBindings) ?? [];
  const classes =
    ingresses.length > 0 ? valueOf(context, facts.ingressClasses) : undefined;
  const names = services.map(service => service.name);
  context.loadBalancerServices = services.filter(
    service => service.type === 'LoadBalancer',
  );
  context.bindings = bindings.filter(
    ({ serviceName }) => !facts.services.known || names.includes(serviceName),
  );
  const ours = ingresses.filter(
    ({ paths }) =>
      !facts.services.known ||
      paths.some(({ serviceName }) => names.includes(serviceName)),
  );
  const exposed =
    ours.length + context.loadBalancerServices.length + context.bindings.length;
  // An Ingress that names only what does not exist may be this service's with a misspelt name, but hardly when another way
  // leads to the service.
  context.ingresses = (exposed > 0 ? ours : ingresses).map(ingress => ({
    ingress,
    controller: controllerOf(ingress, classes),
  }));
  return context;
}

export function objectOf(
  kind: IngressObject['kind'],
  { namespace, name }: { namespace: string; name: string },
): IngressObject {
  return { kind, namespace, name };
}

/** Whether something is in its first ten minutes; what has no time is not. */
export function isNew(createdAt: string | undefined, now: Date): boolean {
  return now.getTime() - Date.parse(createdAt ?? '') < GRACE_MS;
}

/** Whether all that exposes the service is so new that its load balancer may still be in the making. */
export function isNewlyExposed({
  ingresses,
  loadBalancerServices,
  now,
}: IngressContext): boolean {
  const createdAt = [
    ...ingresses.map(({ ingress }) => ingress),
    ...loadBalancerServices,
  ].map(object => object.createdAt);
  return createdAt.length > 0 && createdAt.every(at => isNew(at, now));
}

/** How many of the live pods are so new that their targets may not be registered yet. */
export function newPods({
  facts,
  now,
}: IngressContext): 'none' | 'some' | 'all' {
  const pods = facts.pods.known ? livePods(facts.pods.value) : [];
  const young = pods.filter(pod => isNew(pod.createdAt, now));
  if (young.length === 0) {
    return 'none';
  }
  return young.length < pods.length ? 'some' : 'all';
}

/** Ready endpoints behind the exposed Services, `undefined` while not known. */
export function readyEndpoints({ facts }: IngressContext): number | undefined {
  return facts.endpoints.known
    ? facts.endpoints.value.reduce((sum, { ready }) => sum + ready, 0)
    : undefined;
}

/** A rule's contribution. */
export type IngressRule = (context: IngressContext) => IngressFinding[];

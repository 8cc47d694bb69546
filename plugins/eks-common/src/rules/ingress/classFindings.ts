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
import {
  ControlledIngress,
  GRACE_MS,
  IngressContext,
  valueOf,
} from './ingressContext';

const CONTROLLER_FINALIZER =
  /(?:^|\.)(?:k8s\.aws|eks\.amazonaws\.com)\/[\w.-]+$/;

function controllerIsGone(context: IngressContext): boolean {
  const controller = valueOf(context, context.facts.loadBalancerController);
  return (
    context.facts.loadBalancerController.known &&
    (controller?.readyReplicas ?? 0) === 0
  );
}

function deletionFindings(
  context: IngressContext,
  { ingress, controller }: ControlledIngress,
): IngressFinding[] {
  const finalizer = ingress.finalizers.find(f => CONTROLLER_FINALIZER.test(f));
  if (!ingress.deletionTimestamp || !finalizer) {
    return [];
  }
  const controllerGone = controller.kind === 'alb' && controllerIsGone(context);
  const age = context.now.getTime() - Date.parse(ingress.deletionTimestamp);
  return [
    {
      code: 'ING-18',
      state: controllerGone || age >= GRACE_MS ? 'degraded' : 'progressing',
      params: { ingress: ingress.name, finalizer, controllerGone },
      evidence: [{ label: 'Finalizer', value: finalizer }],
      since: ingress.deletionTimestamp,
    },
  ];
}

/** Whether somebody is responsible for each Ingress, and at work. */
export function classFindings(context: IngressContext): IngressFinding[] {
  const findings: IngressFinding[] = [];
  const { ingresses, facts } = context;
  for (const { ingress, controller } of ingresses) {
    if (controller.kind === 'missing') {
      const serving = Boolean(ingress.hostname);
      findings.push({
        code: 'ING-01',
        state: serving ? 'degraded' : 'broken',
        params: { ingress: ingress.name, className: controller.name, serving },
        evidence: [{ label: 'Ingress', value: ingress.name }],
        since: ingress.createdAt,
      });
    }
  }

  const ofController = ingresses.filter(i => i.controller.kind === 'alb');
  if (ofController.length > 0 && controllerIsGone(context)) {
    const serving = ofController.every(i => Boolean(i.ingress.hostname));
    const installed =
      facts.loadBalancerController.known &&
      facts.loadBalancerController.value !== undefined;
    findings.push({
      code: 'ING-02',
      state: serving ? 'degraded' : 'broken',
      params: { installed, serving },
      evidence: [
        {
          label: 'Deployment',
          value: installed
            ? 'aws-load-balancer-controller: no ready replica'
            : 'aws-load-balancer-controller: not found',
        },
      ],
    });
  }

  findings.push(...ingresses.flatMap(i => deletionFindings(context, i)));

  const retired = ingresses.filter(i => i.controller.kind === 'nginx');
  if (retired.length > 0) {
    findings.push({
      code: 'ING-26',
      state: 'healthy',
      advice: true,
      params: { ingresses: retired.map(i => i.ingress.name) },
      evidence: [{ label: 'Controller', value: 'k8s.io/ingress-nginx' }],
    });
  }
  return findings;
}

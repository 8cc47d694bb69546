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
  EventFact,
  IngressFact,
  IngressFacts,
  known,
  LoadBalancerFact,
  ServiceFact,
  TargetGroupFact,
} from '../facts';
import { ago, CLUSTER, DAY, podFacts, workloadFact } from './placeFacts';

export const HOSTNAME =
  'k8s-payments-api-1234567890-987654321.eu-west-1.elb.amazonaws.com';
export const LOAD_BALANCER_ARN =
  'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/k8s-payments-api-1234567890/0123456789abcdef';
export const TARGET_GROUP_ARN =
  'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/k8s-payments-api-abcdef1234/0123456789abcdef';

type Target = TargetGroupFact['targets'][number];

export function serviceFact(overrides: Partial<ServiceFact> = {}): ServiceFact {
  return {
    namespace: 'payments',
    name: 'api',
    type: 'ClusterIP',
    ports: [{ name: 'http', port: 80, targetPort: '8080' }],
    annotations: {},
    createdAt: ago(30 * DAY),
    ...overrides,
  };
}

export function ingressFact(overrides: Partial<IngressFact> = {}): IngressFact {
  return {
    namespace: 'payments',
    name: 'api',
    createdAt: ago(30 * DAY),
    finalizers: ['ingress.k8s.aws/resources'],
    annotations: {},
    className: 'alb',
    paths: [
      {
        host: 'pay.example.com',
        path: '/',
        serviceName: 'api',
        servicePort: 'http',
      },
    ],
    tlsHosts: [],
    hostname: HOSTNAME,
    ...overrides,
  };
}

export function loadBalancerFact(
  overrides: Partial<LoadBalancerFact> = {},
): LoadBalancerFact {
  return {
    arn: LOAD_BALANCER_ARN,
    // ELBv2 keeps capitals that Kubernetes lower-cases.
    dnsName: HOSTNAME.replace('k8s', 'K8S'),
    state: 'active',
    scheme: 'internet-facing',
    ...overrides,
  };
}

/** Six targets that are healthy but for the given ones, in their order. */
export function targetGroupFact(
  others: Array<Partial<Target>> = [],
  overrides: Partial<TargetGroupFact> = {},
): TargetGroupFact {
  return {
    arn: TARGET_GROUP_ARN,
    name: 'k8s-payments-api-abcdef1234',
    targetType: 'ip',
    healthCheckPath: '/healthz',
    healthCheckPort: 'traffic-port',
    matcher: '200',
    loadBalancerArns: [LOAD_BALANCER_ARN],
    targets: Array.from({ length: 6 }, (_, index) => ({
      id: `10.0.0.${index}`,
      port: 8080,
      state: 'healthy',
      ...others[index],
    })),
    ...overrides,
  };
}

/** A Warning of the controller on the Ingress. */
export function warning(
  message: string,
  overrides: Partial<EventFact> = {},
): EventFact {
  return {
    involvedKind: 'Ingress',
    involvedName: 'api',
    type: 'Warning',
    reason: 'FailedBuildModel',
    message: `Failed build model due to ${message}`,
    at: ago(60_000),
    ...overrides,
  };
}

/** An Ingress of the AWS Load Balancer Controller with six healthy targets. */
export function ingressFacts(
  overrides: Partial<IngressFacts> = {},
): IngressFacts {
  return {
    cluster: CLUSTER,
    namespace: 'payments',
    workloads: known([workloadFact()]),
    pods: known(podFacts(6)),
    services: known([serviceFact()]),
    serviceNames: known(['api', 'ledger']),
    ingresses: known([ingressFact()]),
    ingressClasses: known([
      { name: 'alb', controller: 'ingress.k8s.aws/alb', isDefault: false },
      { name: 'nginx', controller: 'k8s.io/ingress-nginx', isDefault: false },
    ]),
    endpoints: known([{ serviceName: 'api', ready: 6, notReady: 0 }]),
    targetGroupBindings: known([
      {
        namespace: 'payments',
        name: 'k8s-payments-api-abcdef1234',
        serviceName: 'api',
        servicePort: 'http',
        targetGroupArn: TARGET_GROUP_ARN,
        targetType: 'ip',
        ingress: 'payments/api',
      },
    ]),
    events: known([]),
    loadBalancerController: known({ readyReplicas: 2, desiredReplicas: 2 }),
    loadBalancers: known([loadBalancerFact()]),
    targetGroups: known([targetGroupFact()]),
    ...overrides,
  };
}

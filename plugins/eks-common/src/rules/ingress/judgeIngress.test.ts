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

import { IngressFacts, known, notKnown, PodFact } from '../../facts';
import {
  HOSTNAME,
  ingressFact,
  ingressFacts,
  loadBalancerFact,
  serviceFact,
  TARGET_GROUP_ARN,
  targetGroupFact,
  warning,
} from '../../testing/ingressFacts';
import {
  ago,
  DAY,
  DENIED,
  MINUTE,
  NOW,
  podFacts,
  SECOND,
  workloadFact,
} from '../../testing/placeFacts';
import { JudgementState } from '../judgement';
import { judgeIngress } from './judgeIngress';

type Row = [
  name: string,
  facts: IngressFacts,
  state: JudgementState,
  codes: string[],
  params?: Record<string, unknown>,
];

const TEN_MINUTES = 10 * MINUTE;
const OBJECT = { kind: 'Ingress', namespace: 'payments', name: 'api' };
const MISMATCH = {
  state: 'unhealthy',
  reason: 'Target.ResponseCodeMismatch',
  description: 'Health checks failed with these codes: [404]',
};
const TIMEOUT = {
  state: 'unhealthy',
  reason: 'Target.Timeout',
  description: 'Request timed out',
};
const INITIAL = { state: 'initial', reason: 'Elb.RegistrationInProgress' };
const unreadable = notKnown({
  ...DENIED,
  permission: 'elasticloadbalancing:DescribeTargetHealth',
});

function withIngress(
  ...overrides: Parameters<typeof ingressFact>
): IngressFacts {
  return ingressFacts({ ingresses: known([ingressFact(...overrides)]) });
}

function withTargets(
  ...args: Parameters<typeof targetGroupFact>
): IngressFacts {
  return ingressFacts({ targetGroups: known([targetGroupFact(...args)]) });
}

/** An Ingress whose load balancer was never made, with what the controller said. */
function failing(message: string): IngressFacts {
  return ingressFacts({
    ingresses: known([ingressFact({ hostname: undefined })]),
    targetGroupBindings: known([]),
    targetGroups: known([]),
    events: known([warning(message)]),
  });
}

function withService(
  overrides: Parameters<typeof serviceFact>[0],
): IngressFacts {
  return ingressFacts({
    ingresses: known([]),
    services: known([
      serviceFact({
        type: 'LoadBalancer',
        loadBalancerHostname: HOSTNAME,
        loadBalancerClass: 'service.k8s.aws/nlb',
        ...overrides,
      }),
    ]),
  });
}

function gate(status: string, reason?: string): Partial<PodFact> {
  return {
    conditions: [
      {
        type: 'target-health.elbv2.k8s.aws/k8s-payments-api-abcdef1234',
        status,
        reason,
      },
    ],
  };
}

const NGINX = { className: 'nginx', finalizers: [] };

const ROWS: Row[] = [
  [
    'ING-OK',
    ingressFacts(),
    'healthy',
    ['ING-OK'],
    { hosts: ['pay.example.com'], healthy: 6, total: 6 },
  ],
  [
    'ING-OK does not count draining targets',
    {
      ...withTargets([{ state: 'draining' }, { state: 'unhealthy.draining' }]),
      endpoints: known([{ serviceName: 'api', ready: 4, notReady: 2 }]),
    },
    'healthy',
    ['ING-OK'],
    { healthy: 4, total: 4 },
  ],
  [
    'ING-OK of a Service with a network load balancer',
    withService({}),
    'healthy',
    ['ING-OK'],
    { hosts: [HOSTNAME] },
  ],
  [
    'ING-OK of a binding made by hand',
    ingressFacts({ ingresses: known([]) }),
    'healthy',
    ['ING-OK'],
    { hosts: ['k8s-payments-api-abcdef1234'] },
  ],
  [
    'ING-OK of the default class',
    ingressFacts({
      ingresses: known([ingressFact({ className: undefined })]),
      ingressClasses: known([
        { name: 'alb', controller: 'eks.amazonaws.com/alb', isDefault: true },
      ]),
      loadBalancerController: known(undefined),
    }),
    'healthy',
    ['ING-OK'],
  ],
  [
    'ING-OK of the annotation without IngressClass',
    ingressFacts({
      ingresses: known([
        ingressFact({ annotations: { 'kubernetes.io/ingress.class': 'alb' } }),
      ]),
      ingressClasses: known([]),
    }),
    'healthy',
    ['ING-OK'],
  ],
  [
    'ING-OK of nodes that run a pod, behind externalTrafficPolicy Local',
    {
      ...withService({ externalTrafficPolicy: 'Local' }),
      targetGroups: known([
        targetGroupFact([TIMEOUT, TIMEOUT, TIMEOUT], {
          targetType: 'instance',
        }),
      ]),
    },
    'healthy',
    ['ING-OK'],
    { healthy: 3, total: 3 },
  ],
  [
    'ING-16 of nodes that run a pod, behind externalTrafficPolicy Local',
    {
      ...withService({ externalTrafficPolicy: 'Local' }),
      targetGroups: known([
        targetGroupFact([TIMEOUT, TIMEOUT, TIMEOUT, TIMEOUT], {
          targetType: 'instance',
        }),
      ]),
    },
    'degraded',
    ['ING-16'],
  ],
  [
    'ING-16 of nodes behind externalTrafficPolicy Cluster',
    {
      ...withService({ externalTrafficPolicy: 'Cluster' }),
      targetGroups: known([
        targetGroupFact([TIMEOUT], { targetType: 'instance' }),
      ]),
    },
    'degraded',
    ['ING-16'],
  ],
  [
    'ING-OK without a class, where somebody serves it',
    withIngress({ className: undefined }),
    'healthy',
    ['ING-OK'],
  ],
  [
    'ING-33 for unused targets while the load balancer is made',
    {
      ...withTargets(
        Array.from({ length: 6 }, () => ({
          state: 'unused',
          reason: 'Target.NotInUse',
        })),
      ),
      loadBalancers: known([loadBalancerFact({ state: 'provisioning' })]),
    },
    'progressing',
    ['ING-32', 'ING-33'],
  ],
  [
    'ING-18 of an Ingress that is deleted with all behind it',
    ingressFacts({
      ingresses: known([ingressFact({ deletionTimestamp: ago(MINUTE) })]),
      services: known([serviceFact()]),
      targetGroupBindings: known([]),
      targetGroups: known([]),
    }),
    'progressing',
    ['ING-18'],
  ],
  [
    'ING-14 of a first start',
    ingressFacts({
      ingresses: known([ingressFact({ createdAt: ago(MINUTE) })]),
      endpoints: known([{ serviceName: 'api', ready: 0, notReady: 6 }]),
      targetGroups: known([targetGroupFact([], { targets: [] })]),
    }),
    'progressing',
    ['ING-14'],
  ],
  [
    'ING-14 of a service that is scaled to zero',
    ingressFacts({
      workloads: known([
        workloadFact({
          desiredReplicas: 0,
          readyReplicas: 0,
          updatedReplicas: 0,
        }),
      ]),
      pods: known([]),
      endpoints: known([{ serviceName: 'api', ready: 0, notReady: 0 }]),
      targetGroups: known([targetGroupFact([], { targets: [] })]),
    }),
    'none',
    ['ING-14'],
    { scaledToZero: true },
  ],
  [
    'ING-34 of pods that never became targets',
    withTargets([], {
      targets: [{ id: '10.0.0.0', port: 8080, state: 'healthy' }],
    }),
    'degraded',
    ['ING-34'],
    { targets: 1, readyEndpoints: 6 },
  ],
  [
    'ING-OK while a new pod becomes a target',
    {
      ...withTargets([], {
        targets: targetGroupFact().targets.slice(0, 5),
      }),
      pods: known(
        podFacts(6, index => (index > 4 ? { createdAt: ago(MINUTE) } : {})),
      ),
    },
    'healthy',
    ['ING-OK'],
    { healthy: 5, total: 5 },
  ],
  [
    'ING-34 while all targets drain and their pods are new',
    {
      ...withTargets(Array.from({ length: 6 }, () => ({ state: 'draining' }))),
      pods: known(podFacts(6, () => ({ createdAt: ago(MINUTE) }))),
    },
    'progressing',
    ['ING-34'],
  ],
  [
    'ING-31 for a binding without an ARN',
    ingressFacts({
      ingresses: known([]),
      targetGroupBindings: known([
        { namespace: 'payments', name: 'by-name', serviceName: 'api' },
      ]),
    }),
    'unknown',
    ['ING-31'],
  ],
  [
    'ING-07 of one Ingress that was never made, beside one that serves',
    ingressFacts({
      ingresses: known([
        ingressFact(),
        ingressFact({ name: 'internal', hostname: undefined }),
      ]),
      events: known([
        warning('TargetGroup port is empty', { involvedName: 'internal' }),
      ]),
    }),
    'broken',
    ['ING-07'],
    { object: { ...OBJECT, name: 'internal' } },
  ],
  [
    'ING-36 of a Service is not explained by an event of an Ingress',
    ingressFacts({
      services: known([
        serviceFact({
          type: 'LoadBalancer',
          loadBalancerClass: 'service.k8s.aws/nlb',
        }),
      ]),
      events: known([warning('TargetGroup port is empty')]),
    }),
    'broken',
    ['ING-36', 'ING-07'],
    { object: { ...OBJECT, kind: 'Service' } },
  ],
  [
    'ING-37 of the controller of Kubernetes',
    {
      ...withService({ loadBalancerHostname: undefined }),
      targetGroupBindings: known([]),
      targetGroups: known([]),
      events: known([
        warning('', {
          involvedKind: 'Service',
          reason: 'SyncLoadBalancerFailed',
          message: 'Error syncing load balancer',
        }),
      ]),
    },
    'broken',
    ['ING-37'],
  ],
  [
    'ING-01',
    withIngress({ className: 'abl', hostname: undefined }),
    'broken',
    ['ING-01'],
    { ingress: 'api', className: 'abl', serving: false },
  ],
  [
    'ING-01 without class and default',
    withIngress({ className: undefined, hostname: undefined }),
    'broken',
    ['ING-01'],
    { className: undefined },
  ],
  [
    'ING-01 while an old load balancer serves',
    withIngress({ className: 'abl' }),
    'degraded',
    ['ING-01'],
    { serving: true },
  ],
  [
    'ING-02 not installed',
    ingressFacts({ loadBalancerController: known(undefined) }),
    'degraded',
    ['ING-02'],
    { installed: false, serving: true },
  ],
  [
    'ING-02 no replica, and no load balancer yet',
    ingressFacts({
      ingresses: known([ingressFact({ hostname: undefined })]),
      loadBalancerController: known({ readyReplicas: 0, desiredReplicas: 2 }),
    }),
    'broken',
    ['ING-02', 'ING-36'],
    { installed: true, serving: false },
  ],
  [
    'ING-03',
    failing(
      "couldn't auto-discover subnets: unable to resolve at least one subnet. Evaluated 3 subnets: 1 are tagged for other clusters, and 2 have insufficient available IP addresses",
    ),
    'broken',
    ['ING-03'],
    { object: OBJECT, evaluated: 3, otherClusters: 1, fewAddresses: 2 },
  ],
  [
    'ING-03 without counts',
    failing('unable to resolve at least one subnet (0 match VPC)'),
    'broken',
    ['ING-03'],
    { evaluated: undefined },
  ],
  [
    'ING-04',
    failing('subnets count less than minimal required count: 1 < 2'),
    'broken',
    ['ING-04'],
    { found: 1, required: 2 },
  ],
  [
    'ING-05',
    failing(
      'ingress: payments/api: no certificate found for host: pay.example.com',
    ),
    'broken',
    ['ING-05'],
    { host: 'pay.example.com' },
  ],
  [
    'ING-06',
    failing('conflicting scheme: map[internal:{} internet-facing:{}]'),
    'broken',
    ['ING-06'],
    { setting: 'scheme' },
  ],
  [
    'ING-06 of several words',
    failing('conflicting load balancer name: map[a:{} b:{}]'),
    'broken',
    ['ING-06'],
    { setting: 'load balancer name' },
  ],
  [
    'ING-07',
    failing(
      "TargetGroup port is empty. When using Instance targets, your service be must of type 'NodePort' or 'LoadBalancer'",
    ),
    'broken',
    ['ING-07'],
  ],
  [
    'ING-08',
    failing(
      'AccessDenied: User: arn:aws:sts::111122223333:assumed-role/lbc/1 is not authorized to perform: elasticloadbalancing:AddTags on resource: x',
    ),
    'broken',
    ['ING-08'],
    { action: 'elasticloadbalancing:AddTags' },
  ],
  [
    'ING-09',
    failing('WebIdentityErr: failed to retrieve credentials'),
    'broken',
    ['ING-09'],
  ],
  [
    'ING-10',
    failing('TooManyTargetGroups: quota reached'),
    'broken',
    ['ING-10'],
    { quota: 'TooManyTargetGroups' },
  ],
  [
    'ING-11',
    ingressFacts({
      events: known([
        warning(
          'expected exactly one securityGroup tagged with kubernetes.io/cluster/prod-eu for eni eni-1, got: []',
          {
            involvedKind: 'TargetGroupBinding',
            involvedName: 'k8s-payments-api-abcdef1234',
            reason: 'FailedNetworkReconcile',
          },
        ),
      ]),
    }),
    'degraded',
    ['ING-11'],
    { clusterName: 'prod-eu' },
  ],
  [
    'ING-12',
    ingressFacts({
      ingresses: known([
        ingressFact({
          paths: [
            { serviceName: 'gone', servicePort: '80' },
            { serviceName: 'api', servicePort: '80' },
          ],
        }),
      ]),
    }),
    'broken',
    ['ING-12'],
    { service: 'gone' },
  ],
  [
    'ING-12 is not said of the services of others',
    withIngress({ paths: [{ serviceName: 'ledger' }, { serviceName: 'api' }] }),
    'healthy',
    ['ING-OK'],
  ],
  [
    'ING-12 is not said of an action annotation',
    withIngress({
      paths: [
        { serviceName: 'redirect', servicePort: 'use-annotation' },
        { serviceName: 'api' },
      ],
    }),
    'healthy',
    ['ING-OK'],
  ],
  [
    'ING-13',
    withIngress({ paths: [{ serviceName: 'api', servicePort: '8080' }] }),
    'broken',
    ['ING-13'],
    { service: 'api', port: '8080' },
  ],
  [
    'ING-14',
    ingressFacts({
      endpoints: known([{ serviceName: 'api', ready: 0, notReady: 6 }]),
    }),
    'broken',
    ['ING-14'],
    { service: 'api', notReady: 6 },
  ],
  [
    'ING-14 without any slice',
    ingressFacts({ endpoints: known([]) }),
    'broken',
    ['ING-14'],
    { notReady: 0 },
  ],
  [
    'ING-15',
    withTargets([MISMATCH, MISMATCH]),
    'degraded',
    ['ING-15'],
    {
      down: 2,
      healthy: 4,
      total: 6,
      path: '/healthz',
      port: '8080',
      codes: '404',
      matcher: '200',
      replicaSet: undefined,
    },
  ],
  [
    'ING-15 of one revision',
    ingressFacts({
      targetGroups: known([targetGroupFact([MISMATCH, MISMATCH])]),
      pods: known(
        podFacts(6, index =>
          index < 2 ? { owner: { kind: 'ReplicaSet', name: 'api-new' } } : {},
        ),
      ),
    }),
    'degraded',
    ['ING-15'],
    { replicaSet: 'api-new' },
  ],
  [
    'ING-15 on all targets',
    withTargets(Array(6).fill(MISMATCH)),
    'broken',
    ['ING-15'],
    { down: 6, healthy: 0 },
  ],
  [
    'ING-15 with a fixed port',
    withTargets([MISMATCH], { healthCheckPort: '9090' }),
    'degraded',
    ['ING-15'],
    { port: '9090' },
  ],
  [
    'ING-15 and ING-16',
    withTargets([MISMATCH, TIMEOUT]),
    'degraded',
    ['ING-15', 'ING-16'],
  ],
  [
    'ING-16',
    withTargets([TIMEOUT]),
    'degraded',
    ['ING-16'],
    { reason: 'Target.Timeout', down: 1 },
  ],
  [
    'ING-16 for unused targets',
    withTargets(Array(6).fill({ state: 'unused', reason: 'Target.NotInUse' })),
    'broken',
    ['ING-16'],
    { reason: 'Target.NotInUse' },
  ],
  [
    'ING-17',
    ingressFacts({
      events: known([
        warning(
          'deletion_protection is enabled, cannot delete the ingress: api',
          { reason: 'FailedDeployModel' },
        ),
      ]),
    }),
    'degraded',
    ['ING-17'],
  ],
  [
    'ING-18 just under ten minutes',
    withIngress({ deletionTimestamp: ago(TEN_MINUTES - SECOND) }),
    'progressing',
    ['ING-18'],
    { controllerGone: false },
  ],
  [
    'ING-18 after ten minutes',
    withIngress({ deletionTimestamp: ago(TEN_MINUTES) }),
    'degraded',
    ['ING-18'],
    { finalizer: 'ingress.k8s.aws/resources' },
  ],
  [
    'ING-18 of a group, without controller',
    ingressFacts({
      ingresses: known([
        ingressFact({
          deletionTimestamp: ago(MINUTE),
          finalizers: ['group.ingress.k8s.aws/shared'],
        }),
      ]),
      loadBalancerController: known(undefined),
    }),
    'degraded',
    ['ING-02', 'ING-18'],
  ],
  [
    'ING-22',
    withTargets([], { loadBalancerArns: [] }),
    'broken',
    ['ING-22'],
    { exists: true, targetGroup: 'k8s-payments-api-abcdef1234' },
  ],
  [
    'ING-22 of a target group that is gone',
    ingressFacts({ targetGroups: known([]) }),
    'broken',
    ['ING-22'],
    { exists: false, targetGroup: TARGET_GROUP_ARN },
  ],
  [
    'ING-24 without an address',
    ingressFacts({
      ingresses: known([ingressFact({ ...NGINX, hostname: undefined })]),
      targetGroupBindings: known([]),
    }),
    'unknown',
    ['ING-24', 'ING-26'],
    { problem: 'noAddress', controller: 'nginx', readyEndpoints: 6 },
  ],
  [
    'ING-24 whose targets were not read',
    ingressFacts({
      ingresses: known([ingressFact(NGINX)]),
      targetGroupBindings: known([]),
      targetGroups: known([]),
    }),
    'unknown',
    ['ING-24', 'ING-26'],
    { problem: 'notChecked' },
  ],
  [
    'ING-26 behind a checked load balancer',
    ingressFacts({
      ingresses: known([ingressFact(NGINX)]),
      targetGroupBindings: known([]),
    }),
    'healthy',
    ['ING-OK', 'ING-26'],
    { total: 6 },
  ],
  [
    'ING-24 whose targets are down',
    ingressFacts({
      ingresses: known([ingressFact(NGINX)]),
      targetGroupBindings: known([]),
      targetGroups: known([targetGroupFact(Array(6).fill(TIMEOUT))]),
    }),
    'broken',
    ['ING-24', 'ING-26'],
    { problem: 'down', targets: { healthy: 0, total: 6 } },
  ],
  [
    'ING-24 some of whose targets are down',
    ingressFacts({
      ingresses: known([ingressFact(NGINX)]),
      targetGroupBindings: known([]),
      targetGroups: known([targetGroupFact([TIMEOUT])]),
    }),
    'degraded',
    ['ING-24', 'ING-26'],
    { problem: 'down', targets: { healthy: 5, total: 6 } },
  ],
  [
    'ING-26 of nodes that run the edge proxy',
    {
      ...withIngress(NGINX),
      targetGroupBindings: known([]),
      targetGroups: known([
        targetGroupFact([TIMEOUT, TIMEOUT], { targetType: 'instance' }),
      ]),
    },
    'healthy',
    ['ING-OK', 'ING-26'],
    { healthy: 4, total: 4 },
  ],
  [
    'ING-33 of the edge proxy',
    ingressFacts({
      ingresses: known([ingressFact(NGINX)]),
      targetGroupBindings: known([]),
      targetGroups: known([targetGroupFact(Array(6).fill(INITIAL))]),
    }),
    'progressing',
    ['ING-33', 'ING-26'],
    { registering: 6, healthy: 0 },
  ],
  [
    'ING-30',
    ingressFacts({
      ingresses: known([]),
      targetGroupBindings: known([]),
      endpoints: unreadable,
      events: unreadable,
    }),
    'none',
    ['ING-30'],
    { namespace: 'payments' },
  ],
  [
    'ING-31',
    ingressFacts({ targetGroups: unreadable }),
    'unknown',
    ['ING-31'],
    { gates: undefined, readyEndpoints: 6 },
  ],
  [
    'ING-31 with readiness gates',
    ingressFacts({
      targetGroups: unreadable,
      pods: known(podFacts(6, () => gate('True', 'Healthy'))),
    }),
    'unknown',
    ['ING-31'],
    { gates: { healthy: 6, total: 6 } },
  ],
  [
    'ING-15 by readiness gates',
    ingressFacts({
      targetGroups: unreadable,
      pods: known(
        podFacts(6, index =>
          index < 2
            ? gate('False', 'Target.ResponseCodeMismatch')
            : gate('True'),
        ),
      ),
    }),
    'degraded',
    ['ING-15', 'ING-31'],
    { down: 2, healthy: 4, total: 6, path: undefined },
  ],
  [
    'ING-33 by readiness gates is no more than unknown',
    ingressFacts({
      targetGroups: unreadable,
      pods: known(
        podFacts(6, () => gate('False', 'Elb.InitialHealthChecking')),
      ),
    }),
    'unknown',
    ['ING-31', 'ING-33'],
  ],
  [
    'ING-31 for a classic load balancer',
    ingressFacts({
      ingresses: known([]),
      services: known([
        serviceFact({ type: 'LoadBalancer', loadBalancerHostname: HOSTNAME }),
      ]),
      loadBalancers: known([]),
    }),
    'unknown',
    ['ING-31'],
  ],
  [
    'ING-OK of a load balancer without bindings',
    ingressFacts({
      ingresses: known([]),
      services: known([
        serviceFact({ type: 'LoadBalancer', loadBalancerHostname: HOSTNAME }),
      ]),
      targetGroupBindings: known([]),
    }),
    'healthy',
    ['ING-OK'],
  ],
  [
    'ING-31 for a load balancer without bindings',
    ingressFacts({
      ingresses: known([]),
      services: known([
        serviceFact({ type: 'LoadBalancer', loadBalancerHostname: HOSTNAME }),
      ]),
      targetGroupBindings: known([]),
      targetGroups: known([]),
    }),
    'unknown',
    ['ING-31'],
  ],
  [
    'ING-12 of a misspelt name only',
    ingressFacts({
      ingresses: known([ingressFact({ paths: [{ serviceName: 'appi' }] })]),
      targetGroupBindings: known([]),
    }),
    'broken',
    ['ING-12'],
    { service: 'appi' },
  ],
  [
    'ING-12 is not said when another way leads to the service',
    ingressFacts({
      ingresses: known([
        ingressFact(),
        ingressFact({ name: 'other', paths: [{ serviceName: 'gone' }] }),
      ]),
    }),
    'healthy',
    ['ING-OK'],
  ],
  [
    'ING-31 for disabled health checks',
    withTargets([
      { state: 'unavailable', reason: 'Target.HealthCheckDisabled' },
    ]),
    'unknown',
    ['ING-31'],
  ],
  [
    'ING-31 where no target group leads to the service',
    ingressFacts({
      ingresses: known([
        ingressFact({
          paths: [{ serviceName: 'redirect', servicePort: 'use-annotation' }],
        }),
      ]),
      targetGroupBindings: known([]),
    }),
    'unknown',
    ['ING-31'],
  ],
  [
    'ING-32 just under ten minutes',
    withIngress({ hostname: undefined, createdAt: ago(TEN_MINUTES - SECOND) }),
    'progressing',
    ['ING-32'],
    { object: OBJECT },
  ],
  [
    'ING-36 after ten minutes',
    withIngress({ hostname: undefined, createdAt: ago(TEN_MINUTES) }),
    'broken',
    ['ING-36'],
    { object: OBJECT },
  ],
  [
    'ING-36 of a Service',
    withService({ loadBalancerHostname: undefined }),
    'broken',
    ['ING-36'],
  ],
  [
    'ING-32 while ELBv2 makes it',
    ingressFacts({
      loadBalancers: known([loadBalancerFact({ state: 'provisioning' })]),
    }),
    'progressing',
    ['ING-32'],
  ],
  [
    'ING-33',
    withTargets([INITIAL, INITIAL]),
    'progressing',
    ['ING-33'],
    { registering: 2, healthy: 4, total: 6 },
  ],
  [
    'ING-33 does not hide ING-16',
    withTargets([INITIAL, TIMEOUT]),
    'degraded',
    ['ING-16', 'ING-33'],
  ],
  [
    'ING-34',
    withTargets([], { targets: [] }),
    'broken',
    ['ING-34'],
    { service: 'api', readyEndpoints: 6 },
  ],
  [
    'ING-34 just under ten minutes',
    ingressFacts({
      ingresses: known([ingressFact({ createdAt: ago(TEN_MINUTES - SECOND) })]),
      targetGroups: known([targetGroupFact([], { targets: [] })]),
    }),
    'progressing',
    ['ING-34'],
  ],
  [
    'ING-34 without a binding',
    ingressFacts({ targetGroupBindings: known([]) }),
    'broken',
    ['ING-34'],
  ],
  [
    'ING-14, not 34, without ready pods',
    ingressFacts({
      endpoints: known([]),
      targetGroups: known([targetGroupFact([], { targets: [] })]),
    }),
    'broken',
    ['ING-14'],
  ],
  [
    'ING-35 impaired',
    ingressFacts({
      loadBalancers: known([
        loadBalancerFact({ state: 'active_impaired', stateReason: 'limits' }),
      ]),
    }),
    'degraded',
    ['ING-35'],
    { problem: 'impaired', reason: 'limits' },
  ],
  [
    'ING-35 failed',
    ingressFacts({
      loadBalancers: known([loadBalancerFact({ state: 'failed' })]),
    }),
    'broken',
    ['ING-35'],
    { problem: 'failed' },
  ],
  [
    'ING-35 gone',
    ingressFacts({ loadBalancers: known([]) }),
    'broken',
    ['ING-35'],
    { problem: 'notFound' },
  ],
  [
    'ING-35 in a state that AWS may add',
    ingressFacts({
      loadBalancers: known([loadBalancerFact({ state: 'paused' })]),
    }),
    'unknown',
    ['ING-35'],
    { problem: 'undefined' },
  ],
  [
    'ING-31 for a name of another region',
    ingressFacts({
      ingresses: known([
        ingressFact({ hostname: HOSTNAME.replace('eu-west-1', 'us-east-1') }),
      ]),
    }),
    'unknown',
    ['ING-31'],
  ],
  [
    'ING-37',
    failing('something new'),
    'broken',
    ['ING-37'],
    {
      reason: 'FailedBuildModel',
      message: 'Failed build model due to something new',
    },
  ],
];

describe('judgeIngress', () => {
  it.each(ROWS)('%s', (_, facts, state, codes, params = {}) => {
    const judgement = judgeIngress(facts, NOW);
    expect(judgement.findings.map(finding => finding.code)).toEqual(codes);
    expect(judgement.state).toBe(state);
    expect(judgement.findings[0].params).toMatchObject(params);
  });

  it.each([
    ['newer', ago(2 * MINUTE), ago(MINUTE), 'ING-07'],
    ['older', ago(MINUTE), ago(2 * MINUTE), 'ING-OK'],
    ['of the same time', ago(MINUTE), ago(MINUTE), 'ING-OK'],
    ['without a time', ago(MINUTE), undefined, 'ING-OK'],
    ['without a success', undefined, ago(DAY), 'ING-07'],
  ])(
    'counts a Warning against the newest success: %s',
    (_, success, failure, code) => {
      const reconciled = warning('', {
        type: 'Normal',
        reason: 'SuccessfullyReconciled',
        message: 'Successfully reconciled',
      });
      const facts = ingressFacts({
        events: known([
          warning('TargetGroup port is empty', { at: failure }),
          warning('TooManyTargets', { at: ago(3 * DAY) }),
          ...(success ? [{ ...reconciled, at: success }] : []),
          { ...reconciled, involvedName: 'other', at: NOW.toISOString() },
        ]),
      });
      expect(judgeIngress(facts, NOW).findings[0].code).toBe(code);
    },
  );

  it('ignores Warnings of others and of edge proxies', () => {
    const facts = ingressFacts({
      events: known([
        warning('TargetGroup port is empty', { involvedName: 'other' }),
        warning('x', { reason: 'Rejected' }),
      ]),
    });
    expect(judgeIngress(facts, NOW).state).toBe('healthy');
  });

  it('reads a hostile message in bounded time', () => {
    const facts = failing(`conflicting ${'a '.repeat(500_000)}`);
    expect(judgeIngress(facts, NOW).findings[0]).toMatchObject({
      code: 'ING-06',
      params: { setting: 'a a a a' },
    });
  });

  const needed: Array<keyof IngressFacts> = [
    'services',
    'serviceNames',
    'ingresses',
    'ingressClasses',
    'endpoints',
    'targetGroupBindings',
    'events',
    'loadBalancerController',
    'loadBalancers',
    'targetGroups',
  ];

  it('is never healthy while a needed fact is unknown', () => {
    for (let set = 1; set < 2 ** needed.length; set += 1) {
      const unknown = needed.filter((_, bit) => (set >> bit) % 2 === 1);
      const { state } = judgeIngress(
        {
          ...ingressFacts(),
          ...Object.fromEntries(unknown.map(key => [key, unreadable])),
        },
        NOW,
      );
      expect([
        unknown,
        ['healthy', 'none', 'progressing'].includes(state),
      ]).toEqual([unknown, false]);
    }
  });

  it.each(needed)('is unknown while only %s is', key => {
    const { state, findings } = judgeIngress(
      { ...ingressFacts(), [key]: unreadable },
      NOW,
    );
    expect([state, findings[0].code]).toEqual(['unknown', 'ING-31']);
  });
});

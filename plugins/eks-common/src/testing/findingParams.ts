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

import { ReadFailure } from '../facts';
import {
  IdentityFindingParams,
  IngressFindingParams,
  IngressObject,
  PlacementFindingParams,
  WorkloadRef,
} from '../rules';
import { ISSUER, PROVIDER_ARN, webIdentityPolicy } from './identityFacts';
import { CLUSTER, DENIED } from './placeFacts';

const API: WorkloadRef = {
  kind: 'Deployment',
  namespace: 'payments',
  name: 'api',
};
const role = 'payments-api';
const subject = 'system:serviceaccount:payments:api';
const share = { affected: 2, total: 6 };
const serviceAccount = 'api';
const accountId = '111122223333';
const audience = 'sts.amazonaws.com';
const correction = {
  document: webIdentityPolicy({
    Condition: { StringEquals: { [`${ISSUER}:sub`]: `${subject}-v1` } },
  }),
  workload: {
    providerArn: PROVIDER_ARN,
    issuerHost: ISSUER,
    namespace: 'payments',
    serviceAccount,
    audience,
  },
};
const podIdentityCorrection = {
  document: { Statement: [] },
  workload: {
    clusterArn: CLUSTER.arn,
    clusterName: CLUSTER.name,
    accountId,
    namespace: 'payments',
    serviceAccount,
  },
};
const failures: [ReadFailure, ...ReadFailure[]] = [DENIED];
const object: IngressObject = {
  kind: 'Ingress',
  namespace: 'payments',
  name: 'api',
};
const container = { namespace: 'payments', pod: 'api-1', container: 'app' };
const ready = { ready: 4, desired: 6 };
const failing = {
  down: 2,
  healthy: 4,
  total: 6,
  path: '/healthz',
  port: '8080',
  replicaSet: 'api-6d5f9c7b8',
};

/** Parameters of every finding, so that none is forgotten: a missing code is a type error. */
export const FINDING_PARAMS: IdentityFindingParams &
  PlacementFindingParams &
  IngressFindingParams = {
  'IRSA-OK': { role, pods: 6 },
  'IRSA-01': { serviceAccount },
  'IRSA-02': { serviceAccount: 'default', annotated: ['api'], likely: true },
  'IRSA-03': { serviceAccount, value: 'payments-api' },
  'IRSA-04': { issuerHost: ISSUER, audience, accountId },
  'IRSA-05': {
    role,
    foundIssuers: [ISSUER.replace('NEW', 'OLD')],
    issuerHost: ISSUER,
    correction,
  },
  'IRSA-06': { audience, clientIds: [], accountId },
  'IRSA-07': { role, accountId },
  'IRSA-08': { role, found: [PROVIDER_ARN], correction },
  'IRSA-09': { role, actions: ['sts:AssumeRole'], correction },
  'IRSA-10': { role, allowed: [`${subject}-v1`], subject, correction },
  'IRSA-11': {
    role,
    values: ['system:serviceaccount:payments:*'],
    subject,
    correction,
  },
  'IRSA-12': { role, allowed: ['other'], audience, correction },
  'IRSA-13': { role, index: 1 },
  'IRSA-14': { ...share, role, cause: 'older', restart: [API] },
  'IRSA-15': {
    ...share,
    role,
    carried: ['payments-api-v1'],
    byHand: false,
    restart: [API],
  },
  'IRSA-16': { containers: ['app'], certain: true, secrets: [], role },
  'IRSA-17': { ...share, containers: ['app'], role },
  'IRSA-18': {
    ...share,
    annotationRole: 'payments-api-v1',
    associationRole: role,
    restart: [API],
  },
  'IRSA-19': { ...share, injected: true, audience, restart: [API] },
  'IRSA-20': { role },
  'IRSA-21': { role, subject },
  'IRSA-22': {
    gaps: [{ subject: 'role', failure: DENIED }],
    carried: { affected: 6, total: 6, role },
  },
  'IRSA-23': { role, parts: ['aws:SourceVpc'] },
  'IRSA-24': { ...share, role, injected: true },
  'PI-OK': { role, pods: 6 },
  'PI-01': { clusterName: 'prod-eu', role },
  'PI-02': { clusterName: 'prod-eu', status: 'DEGRADED' },
  'PI-03': share,
  'PI-04': { role, correction: podIdentityCorrection },
  'PI-05': { role, correction: podIdentityCorrection },
  'PI-06': {
    role,
    operator: 'StringEquals',
    key: 'aws:RequestTag/eks-cluster-name',
    values: ['prod-us'],
    namespace: 'payments',
    serviceAccount,
  },
  'PI-07': { role, accountId },
  'PI-08': { ...share, role, carried: [], cause: 'missed', restart: [API] },
  'PI-09': { ...share, serviceAccount, restart: [API] },
  'PI-10': { ...share, role, carried: ['payments-api-v1'] },
  'PI-11': { role, targetRole: 'ledger' },
  'K2I-03': { role },
  'PL-OK': { ready: 6, desired: 6, pools: ['general'], zones: 3 },
  'PL-01': { ready: 0, desired: 6, reason: 'ContainersNotReady' },
  'PL-02': { ...ready, workloads: [API] },
  'PL-03': {
    pods: 2,
    reason: '0/6 nodes are available: 6 Insufficient cpu. preemption: none.',
    example: 'api-1',
    namespace: 'payments',
  },
  'PL-04': { ...container, pods: 2, reason: 'ImagePullBackOff' },
  'PL-05': { ...container, pods: 2, restarts: 7 },
  'PL-06': { ...API, reason: 'ProgressDeadlineExceeded' },
  'PL-07': { ...ready, updated: 5 },
  'PL-08': { zone: 'eu-west-1a', pods: 6 },
  'PL-09': { pods: 6 },
  'PL-10': {
    problem: 'tooOld',
    kubelets: ['1.29', '1.33'],
    clusterVersion: '1.33',
  },
  'PL-11': { nodes: ['node-1'], pods: 2 },
  'PL-12': { workloads: ['api'], daemonSets: ['agent'] },
  'PL-20': { failures, pods: { ready: 6, desired: 6 } },
  'PL-21': { namespace: 'payments', ended: 0 },
  'ING-OK': { hosts: ['pay.example.com'], healthy: 6, total: 6 },
  'ING-01': { ingress: 'api', className: 'abl', serving: false },
  'ING-02': { installed: false, serving: false },
  'ING-03': { object, evaluated: 3, otherClusters: 1, fewAddresses: 2 },
  'ING-04': { object, found: 1, required: 2 },
  'ING-05': { object, host: 'pay.example.com' },
  'ING-06': { object, setting: 'scheme' },
  'ING-07': { object },
  'ING-08': { object, action: 'elasticloadbalancing:AddTags' },
  'ING-09': { object },
  'ING-10': { object, quota: 'TooManyTargetGroups' },
  'ING-11': { object, clusterName: 'prod-eu' },
  'ING-12': { ingress: 'api', service: 'gone' },
  'ING-13': { ingress: 'api', service: 'api', port: '8080' },
  'ING-14': { service: 'api', notReady: 6, scaledToZero: false },
  'ING-15': { ...failing, codes: '404', matcher: '200' },
  'ING-16': { ...failing, reason: 'Target.Timeout' },
  'ING-17': { object },
  'ING-18': {
    ingress: 'api',
    finalizer: 'ingress.k8s.aws/resources',
    controllerGone: true,
  },
  'ING-22': {
    binding: 'api',
    targetGroup: 'k8s-payments-api-abcdef1234',
    exists: true,
  },
  'ING-24': {
    ingress: 'api',
    controller: 'nginx',
    problem: 'notChecked',
    readyEndpoints: 6,
  },
  'ING-26': { ingresses: ['api'] },
  'ING-30': { namespace: 'payments' },
  'ING-31': { failures, gates: { healthy: 6, total: 6 }, readyEndpoints: 6 },
  'ING-32': { object },
  'ING-33': { healthy: 4, total: 6, registering: 2 },
  'ING-34': { service: 'api', targets: 0, readyEndpoints: 6 },
  'ING-35': {
    loadBalancer: 'k8s-payments-api.eu-west-1.elb.amazonaws.com',
    problem: 'failed',
    reason: 'limits',
  },
  'ING-36': { object },
  'ING-37': { object, reason: 'FailedReconcile', message: 'something new' },
};

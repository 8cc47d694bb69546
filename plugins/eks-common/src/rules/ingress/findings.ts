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

import { ReadFailure } from '../../facts';
import { FindingOf } from '../judgement';

/**
 * The Kubernetes object that a finding is about.
 *
 * @public
 */
export interface IngressObject {
  kind: 'Ingress' | 'Service' | 'TargetGroupBinding';
  namespace: string;
  name: string;
}

/**
 * How the targets of a target group fare. Draining targets do not count.
 *
 * @public
 */
export interface TargetCount {
  healthy: number;
  total: number;
}

/**
 * Targets that fail their health check for one reason.
 *
 * @public
 */
export interface FailingTargets extends TargetCount {
  down: number;
  /** Where the check goes; absent when the portal may not read target groups. */
  path?: string;
  port?: string;
  /** The ReplicaSet that all failing targets, and no healthy one, belong to. */
  replicaSet?: string;
}

/**
 * The parameters of each ingress finding.
 *
 * @remarks
 * Which state a finding carries. `ING-03` to `ING-11`, `ING-17` and `ING-37` are what a controller reports when it cannot
 * bring a change to AWS: what was there before may go on serving.
 *
 * | State | Codes |
 * | --- | --- |
 * | `healthy` | `ING-OK`; as advice: `ING-26` |
 * | `progressing` | `ING-32`, `ING-33`; in the first ten minutes `ING-14`, `ING-18`, `ING-22` and `ING-34` |
 * | `degraded` | `ING-18`; `ING-34` while there are some targets; `ING-01` and `ING-02` where there is a load balancer already; `ING-03` to `ING-11`, `ING-15`, `ING-16`, `ING-17` and `ING-37` while some targets are healthy; `ING-35` impaired; `ING-24` where some targets of the proxy are healthy |
 * | `broken` | `ING-12` to `ING-14`, `ING-22`, `ING-34`, `ING-36`, `ING-24` where no target of the proxy is healthy, `ING-35` failed or not found; the others of `degraded` otherwise, except `ING-18` |
 * | `unknown` | `ING-24` where the proxy cannot be checked, `ING-31`, `ING-35` in a state that is not defined |
 * | `none` | `ING-30`, `ING-14` of a service that is scaled to zero |
 *
 * @public
 */
export interface IngressFindingParams {
  /** Everything on the way answers. */
  'ING-OK': TargetCount & { hosts: string[] };
  /** No controller takes this Ingress: its class does not exist, or it has none and there is no default. */
  'ING-01': { ingress: string; className?: string; serving: boolean };
  /** The AWS Load Balancer Controller does not run. */
  'ING-02': { installed: boolean; serving: boolean };
  /** No subnet fits. */
  'ING-03': {
    object: IngressObject;
    evaluated?: number;
    otherClusters?: number;
    fewAddresses?: number;
  };
  /** Too few availability zones. */
  'ING-04': { object: IngressObject; found: number; required: number };
  /** No certificate for a host. */
  'ING-05': { object: IngressObject; host: string };
  /** Ingresses of one group disagree. */
  'ING-06': { object: IngressObject; setting: string };
  /** Instance targets need a port on the nodes. */
  'ING-07': { object: IngressObject };
  /** The controller's role lacks an action. */
  'ING-08': { object: IngressObject; action: string };
  /** The controller cannot become its own role. */
  'ING-09': { object: IngressObject };
  /** A quota of the account is used up. */
  'ING-10': { object: IngressObject; quota: string };
  /** The network interface has not exactly one tagged security group. */
  'ING-11': { object: IngressObject; clusterName: string };
  /** The Service that an Ingress names does not exist. */
  'ING-12': { ingress: string; service: string };
  /** The Service has no such port. */
  'ING-13': { ingress: string; service: string; port: string };
  /** No ready pod behind the Service. */
  'ING-14': { service: string; notReady: number; scaledToZero: boolean };
  /** Health checks get another answer than expected. */
  'ING-15': FailingTargets & { codes?: string; matcher?: string };
  /** Health checks get no answer; `reason` as ELBv2 gives it. */
  'ING-16': FailingTargets & { reason: string };
  /** Deletion protection holds the load balancer. */
  'ING-17': { object: IngressObject };
  /** An Ingress that is not deleted. */
  'ING-18': { ingress: string; finalizer: string; controllerGone: boolean };
  /** A target group without load balancer, or that does not exist. */
  'ING-22': { binding: string; targetGroup: string; exists: boolean };
  /** An edge proxy in front that is down, or that the portal cannot see through. */
  'ING-24': {
    ingress: string;
    controller: string;
    problem: 'down' | 'noAddress' | 'notChecked';
    /** Targets of the proxy, where they are known. */
    targets?: TargetCount;
    readyEndpoints?: number;
  };
  /** ingress-nginx is no longer maintained. */
  'ING-26': { ingresses: string[] };
  /** Nothing exposes the service. */
  'ING-30': { namespace: string };
  /** Something could not be read. */
  'ING-31': {
    failures: [ReadFailure, ...ReadFailure[]];
    /** Targets as the readiness gates of the pods tell. */
    gates?: TargetCount;
    readyEndpoints?: number;
  };
  /** The load balancer is being made. */
  'ING-32': { object: IngressObject };
  /** Targets are being registered. */
  'ING-33': TargetCount & { registering: number };
  /** Fewer targets than ready pods. */
  'ING-34': { service: string; targets: number; readyEndpoints: number };
  /** The load balancer itself has a problem. */
  'ING-35': {
    loadBalancer: string;
    problem: 'failed' | 'impaired' | 'notFound' | 'undefined';
    state?: string;
    reason?: string;
  };
  /** No load balancer after ten minutes, and no event that tells why. */
  'ING-36': { object: IngressObject };
  /** The controller reports a problem without a row of its own. */
  'ING-37': { object: IngressObject; reason: string; message: string };
}

/**
 * A finding about the ways by which traffic reaches a service.
 *
 * @public
 */
export type IngressFinding = FindingOf<IngressFindingParams>;

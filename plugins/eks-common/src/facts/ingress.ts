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

import { Fact } from './fact';
import { PlaceCluster } from './place';
import { PodFact, WorkloadFact } from './workload';

/**
 * A Kubernetes Service whose selector matches pods of the service.
 *
 * @public
 */
export interface ServiceFact {
  namespace: string;
  name: string;
  type: string;
  ports: Array<{
    name?: string;
    port: number;
    targetPort?: string;
    nodePort?: number;
  }>;
  loadBalancerHostname?: string;
  loadBalancerClass?: string;
  /** `Cluster` or `Local`: with `Local` only nodes that run one of the pods pass the health check. */
  externalTrafficPolicy?: string;
  annotations: Record<string, string>;
  createdAt?: string;
}

/**
 * An Ingress that names one of the services, or a Service that does not exist.
 *
 * @public
 */
export interface IngressFact {
  namespace: string;
  name: string;
  createdAt?: string;
  deletionTimestamp?: string;
  finalizers: string[];
  annotations: Record<string, string>;
  /** From the annotation `kubernetes.io/ingress.class` if set, else `spec.ingressClassName`. */
  className?: string;
  paths: Array<{
    host?: string;
    path?: string;
    serviceName: string;
    servicePort?: string;
  }>;
  tlsHosts: string[];
  /** `status.loadBalancer.ingress[0].hostname`. */
  hostname?: string;
}

/**
 * An IngressClass of the cluster.
 *
 * @public
 */
export interface IngressClassFact {
  name: string;
  controller: string;
  isDefault: boolean;
}

/**
 * Endpoints behind a Service, counted from its EndpointSlices.
 *
 * @public
 */
export interface EndpointsFact {
  serviceName: string;
  ready: number;
  notReady: number;
}

/**
 * A TargetGroupBinding of the AWS Load Balancer Controller or of EKS Auto Mode.
 *
 * @public
 */
export interface TargetGroupBindingFact {
  namespace: string;
  name: string;
  serviceName: string;
  servicePort?: string;
  targetGroupArn?: string;
  targetType?: string;
  /** `<namespace>/<name>` of the Ingress that made it, from its labels; absent when made by hand. */
  ingress?: string;
}

/**
 * A Warning or Normal event on an Ingress, Service or TargetGroupBinding.
 *
 * @public
 */
export interface EventFact {
  involvedKind: string;
  involvedName: string;
  type: string;
  reason: string;
  message: string;
  at?: string;
}

/**
 * A load balancer as ELBv2 describes it.
 *
 * @public
 */
export interface LoadBalancerFact {
  arn: string;
  dnsName: string;
  /** `provisioning`, `active`, `active_impaired` or `failed`. */
  state: string;
  stateReason?: string;
  scheme?: string;
}

/**
 * A target group and the health of each of its targets.
 *
 * @public
 */
export interface TargetGroupFact {
  arn: string;
  name: string;
  targetType: string;
  healthCheckPath?: string;
  healthCheckPort?: string;
  /** Such as `200` or `200-299`. */
  matcher?: string;
  loadBalancerArns: string[];
  targets: Array<{
    id: string;
    port?: number;
    availabilityZone?: string;
    state: string;
    reason?: string;
    description?: string;
  }>;
}

/**
 * What is known of the ways by which traffic reaches a service in one place.
 *
 * @public
 */
export interface IngressFacts {
  cluster: PlaceCluster;
  namespace: string;
  /** Tell pods that are missing from pods that nobody wants. */
  workloads: Fact<WorkloadFact[]>;
  pods: Fact<PodFact[]>;
  /** Services whose selector matches the pods. */
  services: Fact<ServiceFact[]>;
  /** Names of all Services of the namespace, to tell a missing one from one that selects other pods. */
  serviceNames: Fact<string[]>;
  ingresses: Fact<IngressFact[]>;
  ingressClasses: Fact<IngressClassFact[]>;
  endpoints: Fact<EndpointsFact[]>;
  targetGroupBindings: Fact<TargetGroupBindingFact[]>;
  events: Fact<EventFact[]>;
  /** Ready replicas of the AWS Load Balancer Controller, `undefined` when its Deployment does not exist. */
  loadBalancerController: Fact<
    { readyReplicas: number; desiredReplicas: number } | undefined
  >;
  loadBalancers: Fact<LoadBalancerFact[]>;
  targetGroups: Fact<TargetGroupFact[]>;
}

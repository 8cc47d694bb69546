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
  notKnown,
  type IdentityFacts,
  type IngressFacts,
  type PlaceFacts,
  type ReadFailure,
} from '@backstage-eks/plugin-eks-common';

/**
 * The facts of a place of which nothing was read from the cluster.
 *
 * @internal
 */
export function unreadPlace(
  cluster: PlaceFacts['cluster'],
  namespace: string,
  failure: ReadFailure,
): PlaceFacts {
  const unread = notKnown(failure);
  return {
    cluster,
    namespace,
    workloads: unread,
    pods: unread,
    nodes: unread,
    schedulingFailures: unread,
  };
}

/**
 * The identity of a ServiceAccount that is not known at all.
 *
 * @internal
 */
export function unreadIdentity(
  place: PlaceFacts,
  failure: ReadFailure,
): IdentityFacts {
  const unread = notKnown(failure);
  return {
    cluster: place.cluster,
    namespace: place.namespace,
    serviceAccountName: 'default',
    workloads: unread,
    pods: unread,
    serviceAccount: unread,
    otherAnnotatedServiceAccounts: [],
    podIdentityAssociation: unread,
    podIdentityAgent: unread,
    role: unread,
    oidcProvider: unread,
  };
}

/**
 * The ingress of a place of which nothing was read from the cluster.
 *
 * @internal
 */
export function unreadIngress(
  place: PlaceFacts,
  failure: ReadFailure,
): IngressFacts {
  const unread = notKnown(failure);
  return {
    cluster: place.cluster,
    namespace: place.namespace,
    workloads: unread,
    pods: unread,
    services: unread,
    serviceNames: unread,
    ingresses: unread,
    ingressClasses: unread,
    endpoints: unread,
    targetGroupBindings: unread,
    events: unread,
    loadBalancerController: unread,
    loadBalancers: unread,
    targetGroups: unread,
  };
}

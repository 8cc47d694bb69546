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

/** A resource type that the API servers know. */
export interface ResourceType {
  /** '' is the core group. */
  group: string;
  version: string;
  /** In paths, such as `endpointslices`. */
  plural: string;
  kind: string;
  namespaced: boolean;
  /** A custom resource: served only where its controller is installed. */
  custom: boolean;
}

/** Every resource type, built-in ones first. */
export const RESOURCE_TYPES: ResourceType[] = [
  ...builtIn('', 'v1', {
    Namespace: false,
    Node: false,
    PersistentVolume: false,
    Pod: true,
    Service: true,
    ServiceAccount: true,
    ConfigMap: true,
    Secret: true,
    Event: true,
    LimitRange: true,
    ResourceQuota: true,
    PersistentVolumeClaim: true,
  }),
  ...builtIn('apps', 'v1', {
    Deployment: true,
    ReplicaSet: true,
    StatefulSet: true,
    DaemonSet: true,
  }),
  ...builtIn('batch', 'v1', { Job: true, CronJob: true }),
  ...builtIn('networking.k8s.io', 'v1', {
    Ingress: true,
    IngressClass: false,
    NetworkPolicy: true,
  }),
  ...builtIn('discovery.k8s.io', 'v1', { EndpointSlice: true }),
  ...builtIn('policy', 'v1', { PodDisruptionBudget: true }),
  ...builtIn('autoscaling', 'v2', { HorizontalPodAutoscaler: true }),
  ...custom('elbv2.k8s.aws', 'v1beta1', {
    TargetGroupBinding: true,
    IngressClassParams: false,
  }),
  ...custom('eks.amazonaws.com', 'v1', {
    TargetGroupBinding: true,
    IngressClassParams: false,
    NodeClass: false,
  }),
  ...custom('karpenter.sh', 'v1', { NodePool: false, NodeClaim: false }),
  ...custom('gateway.networking.k8s.io', 'v1', {
    GatewayClass: false,
    Gateway: true,
    HTTPRoute: true,
    GRPCRoute: true,
  }),
];

/** `v1` for the core group, else `<group>/<version>`. */
export function apiVersionOf(type: ResourceType): string {
  return type.group === '' ? type.version : `${type.group}/${type.version}`;
}

function builtIn(
  group: string,
  version: string,
  kinds: Record<string, boolean>,
): ResourceType[] {
  return typesOf(group, version, kinds, false);
}

function custom(
  group: string,
  version: string,
  kinds: Record<string, boolean>,
): ResourceType[] {
  return typesOf(group, version, kinds, true);
}

/** @param kinds - each with whether it is namespaced. */
function typesOf(
  group: string,
  version: string,
  kinds: Record<string, boolean>,
  isCustom: boolean,
): ResourceType[] {
  return Object.entries(kinds).map(([kind, namespaced]) => ({
    group,
    version,
    plural: pluralOf(kind),
    kind,
    namespaced,
    custom: isCustom,
  }));
}

function pluralOf(kind: string): string {
  const name = kind.toLowerCase();
  if (name.endsWith('params')) {
    return name;
  }
  if (name.endsWith('s')) {
    return `${name}es`;
  }
  return name.endsWith('y') && !name.endsWith('ay')
    ? `${name.slice(0, -1)}ies`
    : `${name}s`;
}

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

import type { SectionName } from '@backstage-eks/plugin-eks-common';

/**
 * What the portal does with a resource of Kubernetes.
 *
 * @internal
 */
export type KubernetesVerb = 'get' | 'list';

/**
 * Objects that the portal reads from the API of a cluster.
 *
 * @internal
 */
export interface KubernetesRead {
  /** Empty for the core group. */
  group: string;
  version: string;
  /** The plural, such as `pods`. */
  resource: string;
  verbs: KubernetesVerb[];
  /** The sections of a cluster that are not known without it. */
  sections: SectionName[];
  /** Whether the state of services is judged by it. */
  serviceState: boolean;
  /** Whether clusters need not know the resource. */
  optional?: true;
  /** Only this object is read. */
  only?: { namespace: string; name: string };
}

/**
 * Everything that the portal reads from the API of a cluster: the ClusterRole of the install kit is made from it.
 *
 * @internal
 */
export const KUBERNETES_READS: readonly KubernetesRead[] = [
  ...forServices('', 'v1', ['events', 'pods', 'serviceaccounts', 'services']),
  {
    group: '',
    version: 'v1',
    resource: 'nodes',
    verbs: ['list'],
    sections: ['nodePools'],
    serviceState: true,
  },
  ...['daemonsets', 'deployments', 'statefulsets'].map(
    (resource): KubernetesRead => ({
      group: 'apps',
      version: 'v1',
      resource,
      // All of them are listed without their contents; the images of known components are read one by one.
      verbs: ['get', 'list'],
      sections: ['components'],
      serviceState: true,
    }),
  ),
  ...forServices('discovery.k8s.io', 'v1', ['endpointslices']),
  ...forServices('networking.k8s.io', 'v1', ['ingressclasses', 'ingresses']),
  ...forServices('elbv2.k8s.aws', 'v1beta1', ['targetgroupbindings'], true),
  ...forServices('eks.amazonaws.com', 'v1', ['targetgroupbindings'], true),
  {
    group: '',
    version: 'v1',
    resource: 'configmaps',
    verbs: ['get'],
    sections: ['awsAuth'],
    serviceState: false,
    only: { namespace: 'kube-system', name: 'aws-auth' },
  },
];

function forServices(
  group: string,
  version: string,
  resources: string[],
  optional?: true,
): KubernetesRead[] {
  return resources.map(resource => ({
    group,
    version,
    resource,
    verbs: ['list'],
    sections: [],
    serviceState: true,
    ...(optional && { optional }),
  }));
}

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
  AddressPlan,
  ClusterContents,
  KubernetesObject,
  ObjectStore,
} from '../kubernetes/objects';
import { objectOf } from '../world/expand/objectOf';

const NAMESPACES = ['default', 'kube-node-lease', 'kube-public', 'kube-system'];

/** What is in a cluster that was just made: the namespaces of Kubernetes. */
export function newContents(createdAt: Date): ClusterContents {
  return {
    objects: ObjectStore.create(
      NAMESPACES.flatMap(name => newNamespace(name, createdAt)),
    ),
    addresses: AddressPlan.create(),
    loadBalancers: [],
    targetGroups: [],
    systemFromAddons: true,
  };
}

function newNamespace(name: string, createdAt: Date): KubernetesObject[] {
  return [
    {
      ...objectOf('v1', 'Namespace', {
        name,
        createdAt,
        labels: { 'kubernetes.io/metadata.name': name },
      }),
      spec: { finalizers: ['kubernetes'] },
      status: { phase: 'Active' },
    },
    objectOf('v1', 'ServiceAccount', {
      name: 'default',
      namespace: name,
      createdAt,
    }),
  ];
}

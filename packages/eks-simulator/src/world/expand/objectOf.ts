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

import { KubernetesObject } from '../../kubernetes/objects';
import { uuid } from '../../state/newCluster';

/** A time as Kubernetes writes it, in whole seconds. */
export function kubernetesTime(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** An object with its metadata, to which spec and status are added. */
export function objectOf(
  apiVersion: string,
  kind: string,
  meta: {
    name: string;
    namespace?: string;
    createdAt: Date;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  },
) {
  const { name, namespace, createdAt, labels, annotations } = meta;
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      namespace,
      uid: uuid(
        `${apiVersion}/${kind}/${namespace}/${name}/${createdAt.toISOString()}`,
      ),
      resourceVersion: '1',
      creationTimestamp: kubernetesTime(createdAt),
      generation: 1,
      labels,
      annotations,
    },
  } satisfies KubernetesObject;
}

/** A reference from a dependent to the controller that owns it. */
export function ownerReference(owner: KubernetesObject): object {
  return {
    apiVersion: owner.apiVersion,
    kind: owner.kind,
    name: owner.metadata.name,
    uid: owner.metadata.uid,
    controller: true,
    blockOwnerDeletion: true,
  };
}

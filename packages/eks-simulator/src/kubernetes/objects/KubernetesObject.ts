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

/** Metadata of a Kubernetes object, as far as the simulator sets it. */
export interface ObjectMeta {
  name: string;
  namespace?: string;
  uid: string;
  resourceVersion: string;
  creationTimestamp: string;
  generation?: number;
  generateName?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  deletionTimestamp?: string;
  ownerReferences?: object[];
  finalizers?: string[];
  managedFields?: object[];
}

/**
 * A Kubernetes object as JSON.
 *
 * @public
 */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
  spec?: object;
  status?: object;
  [field: string]: unknown;
}

/** A node, with what the simulator reads of it. */
export interface NodeObject extends KubernetesObject {
  metadata: ObjectMeta & { labels: Record<string, string> };
  status: {
    nodeInfo: { kubeletVersion: string };
    [field: string]: unknown;
  };
}

/** A pod, with what the simulator reads of it. */
export interface PodObject extends KubernetesObject {
  metadata: ObjectMeta & { namespace: string; labels: Record<string, string> };
  spec: { nodeName?: string; serviceAccountName: string };
  status: {
    phase: string;
    podIP?: string;
    conditions: Array<{
      type: string;
      status: string;
      [field: string]: unknown;
    }>;
    [field: string]: unknown;
  };
}

/** Whether a pod counts as ready. */
export function isReady(pod: PodObject): boolean {
  return pod.status.conditions.some(
    condition => condition.type === 'Ready' && condition.status === 'True',
  );
}

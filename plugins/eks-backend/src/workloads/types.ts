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

import type { ReadFailure } from '@backstage-eks/plugin-eks-common';
import type { WorkloadKind } from '../kubernetes';

/**
 * A workload, by its name.
 *
 * @internal
 */
export interface WorkloadRef {
  kind: WorkloadKind;
  namespace: string;
  name: string;
}

/**
 * A workload as its metadata show it.
 *
 * @internal
 */
export interface WorkloadMetadata extends WorkloadRef {
  labels: Record<string, string>;
  /** Only those that say what installed it. */
  annotations: Record<string, string>;
}

/**
 * What to look for in the workload index.
 *
 * @internal
 */
export type WorkloadIndexQuery =
  /** The value of the label `backstage.io/kubernetes-id`. */
  | { kubernetesId: string }
  /** As Kubernetes writes selectors; at least one requirement must be a label that the workloads have. */
  | { labelSelector: string };

/**
 * How fresh the index of one cluster is.
 *
 * @internal
 */
export interface IndexedCluster {
  arn: string;
  entityName: string;
  /** When its workloads were last read whole; absent when they never were, which is not the same as having none. */
  observedAt?: string;
  /** Why the latest read failed, absent when it worked. */
  failure?: ReadFailure & { since: string };
}

/**
 * The workloads that were found in one namespace of one cluster, as of `observedAt`.
 *
 * @internal
 */
export interface WorkloadPlace extends IndexedCluster {
  namespace: string;
  workloads: Array<{ kind: WorkloadKind; name: string }>;
}

/**
 * Which clusters an answer of the index speaks for.
 *
 * @internal
 */
export interface IndexCoverage {
  /** Read at least once; how fresh they are, each says. */
  indexed: IndexedCluster[];
  /** Never read: whether a service runs there is not known. */
  unknown: IndexedCluster[];
}

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

import type { KubernetesTransportCluster } from '@backstage-eks/plugin-eks-node';

/**
 * A cluster whose API can be asked. Everything comes from AWS.
 *
 * @internal
 */
export interface ReachableCluster extends KubernetesTransportCluster {
  /** With the ARN the identity of a cluster: one that is created again under the same name is another cluster. */
  createdAt: string;
}

/** The controllers whose pods run for as long as they exist. @internal */
export type WorkloadKind = 'Deployment' | 'DaemonSet' | 'StatefulSet';

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

/** Names the workloads of an entity; read by the kubernetes plugin as well. */
export const KUBERNETES_ID_ANNOTATION = 'backstage.io/kubernetes-id';

/** Selects the workloads of an entity by labels; read by the kubernetes plugin as well. */
export const KUBERNETES_LABEL_SELECTOR_ANNOTATION =
  'backstage.io/kubernetes-label-selector';

/** Names the cluster on which the workloads run. */
export const KUBERNETES_CLUSTER_ANNOTATION = 'backstage.io/kubernetes-cluster';

/** The ARN of a cluster; tells clusters of EKS from others. */
export const AMAZON_ARN_ANNOTATION = 'amazonaws.com/arn';

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

/** Prefixes of the annotations of pods that rules read. */
export const POD_ANNOTATIONS = [
  'eks.amazonaws.com/',
  'iam.amazonaws.com/',
  'karpenter.sh/',
];

/** Prefixes of the annotations of ServiceAccounts that rules read. */
export const SERVICE_ACCOUNT_ANNOTATIONS = ['eks.amazonaws.com/'];

/** Prefixes of the annotations of Ingresses and Services that rules read. */
export const INGRESS_ANNOTATIONS = [
  'alb.ingress.kubernetes.io/',
  'cert-manager.io/',
  'external-dns.alpha.kubernetes.io/',
  'kubernetes.io/',
  'service.beta.kubernetes.io/',
];

/** Prefixes of the labels of nodes that rules read. */
export const NODE_LABELS = [
  'alpha.eksctl.io/',
  'eks.amazonaws.com/',
  'karpenter.sh/',
  'node.kubernetes.io/',
  'topology.kubernetes.io/',
];

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

/**
 * A controller that is installed into many clusters.
 *
 * @internal
 */
export interface WellKnownController {
  /** The name under which it is shown; that of the EKS add-on, where one installs the same thing. */
  name: string;
  /**
   * Names of its workloads, the main one first: as in the label `app.kubernetes.io/name`, the name of the Helm chart, or
   * the name of the workload itself.
   */
  names: string[];
  /** Of its `app.kubernetes.io/part-of`, where many workloads carry it. */
  partOf?: string;
}

/** Facts of the upstream manifests and charts. @internal */
export const WELL_KNOWN_CONTROLLERS: WellKnownController[] = [
  {
    name: 'vpc-cni',
    names: ['aws-node', 'aws-vpc-cni'],
  },
  { name: 'coredns', names: ['coredns'] },
  {
    name: 'kube-proxy',
    names: ['kube-proxy'],
  },
  {
    name: 'aws-load-balancer-controller',
    names: ['aws-load-balancer-controller'],
  },
  {
    name: 'aws-ebs-csi-driver',
    names: ['ebs-csi-controller', 'aws-ebs-csi-driver', 'ebs-csi-node'],
  },
  {
    name: 'aws-efs-csi-driver',
    names: ['efs-csi-controller', 'aws-efs-csi-driver', 'efs-csi-node'],
  },
  {
    name: 'aws-node-termination-handler',
    names: ['aws-node-termination-handler'],
  },
  {
    name: 'argo-cd',
    names: [
      'argocd-server',
      'argocd-application-controller',
      'argocd-repo-server',
      'argocd-applicationset-controller',
      'argocd-dex-server',
      'argocd-notifications-controller',
      'argocd-redis',
      'argo-cd',
    ],
    partOf: 'argocd',
  },
  {
    name: 'cert-manager',
    names: ['cert-manager', 'cert-manager-webhook', 'cert-manager-cainjector'],
  },
  { name: 'cluster-autoscaler', names: ['cluster-autoscaler'] },
  { name: 'datadog', names: ['datadog', 'datadog-agent', 'datadog-operator'] },
  { name: 'external-dns', names: ['external-dns'] },
  {
    name: 'external-secrets',
    names: [
      'external-secrets',
      'external-secrets-webhook',
      'external-secrets-cert-controller',
    ],
  },
  {
    name: 'fluent-bit',
    names: ['fluent-bit', 'aws-for-fluent-bit'],
  },
  {
    name: 'ingress-nginx',
    names: ['ingress-nginx', 'ingress-nginx-controller'],
  },
  { name: 'istiod', names: ['istiod'] },
  { name: 'karpenter', names: ['karpenter'] },
  {
    name: 'keda',
    names: ['keda-operator', 'keda', 'keda-operator-metrics-apiserver'],
  },
  { name: 'kiam', names: ['kiam-server', 'kiam-agent', 'kiam'] },
  { name: 'kube2iam', names: ['kube2iam'] },
  {
    name: 'kube-state-metrics',
    names: ['kube-state-metrics'],
  },
  {
    name: 'metrics-server',
    names: ['metrics-server'],
  },
  {
    name: 'prometheus-operator',
    names: ['prometheus-operator', 'kube-prometheus-stack-prometheus-operator'],
  },
  {
    name: 'secrets-store-csi-driver',
    names: ['secrets-store-csi-driver', 'csi-secrets-store'],
  },
  { name: 'traefik', names: ['traefik'] },
];

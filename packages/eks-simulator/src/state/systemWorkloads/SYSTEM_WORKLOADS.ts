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

/** A workload in kube-system that an add-on brings. */
export interface SystemWorkload {
  /** Name of the EKS add-on. */
  addon: string;
  kind: 'DaemonSet' | 'Deployment';
  name: string;
  /** What selects its pods. */
  labels: Record<string, string>;
  serviceAccount: string;
  /** Repository in the registry of EKS. */
  image: string;
  /** Pods with the address of their node. */
  hostNetwork: boolean;
  /** Of a Deployment. */
  replicas: number;
}

/** What the add-ons bring. An add-on that is not here brings nothing that the simulator plays. */
export const SYSTEM_WORKLOADS: SystemWorkload[] = [
  daemonSet('vpc-cni', 'aws-node', {
    labels: { 'k8s-app': 'aws-node' },
    image: 'amazon-k8s-cni',
    hostNetwork: true,
  }),
  daemonSet('kube-proxy', 'kube-proxy', {
    labels: { 'k8s-app': 'kube-proxy' },
    image: 'eks/kube-proxy',
    hostNetwork: true,
  }),
  daemonSet('eks-pod-identity-agent', 'eks-pod-identity-agent', {
    labels: { 'app.kubernetes.io/name': 'eks-pod-identity-agent' },
    image: 'eks/eks-pod-identity-agent',
    hostNetwork: true,
  }),
  deployment('coredns', 'coredns', {
    labels: { 'k8s-app': 'kube-dns' },
    image: 'eks/coredns',
  }),
  deployment('metrics-server', 'metrics-server', {
    labels: { 'app.kubernetes.io/name': 'metrics-server' },
    image: 'eks/metrics-server',
  }),
  daemonSet('aws-ebs-csi-driver', 'ebs-csi-node', {
    labels: { app: 'ebs-csi-node' },
    image: 'eks/aws-ebs-csi-driver',
    serviceAccount: 'ebs-csi-node-sa',
    hostNetwork: false,
  }),
  deployment('aws-ebs-csi-driver', 'ebs-csi-controller', {
    labels: { app: 'ebs-csi-controller' },
    image: 'eks/aws-ebs-csi-driver',
    serviceAccount: 'ebs-csi-controller-sa',
  }),
];

function daemonSet(
  addon: string,
  name: string,
  rest: Pick<SystemWorkload, 'labels' | 'image' | 'hostNetwork'> &
    Partial<SystemWorkload>,
): SystemWorkload {
  return {
    addon,
    name,
    kind: 'DaemonSet',
    serviceAccount: name,
    replicas: 0,
    ...rest,
  };
}

function deployment(
  addon: string,
  name: string,
  rest: Pick<SystemWorkload, 'labels' | 'image'> & Partial<SystemWorkload>,
): SystemWorkload {
  return {
    addon,
    name,
    kind: 'Deployment',
    serviceAccount: name,
    replicas: 2,
    hostNetwork: false,
    ...rest,
  };
}

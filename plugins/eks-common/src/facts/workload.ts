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
 * A controller that owns pods of a service.
 *
 * @public
 */
export interface WorkloadFact {
  kind: 'Deployment' | 'StatefulSet' | 'DaemonSet';
  namespace: string;
  name: string;
  createdAt?: string;
  desiredReplicas: number;
  readyReplicas: number;
  updatedReplicas: number;
  /** False while the controller has not yet seen the newest spec. */
  generationObserved: boolean;
  /** The Deployment condition `Progressing` is False: the rollout passed its deadline. */
  rolloutStalled?: { reason: string; message: string; since?: string };
  serviceAccountName: string;
  /** Annotations of the pod template that the rules read. */
  podAnnotations: Record<string, string>;
}

/**
 * A container of a pod. Of its environment only the variables that decide the AWS identity are kept.
 *
 * @public
 */
export interface ContainerFact {
  name: string;
  init: boolean;
  /** `AWS_ROLE_ARN`. */
  roleArn?: string;
  /** `AWS_WEB_IDENTITY_TOKEN_FILE`. */
  webIdentityTokenFile?: string;
  /** `AWS_CONTAINER_CREDENTIALS_FULL_URI`. */
  containerCredentialsUri?: string;
  /** Whether `AWS_ACCESS_KEY_ID` is set by name; its value is never read. */
  staticKeys: boolean;
  /** Secrets and ConfigMaps whose keys become variables; their content is never read. */
  envFrom: Array<{ kind: 'Secret' | 'ConfigMap'; name: string }>;
  volumeMounts: Array<{ name: string; mountPath: string }>;
  restartCount: number;
  /** Such as `CrashLoopBackOff` or `ImagePullBackOff`. */
  waiting?: { reason: string; message?: string };
}

/**
 * A pod of the service.
 *
 * @public
 */
export interface PodFact {
  namespace: string;
  name: string;
  createdAt: string;
  /** `Pending`, `Running`, `Succeeded`, `Failed` or `Unknown`. */
  phase: string;
  ready: boolean;
  terminating: boolean;
  nodeName?: string;
  podIp?: string;
  serviceAccountName: string;
  owner?: { kind: string; name: string };
  labels: Record<string, string>;
  /** Only annotations that a rule reads. */
  annotations: Record<string, string>;
  containers: ContainerFact[];
  /** Projected service account tokens. */
  tokenVolumes: Array<{ name: string; audience?: string; path: string }>;
  conditions: Array<{
    type: string;
    status: string;
    reason?: string;
    message?: string;
    since?: string;
  }>;
}

/**
 * A node that runs, or could run, pods of the service. Labels are kept as they are: attribution is a rule.
 *
 * @public
 */
export interface NodeFact {
  name: string;
  labels: Record<string, string>;
  ready: boolean;
  unschedulable: boolean;
  /** Such as `v1.34.2-eks-1234567`. */
  kubeletVersion?: string;
  createdAt?: string;
}

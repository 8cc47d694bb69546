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

import type { Fact } from './fact';
import type { HealthIssue } from './inventory';

/**
 * The facts of `DescribeFargateProfile` that the portal keeps.
 *
 * @public
 */
export interface FargateProfile {
  name: string;
  arn: string;
  createdAt: string;
  /** `CREATING`, `ACTIVE`, `DELETING`, `CREATE_FAILED` or `DELETE_FAILED`. */
  status: string;
  selectors: Array<{ namespace: string; labels: Record<string, string> }>;
  subnetIds: string[];
  podExecutionRoleArn?: string;
  healthIssues: HealthIssue[];
}

/**
 * A Pod Identity association of a cluster. Its role is known once the association was described.
 *
 * @public
 */
export interface ClusterPodIdentityAssociation {
  /** Such as `a-0abcdef1234567890`. */
  id: string;
  arn: string;
  namespace: string;
  serviceAccount: string;
  roleArn?: string;
  /** The role of another account that is assumed next. */
  targetRoleArn?: string;
  disableSessionTags?: boolean;
  /** The add-on that owns it: deleting the add-on deletes it. */
  ownerArn?: string;
}

/**
 * An access entry with the access policies associated with it.
 *
 * @public
 */
export interface AccessEntry {
  principalArn: string;
  /** Such as `STANDARD`, `EC2_LINUX` or `FARGATE_LINUX`. */
  type: string;
  username?: string;
  kubernetesGroups: string[];
  createdAt?: string;
  policies: Array<{
    policyArn: string;
    scope: { type: 'cluster' } | { type: 'namespace'; namespaces: string[] };
  }>;
}

/**
 * The ConfigMap `aws-auth` of `kube-system`, as written there.
 *
 * @public
 */
export interface AwsAuth {
  /** Whether the ConfigMap exists. */
  exists: boolean;
  mappings: Array<{
    kind: 'role' | 'user';
    arn: string;
    username?: string;
    groups: string[];
  }>;
  /** Account ids whose principals are all mapped. */
  accounts: string[];
  /** The keys of the ConfigMap that are no valid YAML list, so that what they grant is not known. */
  unreadableKeys: string[];
}

/**
 * An insight of EKS. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface Insight {
  id: string;
  name: string;
  /** `UPGRADE_READINESS`, `ROLLBACK_READINESS` or `MISCONFIGURATION`. */
  category: string;
  /** `PASSING`, `WARNING`, `ERROR` or `UNKNOWN`. */
  status: string;
  reason?: string;
  /** The minor version that it judges, such as `1.35`. */
  kubernetesVersion?: string;
  lastRefreshTime?: string;
  lastTransitionTime?: string;
  /** Read for insights that do not pass. */
  detail?: {
    recommendation?: string;
    resources: string[];
    deprecations: Array<{
      usage: string;
      replacedWith?: string;
      stopServingVersion?: string;
      clients: Array<{
        userAgent: string;
        requestsLast30Days: number;
        lastRequestTime?: string;
      }>;
    }>;
    addons: Array<{ name: string; compatibleVersions: string[] }>;
  };
}

/**
 * A subnet of a cluster, as EC2 describes it.
 *
 * @public
 */
export interface Subnet {
  id: string;
  vpcId?: string;
  /** Such as `eu-west-1a`. */
  availabilityZone: string;
  cidr: string;
  availableAddresses: number;
}

/**
 * Something installed in a cluster that is no EKS add-on, such as a controller that Helm or Argo CD installed.
 *
 * @public
 */
export interface Component {
  /** A well-known name, such as `aws-load-balancer-controller`. */
  name: string;
  namespace: string;
  workload: { kind: 'Deployment' | 'DaemonSet' | 'StatefulSet'; name: string };
  /** What is known of its version, best source first. */
  versions: Array<{
    version: string;
    /** The image tag of its container, the label `app.kubernetes.io/version`, or the label `helm.sh/chart`. */
    source: 'image' | 'versionLabel' | 'helmChart';
  }>;
  /** What installed it, as far as its labels tell. */
  installedBy?: 'helm' | 'argocd';
}

/**
 * Nodes of one pool, counted by kubelet version.
 *
 * @public
 */
export interface NodePoolVersions {
  /** As in `attributeNode`, such as `nodeGroup`, `karpenter` or `selfManaged`. */
  kind: string;
  name: string;
  /** Number of nodes by kubelet version, such as `v1.34.6-eks-1234567`. */
  kubeletVersions: Record<string, number>;
}

/**
 * The latest AMI release that AWS offers for an AMI type and a Kubernetes version.
 *
 * @public
 */
export interface LatestAmiRelease {
  /** Of the EKS API, such as `AL2023_x86_64_STANDARD`. */
  amiType: string;
  /** Such as `1.35`. */
  kubernetesVersion: string;
  /** Such as `1.35.6-20260728`; known and `undefined` where AWS publishes none. */
  releaseVersion: Fact<string | undefined>;
}

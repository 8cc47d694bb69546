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

/** `apiVersion` of a `cluster.yaml`. @public */
export const CLUSTER_SPEC_API_VERSION = 'backstage-eks.io/v1alpha1';

/**
 * What a `clusters/<env>/cluster.yaml` says: one cluster, in terms that every engine knows, and what only one engine
 * knows under `engine`. Forms and later changes write this file; all others of a cluster repository are derived from it.
 *
 * @public
 */
export interface ClusterSpec {
  apiVersion: typeof CLUSTER_SPEC_API_VERSION;
  kind: 'Cluster';
  metadata: ClusterSpecMetadata;
  spec: ClusterSpecBody;
  /**
   * What the core cannot say, by engine. The value of `eksctl` is merged over the derived ClusterConfig: maps by key,
   * everything else replaced.
   */
  engine?: { eksctl?: Record<string, unknown> };
}

/** Who a cluster is. @public */
export interface ClusterSpecMetadata {
  /** The exact name in EKS: 1 to 100 letters, digits and hyphens, a letter first. */
  name: string;
  /** The folder below `clusters/`, such as `dev`: 1 to 20 lower-case letters, digits and hyphens. */
  environment: string;
  /** Entity reference of the owner, such as `group:default/platform`. */
  owner?: string;
  /** URL of this file on the main branch. It becomes the cluster's source tag, by which the portal finds the file. */
  source?: string;
  /** Further tags of the cluster in AWS. */
  tags?: Record<string, string>;
}

/** What a cluster is made of. @public */
export interface ClusterSpecBody {
  /** 12 digits. */
  accountId: string;
  /** Such as `eu-west-1`. */
  region: string;
  /** Kubernetes minor version of the control plane, such as `1.35`. */
  kubernetesVersion: string;
  /** What happens at the end of standard support: an automatic upgrade, or extended support with its price. */
  supportType: 'STANDARD' | 'EXTENDED';
  network: ClusterSpecNetwork;
  access: ClusterSpecAccess;
  /** Control plane logs sent to CloudWatch. */
  logTypes: Array<
    'api' | 'audit' | 'authenticator' | 'controllerManager' | 'scheduler'
  >;
  nodeGroups: ClusterSpecNodeGroup[];
  addons: ClusterSpecAddon[];
  /** The pipeline that applies this file. */
  pipeline: {
    /** Name of the IAM role in the account that the pipeline takes through OIDC. */
    roleName: string;
  };
}

/** The network of a cluster. @public */
export interface ClusterSpecNetwork {
  /** IPv4 CIDR of the new VPC, `/16` to `/24`, in private address space. */
  vpcCidr: string;
  /** `Single` is cheaper, `HighlyAvailable` has one gateway a zone, `Disable` has no way out. */
  natGateways: 'Single' | 'HighlyAvailable' | 'Disable';
  endpointPublicAccess: boolean;
  endpointPrivateAccess: boolean;
  /** Who may reach the public endpoint; everybody when absent. */
  publicAccessCidrs?: string[];
}

/** Who may use a cluster's API. @public */
export interface ClusterSpecAccess {
  entries: Array<{
    /** ARN of an IAM role or user. */
    principalArn: string;
    policies: Array<{
      /** Name of an EKS access policy, such as `AmazonEKSClusterAdminPolicy`. */
      name: string;
      /** Absent for the whole cluster. */
      namespaces?: string[];
    }>;
  }>;
}

/** A managed node group. @public */
export interface ClusterSpecNodeGroup {
  name: string;
  instanceTypes: string[];
  /** Such as `AL2023_x86_64_STANDARD`, `AL2023_ARM_64_STANDARD` or `BOTTLEROCKET_ARM_64`. */
  amiType: string;
  capacityType: 'ON_DEMAND' | 'SPOT';
  minSize: number;
  desiredSize: number;
  maxSize: number;
  /** GiB. */
  diskSize: number;
  labels?: Record<string, string>;
  taints?: Array<{
    key: string;
    value?: string;
    effect: 'NO_SCHEDULE' | 'NO_EXECUTE' | 'PREFER_NO_SCHEDULE';
  }>;
}

/** An EKS add-on with its pinned version. @public */
export interface ClusterSpecAddon {
  /** Such as `vpc-cni`. */
  name: string;
  /** Such as `v1.20.4-eksbuild.2`. */
  version: string;
  /** Values by the add-on's own schema. */
  configurationValues?: Record<string, unknown>;
  /** Gives the add-on's service account the IAM policies that EKS recommends for it, through Pod Identity. */
  podIdentity?: boolean;
}

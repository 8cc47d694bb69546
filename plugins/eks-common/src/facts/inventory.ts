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

import { ReadFailure } from './fact';

/**
 * One AWS account in one region: the unit that the inventory reads.
 *
 * @public
 */
export interface TargetRef {
  /** 12 digits. */
  accountId: string;
  /** Such as `eu-west-1`. */
  region: string;
}

/**
 * A problem that EKS reports on a cluster, node group or add-on.
 *
 * @public
 */
export interface HealthIssue {
  /** The code of the EKS API, such as `InsufficientFreeAddresses`. */
  code: string;
  message: string;
  resourceIds: string[];
}

/**
 * The facts of `DescribeCluster` that the portal keeps. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface ClusterCore {
  /** The exact name in EKS; capitals and underscores are kept because tokens are signed for it. */
  name: string;
  arn: string;
  createdAt: string;
  /** `CREATING`, `ACTIVE`, `DELETING`, `FAILED`, `UPDATING` or `PENDING`. */
  status: string;
  /** Kubernetes minor version, such as `1.34`. Absent on clusters registered through the EKS Connector. */
  version?: string;
  /** Such as `eks.18`. */
  platformVersion?: string;
  /** The API server URL. */
  endpoint?: string;
  /** PEM bundle, base64. */
  certificateAuthorityData?: string;
  /** The OIDC issuer URL with scheme, for IRSA. */
  oidcIssuer?: string;
  endpointPublicAccess?: boolean;
  endpointPrivateAccess?: boolean;
  vpcId?: string;
  subnetIds: string[];
  /** `STANDARD` or `EXTENDED`: what happens at the end of standard support. */
  supportType?: string;
  /** `API`, `API_AND_CONFIG_MAP` or `CONFIG_MAP`. */
  authenticationMode?: string;
  /** Whether EKS made the creator of the cluster its administrator; absent when EKS does not say. */
  bootstrapClusterCreatorAdminPermissions?: boolean;
  autoMode: boolean;
  /** The built-in NodePools of Auto Mode that are on, such as `general-purpose`. */
  autoModeNodePools?: string[];
  deletionProtection?: boolean;
  /** Whether ARC zonal shift may move traffic away from a zone. */
  zonalShift?: boolean;
  /** The CIDRs from which the public endpoint answers. */
  publicAccessCidrs?: string[];
  /** The control plane logs that are on: `api`, `audit`, `authenticator`, `controllerManager`, `scheduler`. */
  logTypes?: string[];
  /** The KMS key that encrypts `secrets`; absent when no key of the account does. */
  encryptionKeyArn?: string;
  /** Networks of hybrid nodes; present when the cluster takes any. */
  remoteNetworks?: { nodeCidrs: string[]; podCidrs: string[] };
  /** `ipv4` or `ipv6`. */
  ipFamily?: string;
  /** The role of the control plane. */
  roleArn?: string;
  /** Who runs a cluster that is only registered with EKS, such as `RANCHER`. It has no node groups and no add-ons. */
  connectorProvider?: string;
  /** Whether the control plane runs on an Outpost. */
  onOutpost?: boolean;
  healthIssues: HealthIssue[];
  tags: Record<string, string>;
}

/**
 * The facts of `DescribeNodegroup` that the portal keeps.
 *
 * @public
 */
export interface NodeGroup {
  name: string;
  arn: string;
  createdAt: string;
  status: string;
  /** Kubernetes minor version of the nodes; absent for custom AMIs without one. */
  version?: string;
  /** AMI release, such as `1.34.6-20261101`, or the AMI id of a custom AMI. */
  releaseVersion?: string;
  amiType?: string;
  /** `ON_DEMAND`, `SPOT` or `CAPACITY_BLOCK`. */
  capacityType?: string;
  instanceTypes: string[];
  scaling?: { minSize: number; maxSize: number; desiredSize: number };
  labels: Record<string, string>;
  taints: Array<{ key: string; value?: string; effect: string }>;
  subnetIds: string[];
  nodeRoleArn?: string;
  /** Nodes come from it; EKS then leaves instance types and disk size to it. */
  launchTemplate?: { id?: string; name?: string; version?: string };
  /** How many nodes an update takes away at once. */
  updateConfig?: {
    maxUnavailable?: number;
    maxUnavailablePercentage?: number;
    /** `DEFAULT` or `MINIMAL`. */
    strategy?: string;
  };
  /** Whether EKS replaces unhealthy nodes. */
  nodeRepair?: boolean;
  autoScalingGroups?: string[];
  /** The update under way; only while the status is `UPDATING`. */
  update?: ResourceUpdate;
  healthIssues: HealthIssue[];
}

/**
 * An update that EKS carries out, as `DescribeUpdate` tells it. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface ResourceUpdate {
  id: string;
  /** Such as `VersionUpdate` or `ConfigUpdate`. */
  type: string;
  /** `InProgress`, `Failed`, `Cancelled` or `Successful`. */
  status: string;
  startedAt?: string;
  /** The version that the update moves to, if it moves to one. */
  version?: string;
  errors: HealthIssue[];
}

/**
 * The facts of `DescribeAddon` that the portal keeps.
 *
 * @public
 */
export interface Addon {
  name: string;
  arn: string;
  createdAt: string;
  status: string;
  /** Such as `v1.20.4-eksbuild.2`. */
  version?: string;
  serviceAccountRoleArn?: string;
  /** ARNs of the Pod Identity associations that belong to the add-on. */
  podIdentityAssociationArns?: string[];
  /** The namespace that it is installed in, where EKS says so. */
  namespace?: string;
  healthIssues: HealthIssue[];
}

/**
 * One Kubernetes minor version in the support calendar of EKS. Dates are ISO 8601 in UTC.
 *
 * @public
 */
export interface ClusterVersion {
  /** Such as `1.34`. */
  version: string;
  releaseDate?: string;
  endOfStandardSupport: string;
  endOfExtendedSupport: string;
  /** Whether EKS takes it for a new cluster when none is named; absent when the source does not say. */
  isDefault?: boolean;
}

/**
 * An add-on that EKS offers for one Kubernetes version.
 *
 * @public
 */
export interface OfferedAddon {
  /** Such as `vpc-cni`. */
  name: string;
  /** What EKS installs when no version is named; absent when EKS marks none. */
  defaultVersion?: string;
  /** Newest first, such as `v1.21.1-eksbuild.3`. */
  versions: string[];
  /** Where its pods may run, such as `ec2`, `auto`, `fargate` or `hybrid`; absent when EKS does not say. */
  computeTypes?: string[];
}

/**
 * The support calendar of one region, and where it comes from.
 *
 * @public
 */
export interface SupportCalendar {
  /** `live` is `DescribeClusterVersions`; `fallback` is the dated table in this package. */
  source: 'live' | 'fallback';
  /** When the source was read or written. */
  asOf: string;
  versions: ClusterVersion[];
}

/**
 * A part of a cluster's facts that is read and can fail on its own. A failing section keeps its last good data.
 *
 * @public
 */
export interface Section<T> {
  /** The last good data, absent when it was never read. */
  data?: T;
  /** When `data` was read. */
  observedAt?: string;
  /** Why the latest read failed, absent when it worked. */
  failure?: ReadFailure & { since: string };
}

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

import type {
  AuthenticationMode,
  Cluster,
  ClusterIssue,
  ClusterStatus,
  LogSetup,
  LogType,
  SupportType,
} from '@aws-sdk/client-eks';
import { createHash } from 'node:crypto';

/** Every type of control plane log. */
export const LOG_TYPES = [
  'api',
  'audit',
  'authenticator',
  'controllerManager',
  'scheduler',
] as const;

/** What makes a cluster differ from another one. */
export interface ClusterSpec {
  accountId: string;
  region: string;
  name: string;
  version: string;
  platformVersion?: string;
  status: ClusterStatus;
  createdAt: Date;
  roleArn: string;
  /** Added to the name when the issuer is made; incarnations differ in it. */
  issuerSalt: string;
  vpcId?: string;
  vpc: {
    subnetIds: string[];
    securityGroupIds: string[];
    endpointPublicAccess: boolean;
    endpointPrivateAccess: boolean;
    /** Who may reach the public endpoint; everybody when absent. */
    publicAccessCidrs?: string[];
  };
  /** Control plane logs that are sent to CloudWatch. */
  logTypes: LogType[];
  supportType: SupportType;
  authenticationMode: AuthenticationMode;
  autoMode: boolean;
  /** Absent when EKS does not say. */
  creatorIsAdmin?: boolean;
  deletionProtection: boolean;
  /** ARN of the KMS key that encrypts `secrets`. */
  encryptionKeyArn?: string;
  zonalShift?: boolean;
  ipFamily?: 'ipv4' | 'ipv6';
  /** Networks of hybrid nodes. */
  remoteNetworks?: { nodeCidrs: string[]; podCidrs: string[] };
  /** Who runs a cluster that is only registered with EKS. */
  connectorProvider?: string;
  healthIssues: ClusterIssue[];
  tags: Record<string, string>;
}

/** A cluster in the shape of DescribeCluster. */
export function newCluster(spec: ClusterSpec): Cluster & { name: string } {
  const { accountId, region, name } = spec;
  if (spec.connectorProvider) {
    return newConnectedCluster(spec, spec.connectorProvider);
  }
  return {
    name,
    arn: `arn:aws:eks:${region}:${accountId}:cluster/${name}`,
    createdAt: spec.createdAt,
    version: spec.version,
    roleArn: spec.roleArn,
    resourcesVpcConfig: {
      ...spec.vpc,
      clusterSecurityGroupId: `sg-${digest(
        `${accountId}${region}${name}`,
        17,
      )}`,
      vpcId: spec.vpcId,
      publicAccessCidrs: spec.vpc.endpointPublicAccess
        ? spec.vpc.publicAccessCidrs ?? ['0.0.0.0/0']
        : [],
    },
    kubernetesNetworkConfig: {
      serviceIpv4Cidr: '172.20.0.0/16',
      ipFamily: spec.ipFamily ?? 'ipv4',
      elasticLoadBalancing: { enabled: spec.autoMode },
    },
    logging: { clusterLogging: clusterLogging(spec.logTypes) },
    identity: { oidc: { issuer: `https://${issuerHost(spec)}` } },
    status: spec.status,
    platformVersion: spec.platformVersion,
    tags: spec.tags,
    health: { issues: spec.healthIssues },
    accessConfig: {
      authenticationMode: spec.authenticationMode,
      bootstrapClusterCreatorAdminPermissions: spec.creatorIsAdmin,
    },
    encryptionConfig: spec.encryptionKeyArn
      ? [
          {
            resources: ['secrets'],
            provider: { keyArn: spec.encryptionKeyArn },
          },
        ]
      : undefined,
    remoteNetworkConfig: spec.remoteNetworks && {
      remoteNodeNetworks: [{ cidrs: spec.remoteNetworks.nodeCidrs }],
      remotePodNetworks: [{ cidrs: spec.remoteNetworks.podCidrs }],
    },
    upgradePolicy: { supportType: spec.supportType },
    zonalShiftConfig: { enabled: spec.zonalShift ?? false },
    deletionProtection: spec.deletionProtection,
    computeConfig: spec.autoMode
      ? {
          enabled: true,
          nodePools: ['general-purpose', 'system'],
          nodeRoleArn: `arn:aws:iam::${accountId}:role/AmazonEKSAutoNodeRole`,
        }
      : { enabled: false, nodePools: [] },
    storageConfig: { blockStorage: { enabled: spec.autoMode } },
  };
}

/** EKS knows little of a cluster that somebody else runs. */
function newConnectedCluster(
  { accountId, region, name, ...spec }: ClusterSpec,
  provider: string,
): Cluster & { name: string } {
  return {
    name,
    arn: `arn:aws:eks:${region}:${accountId}:cluster/${name}`,
    createdAt: spec.createdAt,
    status: spec.status,
    tags: spec.tags,
    connectorConfig: {
      activationId: uuid(`${accountId}/${region}/${name}`),
      provider,
      roleArn: spec.roleArn,
    },
  };
}

/** EKS lists the types that are on and those that are off, and leaves an empty list out. */
export function clusterLogging(enabledTypes: LogType[]): LogSetup[] {
  return [true, false]
    .map(enabled => ({
      types: LOG_TYPES.filter(type => enabledTypes.includes(type) === enabled),
      enabled,
    }))
    .filter(setup => setup.types.length > 0);
}

/** The OIDC issuer of a cluster, without scheme. */
export function issuerHost(cluster: {
  accountId: string;
  region: string;
  name: string;
  issuerSalt?: string;
}): string {
  const { accountId, region, name, issuerSalt = '' } = cluster;
  const id = digest(`${accountId}/${region}/${name}${issuerSalt}`, 32);
  return `oidc.eks.${region}.amazonaws.com/id/${id.toUpperCase()}`;
}

/** The ARN of the IAM OIDC provider for an issuer. */
export function oidcProviderArn(accountId: string, host: string): string {
  return `arn:aws:iam::${accountId}:oidc-provider/${host}`;
}

/** A UUID that follows from a text. */
export function uuid(text: string): string {
  return digest(text, 32).replace(
    /^(.{8})(.{4})(.{4})(.{4})(.{12})$/,
    '$1-$2-$3-$4-$5',
  );
}

/** Lower-case hex digits that follow from a text. */
export function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

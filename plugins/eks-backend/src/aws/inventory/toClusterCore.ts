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

import type { Cluster } from '@aws-sdk/client-eks';
import type { ClusterCore } from '@backstage-eks/plugin-eks-common';
import {
  present,
  required,
  requiredTime,
  sorted,
  toHealthIssues,
} from '../answer';

/**
 * The facts of `DescribeCluster` that the portal keeps.
 *
 * @throws InvalidAnswerError when what every cluster has is missing
 * @internal
 */
export function toClusterCore(cluster: Cluster): ClusterCore {
  const vpc = cluster.resourcesVpcConfig;
  const compute = cluster.computeConfig;
  return {
    name: required(cluster.name, 'cluster.name'),
    arn: required(cluster.arn, 'cluster.arn'),
    createdAt: requiredTime(cluster.createdAt, 'cluster.createdAt'),
    status: required(cluster.status, 'cluster.status'),
    autoMode: compute?.enabled ?? false,
    subnetIds: sorted(vpc?.subnetIds),
    healthIssues: toHealthIssues(cluster.health),
    tags: cluster.tags ?? {},
    ...present({
      version: cluster.version,
      platformVersion: cluster.platformVersion,
      endpoint: cluster.endpoint,
      certificateAuthorityData: cluster.certificateAuthority?.data,
      oidcIssuer: cluster.identity?.oidc?.issuer,
      endpointPublicAccess: vpc?.endpointPublicAccess,
      endpointPrivateAccess: vpc?.endpointPrivateAccess,
      publicAccessCidrs:
        vpc?.publicAccessCidrs && sorted(vpc.publicAccessCidrs),
      vpcId: vpc?.vpcId,
      supportType: cluster.upgradePolicy?.supportType,
      authenticationMode: cluster.accessConfig?.authenticationMode,
      bootstrapClusterCreatorAdminPermissions:
        cluster.accessConfig?.bootstrapClusterCreatorAdminPermissions,
      autoModeNodePools: compute?.nodePools && sorted(compute.nodePools),
      deletionProtection: cluster.deletionProtection,
      zonalShift: cluster.zonalShiftConfig?.enabled,
      logTypes: toLogTypes(cluster),
      encryptionKeyArn: cluster.encryptionConfig?.find(each =>
        each.resources?.includes('secrets'),
      )?.provider?.keyArn,
      remoteNetworks: toRemoteNetworks(cluster),
      ipFamily: cluster.kubernetesNetworkConfig?.ipFamily,
      roleArn: cluster.roleArn,
      connectorProvider: cluster.connectorConfig?.provider,
      onOutpost: cluster.outpostConfig && true,
    }),
  };
}

/** The types that are on; one may be listed with others that are off. */
function toLogTypes({ logging }: Cluster): string[] | undefined {
  const setups = logging?.clusterLogging;
  return (
    setups &&
    sorted(setups.flatMap(setup => (setup.enabled ? setup.types ?? [] : [])))
  );
}

function toRemoteNetworks(cluster: Cluster): ClusterCore['remoteNetworks'] {
  const { remoteNodeNetworks, remotePodNetworks } =
    cluster.remoteNetworkConfig ?? {};
  const networks = {
    nodeCidrs: toCidrs(remoteNodeNetworks),
    podCidrs: toCidrs(remotePodNetworks),
  };
  return networks.nodeCidrs.length + networks.podCidrs.length > 0
    ? networks
    : undefined;
}

function toCidrs(networks: Array<{ cidrs?: string[] }> | undefined): string[] {
  return sorted((networks ?? []).flatMap(network => network.cidrs ?? []));
}

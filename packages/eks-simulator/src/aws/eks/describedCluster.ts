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
import { ClusterState, WorldState } from '../../state';

/** A cluster as DescribeCluster shows it: endpoint, CA, issuer and security group are there once the control plane is. */
export function describedCluster(
  state: WorldState,
  { cluster, accountId, region, name }: ClusterState,
): Cluster {
  if (cluster.status === 'CREATING' || cluster.status === 'PENDING') {
    return {
      ...cluster,
      resourcesVpcConfig: {
        ...cluster.resourcesVpcConfig,
        clusterSecurityGroupId: undefined,
      },
      identity: undefined,
      certificateAuthority: {},
    };
  }
  if (cluster.connectorConfig) {
    return cluster;
  }
  const { endpoint, certificateAuthorityData } = state.kubernetesApi;
  return {
    ...cluster,
    endpoint: `${endpoint}/clusters/${accountId}/${region}/${name}`,
    certificateAuthority: { data: certificateAuthorityData },
  };
}

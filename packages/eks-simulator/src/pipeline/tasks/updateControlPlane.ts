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
import { isDeepStrictEqual } from 'node:util';
import { AwsContext } from '../../aws/AwsOperation';
import { updateClusterConfig } from '../../aws/eks/updateClusterConfig';
import { updateClusterVersion } from '../../aws/eks/updateClusterVersion';
import { clusterLogging } from '../../state/newCluster';
import { logTypesOf } from '../eksctl/logTypesOf';
import { Progress } from '../job/Task';
import { ClusterTarget } from './ClusterTarget';
import { requireActiveCluster, requireCluster } from './requireActiveCluster';

/** Brings version, logs and endpoint of a cluster to what is declared, one after the other, as EKS wants it. */
export function updateControlPlane(
  target: ClusterTarget,
  context: AwsContext,
  changed = false,
): Progress {
  const { name, config } = target;
  const { version } = config.metadata;
  const { durations } = context;
  const { cluster } = requireCluster(target);
  const then = (at: Date) =>
    updateControlPlane(target, target.contextAt(at), true);
  if (cluster.version !== version) {
    updateClusterVersion.run({ name, version }, context);
    return {
      doing: `Upgrading ${name} from Kubernetes ${cluster.version} to ${version}.`,
      takesMs: durations.updateClusterVersion,
      then,
    };
  }
  requireActiveCluster(target);
  const logging = { clusterLogging: clusterLogging(logTypesOf(config)) };
  if (!isDeepStrictEqual(logging, cluster.logging)) {
    updateClusterConfig.run({ name, logging }, context);
    return {
      doing: `Setting the control plane logs of ${name}.`,
      takesMs: durations.updateClusterConfig,
      then,
    };
  }
  const endpoint = endpointOf(target);
  if (!isDeepStrictEqual(endpoint, endpointThere(cluster))) {
    const { publicAccessCidrs: cidrs, ...access } = endpoint;
    const resourcesVpcConfig = {
      ...access,
      ...(cidrs.length > 0 && { publicAccessCidrs: cidrs }),
    };
    updateClusterConfig.run({ name, resourcesVpcConfig }, context);
    return {
      doing: `Setting who can reach the API of ${name}.`,
      takesMs: durations.updateClusterConfig,
      then,
    };
  }
  return {
    done: `${
      changed ? '' : 'Nothing to change: '
    }${name} has Kubernetes ${version}.`,
    changed,
  };
}

/** What the ClusterConfig says about the endpoint; what it leaves out is as eksctl has it for new clusters. */
function endpointOf({ config: { vpc } }: ClusterTarget) {
  const isPublic = vpc?.clusterEndpoints?.publicAccess ?? true;
  const cidrs = vpc?.publicAccessCIDRs ?? ['0.0.0.0/0'];
  return {
    endpointPublicAccess: isPublic,
    endpointPrivateAccess: vpc?.clusterEndpoints?.privateAccess ?? false,
    publicAccessCidrs: isPublic ? cidrs : [],
  };
}

function endpointThere({ resourcesVpcConfig }: Cluster) {
  return {
    endpointPublicAccess: resourcesVpcConfig?.endpointPublicAccess,
    endpointPrivateAccess: resourcesVpcConfig?.endpointPrivateAccess,
    publicAccessCidrs: resourcesVpcConfig?.publicAccessCidrs,
  };
}

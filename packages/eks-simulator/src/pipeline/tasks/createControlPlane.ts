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

import { AwsContext } from '../../aws/AwsOperation';
import { createCluster } from '../../aws/eks/createCluster';
import { ClusterState } from '../../state';
import { clusterLogging, oidcProviderArn } from '../../state/newCluster';
import { createClusterStack } from '../eksctl/createClusterStack';
import { eksctlTags } from '../eksctl/eksctlTags';
import { logTypesOf } from '../eksctl/logTypesOf';
import { Progress } from '../job/Task';
import { ClusterTarget } from './ClusterTarget';
import { requireActiveCluster } from './requireActiveCluster';

/** Creates a cluster with its network, its role and, if wanted, its OIDC provider. */
export function createControlPlane(
  target: ClusterTarget,
  context: AwsContext,
): Progress {
  const { config, name } = target;
  const { version, tags } = config.metadata;
  const stack = createClusterStack(context, config);
  try {
    createCluster.run(
      {
        name,
        version,
        roleArn: stack.roleArn,
        resourcesVpcConfig: {
          subnetIds: stack.subnetIds,
          endpointPublicAccess: config.vpc?.clusterEndpoints?.publicAccess,
          endpointPrivateAccess: config.vpc?.clusterEndpoints?.privateAccess,
          publicAccessCidrs: config.vpc?.publicAccessCIDRs,
        },
        accessConfig: {
          authenticationMode:
            config.accessConfig?.authenticationMode ?? 'API_AND_CONFIG_MAP',
          bootstrapClusterCreatorAdminPermissions:
            config.accessConfig?.bootstrapClusterCreatorAdminPermissions,
        },
        logging: { clusterLogging: clusterLogging(logTypesOf(config)) },
        upgradePolicy: config.upgradePolicy,
        tags: eksctlTags(name, tags),
      },
      context,
    );
  } catch (error) {
    stack.rollBack();
    throw error;
  }
  target.isNew = true;
  return {
    doing: `Creating ${name} with Kubernetes ${version}.`,
    takesMs: context.durations.createCluster,
    then: at => {
      const cluster = requireActiveCluster(target);
      if (config.iam?.withOIDC) {
        createOidcProvider(target.contextAt(at), cluster);
      }
      return {
        done: `${name} is ACTIVE with Kubernetes ${version}.`,
        changed: true,
      };
    },
  };
}

function createOidcProvider(
  { state, accountId, now }: AwsContext,
  { cluster }: ClusterState,
): void {
  const url = cluster.identity?.oidc?.issuer?.replace('https://', '') ?? '';
  const arn = oidcProviderArn(accountId, url);
  state.accounts.get(accountId)?.oidcProviders.set(arn, {
    arn,
    url,
    clientIds: ['sts.amazonaws.com'],
    createdAt: now,
  });
}

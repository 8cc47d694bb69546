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

import type { Subnet } from '@aws-sdk/client-ec2';
import { versionSeed } from '../../aws/reference';
import { ClusterState } from '../../state/ClusterState';
import { newCluster } from '../../state/newCluster';
import { resolveMoment } from '../resolveMoment';
import { WorldCluster } from '../schema';
import { addAccessEntries } from './eks/addAccessEntries';
import { addAddons } from './eks/addAddons';
import { addAssociations } from './eks/addAssociations';
import { addFargateProfiles } from './eks/addFargateProfiles';
import { addInsights } from './eks/addInsights';
import { addNodeGroups } from './eks/addNodeGroups';
import { expandContents } from './expandContents';
import { vpcIdOf } from './expandSubnets';

/** A cluster with its node groups, add-ons, associations and access entries. What runs in it is made when first read. */
export function expandCluster(
  world: WorldCluster,
  subnets: Subnet[],
  start: Date,
): ClusterState {
  const { accountId, region } = world;
  const cluster: ClusterState = ClusterState.create({
    accountId,
    region,
    cluster: newCluster({
      ...world,
      platformVersion:
        world.platformVersion ?? versionSeed(world.version)?.platformVersion,
      createdAt: resolveMoment(world.createdAt, start),
      roleArn: `arn:aws:iam::${accountId}:role/eks-cluster-${world.name}`,
      issuerSalt: '',
      vpcId: vpcIdOf(world),
      vpc: {
        subnetIds: subnets.map(subnet => subnet.SubnetId ?? ''),
        securityGroupIds: [],
        endpointPublicAccess: world.endpointPublicAccess,
        endpointPrivateAccess: world.endpointPrivateAccess,
        publicAccessCidrs: world.publicAccessCidrs,
      },
    }),
    expand: () => expandContents(world, cluster, subnets, start),
  });
  addNodeGroups(cluster, world, start);
  addAddons(cluster, world, start);
  addFargateProfiles(cluster, world, start);
  addInsights(cluster, world, start);
  addAssociations(cluster, world, start);
  addAccessEntries(cluster, world);
  return cluster;
}

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

import { ClusterState } from '../../../state/ClusterState';
import { uuid } from '../../../state/newCluster';
import { resolveMoment } from '../../resolveMoment';
import { WorldCluster } from '../../schema';

/** Adds the Fargate profiles of the world to a cluster. */
export function addFargateProfiles(
  cluster: ClusterState,
  world: WorldCluster,
  start: Date,
): void {
  const { accountId, region, name } = world;
  for (const profile of world.fargateProfiles) {
    const id = uuid(`${accountId}/${region}/${name}/fargate/${profile.name}`);
    cluster.fargateProfiles.set(profile.name, {
      fargateProfileName: profile.name,
      fargateProfileArn: `arn:aws:eks:${region}:${accountId}:fargateprofile/${name}/${profile.name}/${id}`,
      clusterName: name,
      createdAt: resolveMoment(profile.createdAt, start),
      podExecutionRoleArn: `arn:aws:iam::${accountId}:role/${profile.podExecutionRole}`,
      subnets: world.subnets
        .filter(subnet => !subnet.public)
        .map(subnet => subnet.id),
      selectors: profile.selectors,
      status: profile.status,
      tags: {},
      health: { issues: [] },
    });
  }
}

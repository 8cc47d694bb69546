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
import { digest } from '../../../state/newCluster';
import { resolveMoment } from '../../resolveMoment';
import { WorldCluster } from '../../schema';

/** Adds the Pod Identity associations of the world to a cluster. */
export function addAssociations(
  cluster: ClusterState,
  world: WorldCluster,
  start: Date,
): void {
  const { accountId, region, name } = world;
  for (const association of world.podIdentityAssociations) {
    const { namespace, serviceAccount } = association;
    const associationId = `a-${digest(
      `${accountId}/${region}/${name}/${namespace}/${serviceAccount}`,
      17,
    )}`;
    const createdAt = resolveMoment(association.createdAt, start);
    cluster.podIdentityAssociations.set(associationId, {
      clusterName: name,
      namespace,
      serviceAccount,
      roleArn: `arn:aws:iam::${accountId}:role/${association.role}`,
      associationArn: `arn:aws:eks:${region}:${accountId}:podidentityassociation/${name}/${associationId}`,
      associationId,
      tags: {},
      createdAt,
      modifiedAt: createdAt,
      disableSessionTags: false,
    });
  }
}

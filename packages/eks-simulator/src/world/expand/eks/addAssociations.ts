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
import { newPodIdentityAssociation } from '../../../state/newPodIdentityAssociation';
import { resolveMoment } from '../../resolveMoment';
import { WorldCluster } from '../../schema';

/** Adds the Pod Identity associations of the world to a cluster: its own and those of its add-ons. */
export function addAssociations(
  cluster: ClusterState,
  world: WorldCluster,
  start: Date,
): void {
  const roleArn = (role: string) =>
    `arn:aws:iam::${world.accountId}:role/${role}`;
  for (const association of world.podIdentityAssociations) {
    const made = newPodIdentityAssociation(world, {
      ...association,
      roleArn: roleArn(association.role),
      createdAt: resolveMoment(association.createdAt, start),
      tags: {},
    });
    cluster.podIdentityAssociations.set(made.associationId, made);
  }
  for (const { name, podIdentity, createdAt } of world.addons) {
    const addon = cluster.addons.get(name);
    for (const association of podIdentity) {
      const made = newPodIdentityAssociation(world, {
        ...association,
        roleArn: roleArn(association.role),
        createdAt: resolveMoment(createdAt, start),
        ownerArn: addon?.addonArn,
        tags: {},
      });
      cluster.podIdentityAssociations.set(made.associationId, made);
      addon?.podIdentityAssociations?.push(made.associationArn);
    }
  }
}

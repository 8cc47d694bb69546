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

import {
  DescribePodIdentityAssociationCommand,
  paginateListPodIdentityAssociations,
  type EKSClient,
  type PodIdentityAssociation,
} from '@aws-sdk/client-eks';
import type { ClusterPodIdentityAssociation } from '@backstage-eks/plugin-eks-common';
import { present, required, requireSame } from '../answer';
import { collectPages } from '../pages';
import { readListed } from './readListed';

/**
 * All Pod Identity associations of one cluster, by id. The list does not tell the role, which takes a call for each.
 *
 * @param known - associations that were described before and are not described again while they are listed
 * @internal
 */
export async function readPodIdentityAssociations(
  client: EKSClient,
  clusterName: string,
  known: ClusterPodIdentityAssociation[],
  signal: AbortSignal,
): Promise<ClusterPodIdentityAssociation[]> {
  const described = new Map(
    known.flatMap(each => (each.roleArn ? [[each.id, each]] : [])),
  );
  return readListed({
    list: async () =>
      collectPages(
        paginateListPodIdentityAssociations(
          { client },
          { clusterName },
          { abortSignal: signal },
        ),
        {
          token: page => page.nextToken,
          items: page =>
            required(page.associations, 'associations').map(each =>
              required(each.associationId, 'associations.associationId'),
            ),
        },
      ),
    read: async associationId => {
      const before = described.get(associationId);
      if (before) {
        return before;
      }
      const { association } = await client.send(
        new DescribePodIdentityAssociationCommand({
          clusterName,
          associationId,
        }),
        { abortSignal: signal },
      );
      const read = required(association, 'association');
      requireSame('clusterName', clusterName, read.clusterName);
      requireSame('associationId', associationId, read.associationId);
      return toAssociation(read);
    },
  });
}

function toAssociation(
  association: PodIdentityAssociation,
): ClusterPodIdentityAssociation {
  return {
    id: required(association.associationId, 'association.associationId'),
    arn: required(association.associationArn, 'association.associationArn'),
    namespace: required(association.namespace, 'association.namespace'),
    serviceAccount: required(
      association.serviceAccount,
      'association.serviceAccount',
    ),
    roleArn: required(association.roleArn, 'association.roleArn'),
    ...present({
      targetRoleArn: association.targetRoleArn,
      disableSessionTags: association.disableSessionTags,
      ownerArn: association.ownerArn,
    }),
  };
}

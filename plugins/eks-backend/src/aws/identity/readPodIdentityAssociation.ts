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
} from '@aws-sdk/client-eks';
import {
  known,
  notKnown,
  type Fact,
  type PodIdentityAssociationFact,
} from '@backstage-eks/plugin-eks-common';
import { required } from '../answer';
import { InvalidAnswerError } from '../errors';
import { collectPages } from '../pages';
import { toReadFailure } from '../toReadFailure';

/**
 * Reads the association of one ServiceAccount, of which there is at most one; `undefined` when it has none.
 *
 * @internal
 */
export async function readPodIdentityAssociation(
  eks: EKSClient,
  owner: {
    accountId: string;
    clusterName: string;
    namespace: string;
    serviceAccount: string;
  },
  abortSignal: AbortSignal,
): Promise<Fact<PodIdentityAssociationFact | undefined>> {
  const { accountId, clusterName, namespace, serviceAccount } = owner;
  let permission = 'eks:ListPodIdentityAssociations';
  try {
    const associationId = await findAssociationId(eks, owner, abortSignal);
    if (associationId === undefined) {
      return known(undefined);
    }
    // The list does not tell the role.
    permission = 'eks:DescribePodIdentityAssociation';
    const { association } = await eks.send(
      new DescribePodIdentityAssociationCommand({ clusterName, associationId }),
      { abortSignal },
    );
    if (!association?.roleArn) {
      throw new InvalidAnswerError(
        `Association ${associationId} was described without a role`,
      );
    }
    return known({
      associationId,
      namespace,
      serviceAccount,
      roleArn: association.roleArn,
      targetRoleArn: association.targetRoleArn ?? undefined,
      createdAt: association.createdAt?.toISOString(),
    });
  } catch (error) {
    return notKnown(toReadFailure(error, { accountId, permission }));
  }
}

/** A page may be empty and not the last one: EKS filters what it has paged. */
async function findAssociationId(
  eks: EKSClient,
  owner: { clusterName: string; namespace: string; serviceAccount: string },
  abortSignal: AbortSignal,
): Promise<string | undefined> {
  const { clusterName, namespace, serviceAccount } = owner;
  const [first] = await collectPages(
    paginateListPodIdentityAssociations(
      { client: eks },
      { clusterName, namespace, serviceAccount },
      { abortSignal },
    ),
    {
      token: page => page.nextToken,
      items: page => required(page.associations, 'associations'),
    },
  );
  return first && required(first.associationId, 'associations.associationId');
}

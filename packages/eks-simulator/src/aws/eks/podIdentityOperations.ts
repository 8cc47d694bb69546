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

import { z } from 'zod';
import { AwsOperation, defineOperation } from '../AwsOperation';
import { notFound } from './errors';
import { findCluster, pageFields, pageOf } from './lookup';

/** Operations on Pod Identity associations. */
export const podIdentityOperations: AwsOperation[] = [
  defineOperation({
    action: 'ListPodIdentityAssociations',
    route: 'GET /clusters/{clusterName}/pod-identity-associations',
    input: z.object({
      clusterName: z.string(),
      namespace: z.string().optional(),
      serviceAccount: z.string().optional(),
      ...pageFields,
    }),
    run: (input, context) => {
      const cluster = findCluster(context, input.clusterName);
      const page = pageOf(
        [...cluster.podIdentityAssociations.values()].filter(
          association =>
            (input.namespace ?? association.namespace) ===
              association.namespace &&
            (input.serviceAccount ?? association.serviceAccount) ===
              association.serviceAccount,
        ),
        input,
      );
      return {
        // The list has no roles: each takes a describe call.
        associations: page.items.map(association => ({
          clusterName: association.clusterName,
          namespace: association.namespace,
          serviceAccount: association.serviceAccount,
          associationArn: association.associationArn,
          associationId: association.associationId,
        })),
        nextToken: page.nextToken,
      };
    },
  }),
  defineOperation({
    action: 'DescribePodIdentityAssociation',
    route:
      'GET /clusters/{clusterName}/pod-identity-associations/{associationId}',
    input: z.object({ clusterName: z.string(), associationId: z.string() }),
    run: (input, context) => {
      const association = findCluster(
        context,
        input.clusterName,
      ).podIdentityAssociations.get(input.associationId);
      if (!association) {
        throw notFound(`No association found for id: ${input.associationId}`, {
          clusterName: input.clusterName,
        });
      }
      return { association };
    },
  }),
];

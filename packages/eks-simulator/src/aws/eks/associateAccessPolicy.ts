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

import type { AssociatedAccessPolicy } from '@aws-sdk/client-eks';
import { z } from 'zod';
import { defineOperation } from '../AwsOperation';
import { accessPolicyName } from '../reference';
import { invalidParameter, notFound } from './errors';
import { findAccessEntry, findCluster } from './lookup';

/** `AssociateAccessPolicy`. A policy that is there already gets the new scope. */
export const associateAccessPolicy = defineOperation({
  action: 'AssociateAccessPolicy',
  route:
    'POST /clusters/{clusterName}/access-entries/{principalArn}/access-policies',
  input: z.object({
    clusterName: z.string(),
    principalArn: z.string(),
    policyArn: z.string(),
    accessScope: z.object({
      type: z.enum(['cluster', 'namespace']),
      namespaces: z.array(z.string()).default([]),
    }),
  }),
  run: (input, context) => {
    const cluster = findCluster(context, input.clusterName);
    const access = findAccessEntry(cluster, input.principalArn);
    const members = { clusterName: cluster.name };
    if (!accessPolicyName(input.policyArn)) {
      throw notFound(
        `The specified policyArn could not be found: ${input.policyArn}`,
        members,
      );
    }
    const { type, namespaces } = input.accessScope;
    if ((type === 'namespace') !== namespaces.length > 0) {
      throw invalidParameter(
        'An access scope of type namespace needs namespaces, one of type cluster has none.',
        members,
      );
    }
    const associated: AssociatedAccessPolicy = {
      policyArn: input.policyArn,
      accessScope: input.accessScope,
      associatedAt: context.now,
      modifiedAt: context.now,
    };
    access.policies = [
      ...(access.policies ?? []).filter(
        policy => policy.policyArn !== input.policyArn,
      ),
      associated,
    ];
    return {
      clusterName: cluster.name,
      principalArn: input.principalArn,
      associatedAccessPolicy: associated,
    };
  },
});

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
import { newAccessEntry } from '../../state/newAccessEntry';
import { defineOperation } from '../AwsOperation';
import { inUse } from './errors';
import { findCluster } from './lookup';
import { requireAccessEntries } from './requireAccessEntries';

/** `CreateAccessEntry`. It allows nothing until a policy is associated. */
export const createAccessEntry = defineOperation({
  action: 'CreateAccessEntry',
  route: 'POST /clusters/{clusterName}/access-entries',
  input: z.object({
    clusterName: z.string(),
    principalArn: z
      .string()
      .regex(
        /^arn:aws(-[a-z]+)*:iam::\d{12}:(role|user)\/[\w+=,.@/-]+$/,
        'The principalArn parameter format is not valid',
      ),
    kubernetesGroups: z.array(z.string()).default([]),
    username: z.string().optional(),
    type: z.enum(['STANDARD', 'EC2_LINUX']).default('STANDARD'),
    tags: z.record(z.string(), z.string()).default({}),
  }),
  run: (input, context) => {
    const cluster = findCluster(context, input.clusterName);
    const members = { clusterName: cluster.name };
    requireAccessEntries(cluster);
    if (cluster.accessEntries.has(input.principalArn)) {
      throw inUse(
        'The specified access entry resource is already in use on this cluster.',
        members,
      );
    }
    const entry = newAccessEntry(cluster, {
      ...input,
      groups: input.kubernetesGroups,
      createdAt: context.now,
    });
    cluster.accessEntries.set(input.principalArn, {
      entry,
      policies: [],
      deny: new Set(),
    });
    return { accessEntry: entry };
  },
});

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
import { ClusterState } from '../../state';
import { AwsContext, AwsOperation, defineOperation } from '../AwsOperation';
import { associateAccessPolicy } from './associateAccessPolicy';
import { createAccessEntry } from './createAccessEntry';
import { requireAccessEntries } from './requireAccessEntries';
import { findAccessEntry, findCluster, pageFields, pageOf } from './lookup';

/** Operations on access entries. */
export const accessEntryOperations: AwsOperation[] = [
  defineOperation({
    action: 'ListAccessEntries',
    route: 'GET /clusters/{clusterName}/access-entries',
    input: z.object({ clusterName: z.string(), ...pageFields }),
    run: (input, context) => {
      const cluster = findClusterWithEntries(context, input.clusterName);
      const page = pageOf([...cluster.accessEntries.keys()], input);
      return { accessEntries: page.items, nextToken: page.nextToken };
    },
  }),
  defineOperation({
    action: 'DescribeAccessEntry',
    route: 'GET /clusters/{clusterName}/access-entries/{principalArn}',
    input: z.object({ clusterName: z.string(), principalArn: z.string() }),
    run: (input, context) => ({
      accessEntry: findAccessEntry(
        findClusterWithEntries(context, input.clusterName),
        input.principalArn,
      ).entry,
    }),
  }),
  defineOperation({
    action: 'ListAssociatedAccessPolicies',
    route:
      'GET /clusters/{clusterName}/access-entries/{principalArn}/access-policies',
    input: z.object({
      clusterName: z.string(),
      principalArn: z.string(),
      ...pageFields,
    }),
    run: (input, context) => {
      const { policies } = findAccessEntry(
        findClusterWithEntries(context, input.clusterName),
        input.principalArn,
      );
      const page = pageOf(policies ?? [], input);
      return {
        clusterName: input.clusterName,
        principalArn: input.principalArn,
        associatedAccessPolicies: page.items,
        nextToken: page.nextToken,
      };
    },
  }),
  createAccessEntry,
  associateAccessPolicy,
];

function findClusterWithEntries(
  context: AwsContext,
  name: string,
): ClusterState {
  const cluster = findCluster(context, name);
  requireAccessEntries(cluster);
  return cluster;
}

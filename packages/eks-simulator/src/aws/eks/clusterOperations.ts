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

import { AwsOperation, defineOperation } from '../AwsOperation';
import { clustersOf } from '../../state';
import { z } from 'zod';
import { createCluster } from './createCluster';
import { deleteCluster } from './deleteCluster';
import { describedCluster } from './describedCluster';
import { findCluster, pageFields, pageOf } from './lookup';
import { updateClusterConfig } from './updateClusterConfig';
import { updateClusterVersion } from './updateClusterVersion';

/** Operations on clusters. */
export const clusterOperations: AwsOperation[] = [
  defineOperation({
    action: 'ListClusters',
    route: 'GET /clusters',
    input: z.object({
      ...pageFields,
      include: z
        .union([z.string(), z.array(z.string())])
        .transform(value => [value].flat())
        .default([]),
    }),
    run: (input, { state, accountId, region }) => {
      const page = pageOf(
        clustersOf(state, accountId, region)
          // Clusters that are only registered are listed on request.
          .filter(
            ({ cluster }) =>
              !cluster.connectorConfig || input.include.includes('all'),
          )
          .map(cluster => cluster.name),
        input,
      );
      return { clusters: page.items, nextToken: page.nextToken };
    },
  }),
  defineOperation({
    action: 'DescribeCluster',
    route: 'GET /clusters/{name}',
    input: z.object({ name: z.string() }),
    run: ({ name }, context) => ({
      cluster: describedCluster(context.state, findCluster(context, name)),
    }),
  }),
  createCluster,
  updateClusterVersion,
  updateClusterConfig,
  deleteCluster,
];

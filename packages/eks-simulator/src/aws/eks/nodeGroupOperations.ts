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
import { createNodegroup } from './createNodegroup';
import { deleteNodegroup } from './deleteNodegroup';
import { findCluster, findNodeGroup, pageFields, pageOf } from './lookup';
import { updateNodegroupConfig } from './updateNodegroupConfig';
import { updateNodegroupVersion } from './updateNodegroupVersion';

/** Operations on managed node groups. */
export const nodeGroupOperations: AwsOperation[] = [
  defineOperation({
    action: 'ListNodegroups',
    route: 'GET /clusters/{clusterName}/node-groups',
    input: z.object({ clusterName: z.string(), ...pageFields }),
    run: (input, context) => {
      const cluster = findCluster(context, input.clusterName);
      const page = pageOf([...cluster.nodeGroups.keys()].sort(), input);
      return { nodegroups: page.items, nextToken: page.nextToken };
    },
  }),
  defineOperation({
    action: 'DescribeNodegroup',
    route: 'GET /clusters/{clusterName}/node-groups/{nodegroupName}',
    input: z.object({ clusterName: z.string(), nodegroupName: z.string() }),
    run: (input, context) => ({
      nodegroup: findNodeGroup(
        findCluster(context, input.clusterName),
        input.nodegroupName,
      ),
    }),
  }),
  createNodegroup,
  updateNodegroupConfig,
  updateNodegroupVersion,
  deleteNodegroup,
];

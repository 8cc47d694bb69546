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
import { removeNodes } from '../../kubernetes/objects';
import { updateSystemWorkloads } from '../../state/systemWorkloads';
import { defineOperation } from '../AwsOperation';
import { findCluster, findNodeGroup } from './lookup';

/** `DeleteNodegroup`: DELETING at once; some minutes later the group and its nodes are gone. */
export const deleteNodegroup = defineOperation({
  action: 'DeleteNodegroup',
  route: 'DELETE /clusters/{clusterName}/node-groups/{nodegroupName}',
  input: z.object({ clusterName: z.string(), nodegroupName: z.string() }),
  run: (input, context) => {
    const cluster = findCluster(context, input.clusterName);
    const nodegroup = findNodeGroup(cluster, input.nodegroupName);
    if (nodegroup.status === 'DELETING') {
      return { nodegroup };
    }
    nodegroup.status = 'DELETING';
    nodegroup.modifiedAt = context.now;
    const { state, now } = context;
    state.timeline.at(
      new Date(now.getTime() + context.durations.deleteNodegroup),
      at => {
        cluster.nodeGroups.delete(input.nodegroupName);
        removeNodes(cluster.contents.objects, input.nodegroupName);
        updateSystemWorkloads(state, cluster, at);
      },
    );
    return { nodegroup };
  },
});

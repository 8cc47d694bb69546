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
import { addNodes } from '../../state/addNodes';
import { updateSystemWorkloads } from '../../state/systemWorkloads';
import { defineOperation } from '../AwsOperation';
import { invalidParameter, inUse } from './errors';
import { findCluster, findNodeGroup, requireActive } from './lookup';
import { startUpdate } from './startUpdate';

/** `UpdateNodegroupConfig`, as far as it scales. */
export const updateNodegroupConfig = defineOperation({
  action: 'UpdateNodegroupConfig',
  route:
    'POST /clusters/{clusterName}/node-groups/{nodegroupName}/update-config',
  input: z.object({
    clusterName: z.string(),
    nodegroupName: z.string(),
    scalingConfig: z.object({
      minSize: z.number().int().min(0).optional(),
      maxSize: z.number().int().min(1).optional(),
      desiredSize: z.number().int().min(0).optional(),
    }),
  }),
  run: (input, context) => {
    const cluster = findCluster(context, input.clusterName);
    const nodegroup = findNodeGroup(cluster, input.nodegroupName);
    requireActive(cluster);
    const members = {
      clusterName: cluster.name,
      nodegroupName: input.nodegroupName,
    };
    if (nodegroup.status !== 'ACTIVE' && nodegroup.status !== 'DEGRADED') {
      throw inUse(
        `Nodegroup ${input.nodegroupName} is ${nodegroup.status} and cannot be updated`,
        members,
      );
    }
    const before = nodegroup.scalingConfig?.desiredSize ?? 0;
    const scaling = { ...nodegroup.scalingConfig, ...input.scalingConfig };
    const { minSize = 0, maxSize = 1, desiredSize = 0 } = scaling;
    if (desiredSize < minSize || desiredSize > maxSize) {
      throw invalidParameter(
        `desiredSize ${desiredSize} must be between minSize ${minSize} and maxSize ${maxSize}`,
        members,
      );
    }
    nodegroup.status = 'UPDATING';
    const update = startUpdate(context, cluster, {
      type: 'ConfigUpdate',
      params: [
        { type: 'MinSize', value: String(minSize) },
        { type: 'MaxSize', value: String(maxSize) },
        { type: 'DesiredSize', value: String(desiredSize) },
      ],
      durationMs: context.durations.updateNodegroupConfig,
      nodegroupName: input.nodegroupName,
      finish: at => {
        // It may have been deleted while it was updated.
        if (nodegroup.status !== 'UPDATING') {
          return;
        }
        if (desiredSize < before) {
          removeNodes(
            cluster.contents.objects,
            input.nodegroupName,
            before - desiredSize,
          );
        } else {
          addNodes(context.state, cluster, nodegroup, desiredSize - before, at);
        }
        nodegroup.status = 'ACTIVE';
        nodegroup.scalingConfig = scaling;
        nodegroup.modifiedAt = at;
        updateSystemWorkloads(context.state, cluster, at);
      },
    });
    return { update };
  },
});

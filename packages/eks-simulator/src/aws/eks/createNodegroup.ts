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
import { addNodes } from '../../state/addNodes';
import { newNodeGroup } from '../../state/newNodeGroup';
import { updateSystemWorkloads } from '../../state/systemWorkloads';
import { defineOperation } from '../AwsOperation';
import { addNodeAccessEntry } from './addNodeAccessEntry';
import { latestAmiRelease } from '../reference';
import { inUse } from './errors';
import { findCluster, requireActive } from './lookup';

/** `CreateNodegroup`: CREATING at once; ACTIVE with its nodes in the cluster some minutes later. */
export const createNodegroup = defineOperation({
  action: 'CreateNodegroup',
  route: 'POST /clusters/{clusterName}/node-groups',
  input: z.object({
    clusterName: z.string(),
    nodegroupName: z.string().min(1).max(63),
    subnets: z.array(z.string()).min(1),
    nodeRole: z
      .string()
      .regex(
        /^arn:aws(-[a-z]+)*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
        'The role ARN is not valid',
      ),
    scalingConfig: z
      .object({
        minSize: z.number().int().min(0),
        maxSize: z.number().int().min(1),
        desiredSize: z.number().int().min(0),
      })
      .default({ minSize: 1, maxSize: 2, desiredSize: 2 }),
    instanceTypes: z.array(z.string()).default(['t3.medium']),
    amiType: z
      .enum([
        'AL2023_x86_64_STANDARD',
        'AL2023_ARM_64_STANDARD',
        'AL2023_x86_64_NVIDIA',
        'AL2023_ARM_64_NVIDIA',
        'AL2023_x86_64_NEURON',
        'BOTTLEROCKET_x86_64',
        'BOTTLEROCKET_ARM_64',
        'BOTTLEROCKET_x86_64_NVIDIA',
        'BOTTLEROCKET_ARM_64_NVIDIA',
        'BOTTLEROCKET_x86_64_FIPS',
        'BOTTLEROCKET_ARM_64_FIPS',
      ])
      .default('AL2023_x86_64_STANDARD'),
    capacityType: z.enum(['ON_DEMAND', 'SPOT']).default('ON_DEMAND'),
    diskSize: z.number().int().min(1).optional(),
    labels: z.record(z.string(), z.string()).default({}),
    taints: z
      .array(
        z.object({
          key: z.string(),
          value: z.string().optional(),
          effect: z.enum(['NO_SCHEDULE', 'NO_EXECUTE', 'PREFER_NO_SCHEDULE']),
        }),
      )
      .default([]),
    version: z.string().optional(),
    tags: z.record(z.string(), z.string()).default({}),
  }),
  run: (input, context) => {
    const { state, now } = context;
    const cluster = findCluster(context, input.clusterName);
    requireActive(cluster);
    if (cluster.nodeGroups.has(input.nodegroupName)) {
      throw inUse(
        `NodeGroup already exists with name ${input.nodegroupName} and cluster name ${cluster.name}`,
        { clusterName: cluster.name, nodegroupName: input.nodegroupName },
      );
    }
    const version = input.version ?? cluster.cluster.version ?? '';
    const nodegroup = newNodeGroup(cluster, {
      ...input,
      name: input.nodegroupName,
      nodeRoleArn: input.nodeRole,
      version,
      releaseVersion: latestAmiRelease(version),
      status: 'CREATING',
      createdAt: now,
      healthIssues: [],
    });
    cluster.nodeGroups.set(input.nodegroupName, nodegroup);
    addNodeAccessEntry(cluster, input.nodeRole, now);
    const end = new Date(now.getTime() + context.durations.createNodegroup);
    state.timeline.at(end, at => {
      // It may have been deleted while it was created.
      if (nodegroup.status !== 'CREATING') {
        return;
      }
      nodegroup.status = 'ACTIVE';
      addNodes(state, cluster, nodegroup, input.scalingConfig.desiredSize, at);
      updateSystemWorkloads(state, cluster, at);
    });
    return { nodegroup };
  },
});

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
  DescribeNodegroupCommand,
  paginateListNodegroups,
  type EKSClient,
  type Nodegroup,
} from '@aws-sdk/client-eks';
import type { NodeGroup } from '@backstage-eks/plugin-eks-common';
import {
  present,
  presentIfAny,
  required,
  requireSame,
  requiredTime,
  sorted,
  toHealthIssues,
} from '../answer';
import { collectPages } from '../pages';
import { readListed } from './readListed';
import { readUpdate, type EndedUpdates } from './readUpdate';

/**
 * All managed node groups of one cluster, by name; those that are updating with their update.
 *
 * @param endedUpdates - updates that need not be described again
 * @internal
 */
export async function readNodeGroups(
  client: EKSClient,
  clusterName: string,
  endedUpdates: EndedUpdates,
  signal: AbortSignal,
): Promise<NodeGroup[]> {
  return readListed({
    list: async () =>
      collectPages(
        paginateListNodegroups(
          { client },
          { clusterName },
          { abortSignal: signal },
        ),
        {
          token: page => page.nextToken,
          items: page => required(page.nodegroups, 'nodegroups'),
        },
      ),
    read: async nodegroupName => {
      const answer = await client.send(
        new DescribeNodegroupCommand({ clusterName, nodegroupName }),
        { abortSignal: signal },
      );
      const nodegroup = required(answer.nodegroup, 'nodegroup');
      requireSame('clusterName', clusterName, nodegroup.clusterName);
      requireSame('nodegroupName', nodegroupName, nodegroup.nodegroupName);
      const nodeGroup = toNodeGroup(nodegroup);
      if (nodeGroup.status !== 'UPDATING') {
        return nodeGroup;
      }
      const update = await readUpdate(
        client,
        { clusterName, nodegroupName },
        endedUpdates,
        signal,
      );
      return { ...nodeGroup, ...present({ update }) };
    },
  });
}

function toNodeGroup(nodegroup: Nodegroup): NodeGroup {
  return {
    name: required(nodegroup.nodegroupName, 'nodegroup.nodegroupName'),
    arn: required(nodegroup.nodegroupArn, 'nodegroup.nodegroupArn'),
    createdAt: requiredTime(nodegroup.createdAt, 'nodegroup.createdAt'),
    status: required(nodegroup.status, 'nodegroup.status'),
    // For On-Demand their order is their priority.
    instanceTypes:
      nodegroup.capacityType === 'SPOT'
        ? sorted(nodegroup.instanceTypes)
        : nodegroup.instanceTypes ?? [],
    labels: nodegroup.labels ?? {},
    taints: sorted(
      (nodegroup.taints ?? []).map(taint => ({
        key: taint.key ?? '',
        effect: taint.effect ?? '',
        ...present({ value: taint.value }),
      })),
    ),
    subnetIds: sorted(nodegroup.subnets),
    healthIssues: toHealthIssues(nodegroup.health),
    ...present({
      version: nodegroup.version,
      releaseVersion: nodegroup.releaseVersion,
      amiType: nodegroup.amiType,
      capacityType: nodegroup.capacityType,
      nodeRoleArn: nodegroup.nodeRole,
      scaling: toScaling(nodegroup.scalingConfig),
      launchTemplate: presentIfAny({
        id: nodegroup.launchTemplate?.id,
        name: nodegroup.launchTemplate?.name,
        version: nodegroup.launchTemplate?.version,
      }),
      updateConfig: presentIfAny({
        maxUnavailable: nodegroup.updateConfig?.maxUnavailable,
        maxUnavailablePercentage:
          nodegroup.updateConfig?.maxUnavailablePercentage,
        strategy: nodegroup.updateConfig?.updateStrategy,
      }),
      nodeRepair: nodegroup.nodeRepairConfig?.enabled,
      autoScalingGroups:
        nodegroup.resources?.autoScalingGroups &&
        sorted(
          nodegroup.resources.autoScalingGroups.flatMap(
            group => group.name ?? [],
          ),
        ),
    }),
  };
}

function toScaling(
  config: Nodegroup['scalingConfig'],
): NodeGroup['scaling'] | undefined {
  return (
    config && {
      minSize: config.minSize ?? 0,
      maxSize: config.maxSize ?? 0,
      desiredSize: config.desiredSize ?? 0,
    }
  );
}

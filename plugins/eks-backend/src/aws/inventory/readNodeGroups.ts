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
import { present, required, requiredTime, toHealthIssues } from '../answer';
import { readListed } from './readListed';

/**
 * All managed node groups of one cluster, by name.
 *
 * @internal
 */
export async function readNodeGroups(
  client: EKSClient,
  clusterName: string,
  signal: AbortSignal,
): Promise<NodeGroup[]> {
  return readListed({
    list: async () => {
      const names: string[] = [];
      const pages = paginateListNodegroups(
        { client },
        { clusterName },
        { abortSignal: signal },
      );
      for await (const page of pages) {
        names.push(...required(page.nodegroups, 'nodegroups'));
      }
      return names;
    },
    read: async nodegroupName => {
      const { nodegroup } = await client.send(
        new DescribeNodegroupCommand({ clusterName, nodegroupName }),
        { abortSignal: signal },
      );
      return toNodeGroup(required(nodegroup, 'nodegroup'));
    },
  });
}

function toNodeGroup(nodegroup: Nodegroup): NodeGroup {
  return {
    name: required(nodegroup.nodegroupName, 'nodegroup.nodegroupName'),
    arn: required(nodegroup.nodegroupArn, 'nodegroup.nodegroupArn'),
    createdAt: requiredTime(nodegroup.createdAt, 'nodegroup.createdAt'),
    status: required(nodegroup.status, 'nodegroup.status'),
    instanceTypes: nodegroup.instanceTypes ?? [],
    labels: nodegroup.labels ?? {},
    taints: (nodegroup.taints ?? []).map(taint => ({
      key: taint.key ?? '',
      effect: taint.effect ?? '',
      ...present({ value: taint.value }),
    })),
    subnetIds: [...(nodegroup.subnets ?? [])].sort(),
    healthIssues: toHealthIssues(nodegroup.health),
    ...present({
      version: nodegroup.version,
      releaseVersion: nodegroup.releaseVersion,
      amiType: nodegroup.amiType,
      capacityType: nodegroup.capacityType,
      nodeRoleArn: nodegroup.nodeRole,
      scaling: toScaling(nodegroup.scalingConfig),
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

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

import type {
  AMITypes,
  CapacityTypes,
  Issue,
  Nodegroup,
  NodegroupScalingConfig,
  NodegroupStatus,
  NodegroupUpdateConfig,
  Taint,
} from '@aws-sdk/client-eks';
import { uuid } from './newCluster';

/** What makes a node group differ from another one. */
export interface NodeGroupSpec {
  name: string;
  status: NodegroupStatus;
  version: string;
  releaseVersion?: string;
  createdAt: Date;
  scalingConfig: NodegroupScalingConfig;
  instanceTypes: string[];
  amiType: AMITypes;
  capacityType: CapacityTypes;
  subnets: string[];
  nodeRoleArn: string;
  labels: Record<string, string>;
  taints: Taint[];
  /** GiB; default 50. */
  diskSize?: number;
  launchTemplate?: { id: string; name: string; version: string };
  updateConfig?: NodegroupUpdateConfig;
  nodeRepair?: boolean;
  healthIssues: Issue[];
  tags: Record<string, string>;
}

/** A node group in the shape of DescribeNodegroup. */
export function newNodeGroup(
  cluster: { accountId: string; region: string; name: string },
  spec: NodeGroupSpec,
): Nodegroup & { nodegroupName: string } {
  const id = uuid(
    `${cluster.accountId}/${cluster.region}/${cluster.name}/${
      spec.name
    }${spec.createdAt.toISOString()}`,
  );
  return {
    nodegroupName: spec.name,
    nodegroupArn: `arn:aws:eks:${cluster.region}:${cluster.accountId}:nodegroup/${cluster.name}/${spec.name}/${id}`,
    clusterName: cluster.name,
    version: spec.version,
    releaseVersion: spec.releaseVersion,
    createdAt: spec.createdAt,
    modifiedAt: spec.createdAt,
    status: spec.status,
    capacityType: spec.capacityType,
    scalingConfig: spec.scalingConfig,
    instanceTypes: spec.instanceTypes,
    subnets: spec.subnets,
    amiType: spec.amiType,
    nodeRole: spec.nodeRoleArn,
    labels: spec.labels,
    taints: spec.taints,
    resources: { autoScalingGroups: [{ name: `eks-${spec.name}-${id}` }] },
    diskSize: spec.diskSize ?? 50,
    health: { issues: spec.healthIssues },
    updateConfig: spec.updateConfig ?? {
      maxUnavailable: 1,
      updateStrategy: 'DEFAULT',
    },
    launchTemplate: spec.launchTemplate,
    nodeRepairConfig: { enabled: spec.nodeRepair ?? true },
    tags: spec.tags,
  };
}

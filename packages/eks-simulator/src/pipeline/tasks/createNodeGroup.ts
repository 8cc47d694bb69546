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

import { AwsContext } from '../../aws/AwsOperation';
import { createNodegroup } from '../../aws/eks/createNodegroup';
import { ClusterState } from '../../state';
import { isArm } from '../../state/nodeResources';
import { withRole } from '../eksctl/createRole';
import { eksctlTags } from '../eksctl/eksctlTags';
import {
  ManagedNodeGroup,
  scalingOf,
} from '../environment/managedNodeGroupSchema';
import { ClusterTarget } from './ClusterTarget';

const DEFAULT_INSTANCE_TYPE = 'm5.large';
const TAINT_EFFECTS = {
  NoSchedule: 'NO_SCHEDULE',
  NoExecute: 'NO_EXECUTE',
  PreferNoSchedule: 'PREFER_NO_SCHEDULE',
};

/** Creates a node group as eksctl does, with a role for its nodes. */
export function createNodeGroup(
  target: ClusterTarget,
  cluster: ClusterState,
  group: ManagedNodeGroup,
  context: AwsContext,
): void {
  const { name, config } = target;
  const instanceTypes = group.instanceTypes ?? [
    group.instanceType ?? DEFAULT_INSTANCE_TYPE,
  ];
  const names = {
    'alpha.eksctl.io/cluster-name': name,
    'alpha.eksctl.io/nodegroup-name': group.name,
  };
  const tags = {
    ...eksctlTags(name, { ...config.metadata.tags, ...group.tags }),
    'alpha.eksctl.io/nodegroup-name': group.name,
    'alpha.eksctl.io/nodegroup-type': 'managed',
  };
  const role = {
    name: `eksctl-${name}-nodegroup-${group.name}-NodeInstanceRole`,
    service: 'ec2.amazonaws.com',
    actions: ['sts:AssumeRole'],
    policies: [
      'AmazonEC2ContainerRegistryPullOnly',
      'AmazonEKSWorkerNodePolicy',
      'AmazonEKS_CNI_Policy',
      'AmazonSSMManagedInstanceCore',
    ],
    tags,
  };
  const input = {
    clusterName: name,
    nodegroupName: group.name,
    subnets: subnetsFor(cluster, group, context),
    scalingConfig: scalingOf(group),
    instanceTypes,
    amiType: amiTypeOf(group, instanceTypes[0]),
    capacityType: group.spot ? 'SPOT' : 'ON_DEMAND',
    diskSize: group.volumeSize,
    labels: { ...names, ...group.labels },
    taints: group.taints.map(taint => ({
      ...taint,
      effect: TAINT_EFFECTS[taint.effect],
    })),
    tags,
  };
  withRole(context, role, nodeRole =>
    createNodegroup.run({ ...input, nodeRole }, context),
  );
}

/** Those of the cluster that are private or public as the group wants, in its zones. */
function subnetsFor(
  { cluster }: ClusterState,
  group: ManagedNodeGroup,
  { state }: AwsContext,
): string[] {
  const ids = new Set(cluster.resourcesVpcConfig?.subnetIds);
  return state.subnets
    .map(({ subnet }) => subnet)
    .filter(
      subnet =>
        ids.has(subnet.SubnetId ?? '') &&
        subnet.MapPublicIpOnLaunch === !group.privateNetworking &&
        (group.availabilityZones?.includes(subnet.AvailabilityZone ?? '') ??
          true),
    )
    .map(subnet => subnet.SubnetId ?? '');
}

/** eksctl finds the image by family, architecture and accelerator. */
function amiTypeOf({ amiFamily }: ManagedNodeGroup, instanceType: string) {
  const architecture = isArm(instanceType) ? 'ARM_64' : 'x86_64';
  const accelerator = acceleratorOf(instanceType);
  switch (amiFamily) {
    case 'BottlerocketFips':
      return `BOTTLEROCKET_${architecture}_FIPS`;
    case 'Bottlerocket':
      return `BOTTLEROCKET_${architecture}${
        accelerator ? `_${accelerator}` : ''
      }`;
    default:
      return `AL2023_${architecture}_${accelerator ?? 'STANDARD'}`;
  }
}

function acceleratorOf(instanceType: string): string | undefined {
  if (/^(inf|trn)\d/.test(instanceType)) {
    return 'NEURON';
  }
  return /^(g|gr|p)\d/.test(instanceType) ? 'NVIDIA' : undefined;
}

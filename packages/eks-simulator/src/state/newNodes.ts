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

import type { Subnet } from '@aws-sdk/client-ec2';
import type { Nodegroup, Taint } from '@aws-sdk/client-eks';
import { AddressPlan, kubeletVersion, NodeObject } from '../kubernetes/objects';
import { digest, uuid } from './newCluster';
import { isArm, nodeResources } from './nodeResources';

const TAINT_EFFECTS = {
  NO_SCHEDULE: 'NoSchedule',
  NO_EXECUTE: 'NoExecute',
  PREFER_NO_SCHEDULE: 'PreferNoSchedule',
};

/** The nodes of a managed node group, spread over its subnets. */
export function newNodeGroupNodes(options: {
  region: string;
  nodegroup: Nodegroup;
  /** Default: the desired size of the node group. */
  count?: number;
  /** Among them those of the node group. */
  subnets: Subnet[];
  addresses: AddressPlan;
  createdAt: Date;
}): NodeObject[] {
  const { nodegroup, subnets } = options;
  const own = subnets.filter(subnet =>
    nodegroup.subnets?.includes(subnet.SubnetId ?? ''),
  );
  return newNodes({
    ...options,
    subnets: own,
    count: options.count ?? nodegroup.scalingConfig?.desiredSize ?? 0,
    instanceType: nodegroup.instanceTypes?.[0] ?? 'm6i.large',
    version: nodegroup.version ?? '',
    taints: nodegroup.taints ?? [],
    labels: {
      ...nodegroup.labels,
      'eks.amazonaws.com/nodegroup': nodegroup.nodegroupName ?? '',
      'eks.amazonaws.com/capacityType': nodegroup.capacityType ?? 'ON_DEMAND',
      'eks.amazonaws.com/nodegroup-image': `ami-${digest(
        nodegroup.releaseVersion ?? '',
        17,
      )}`,
    },
  });
}

/** The nodes of a NodePool of Auto Mode or Karpenter. */
export function newNodePoolNodes(options: {
  region: string;
  nodePool: {
    name: string;
    nodes: number;
    instanceType: string;
    capacityType: string;
  };
  autoMode: boolean;
  version: string;
  subnets: Subnet[];
  addresses: AddressPlan;
  createdAt: Date;
}): NodeObject[] {
  const { nodePool } = options;
  return newNodes({
    ...options,
    count: nodePool.nodes,
    instanceType: nodePool.instanceType,
    taints: [],
    labels: {
      'karpenter.sh/nodepool': nodePool.name,
      'karpenter.sh/capacity-type': nodePool.capacityType,
      ...(options.autoMode && { 'eks.amazonaws.com/compute-type': 'auto' }),
    },
  });
}

function newNodes(options: {
  region: string;
  count: number;
  instanceType: string;
  version: string;
  labels: Record<string, string>;
  taints: Taint[];
  subnets: Subnet[];
  addresses: AddressPlan;
  createdAt: Date;
}): NodeObject[] {
  return options.subnets.length === 0
    ? []
    : Array.from({ length: options.count }, (_, index) =>
        newNode(options, options.subnets[index % options.subnets.length]),
      );
}

function newNode(
  options: Parameters<typeof newNodes>[0],
  subnet: Subnet,
): NodeObject {
  const { region, instanceType, createdAt, addresses } = options;
  const ip = addresses.next(subnet.CidrBlock ?? '10.0.0.0/16');
  const domain =
    region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`;
  const hostname = `ip-${ip.replaceAll('.', '-')}.${domain}`;
  const zone = subnet.AvailabilityZone ?? '';
  const at = createdAt.toISOString().replace(/\.\d+Z$/, 'Z');
  const instanceId = `i-${digest(`${hostname}${at}`, 17)}`;
  // EKS Auto Mode names nodes after their instances.
  const name =
    options.labels['eks.amazonaws.com/compute-type'] === 'auto'
      ? instanceId
      : hostname;
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      uid: uuid(`${name}${at}`),
      resourceVersion: '1',
      creationTimestamp: at,
      labels: {
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': isArm(instanceType) ? 'arm64' : 'amd64',
        'node.kubernetes.io/instance-type': instanceType,
        'topology.kubernetes.io/region': region,
        'topology.kubernetes.io/zone': zone,
        'topology.k8s.aws/zone-id': subnet.AvailabilityZoneId ?? '',
        ...options.labels,
      },
    },
    spec: {
      providerID: `aws:///${zone}/${instanceId}`,
      taints: options.taints.map(taint => ({
        key: taint.key,
        value: taint.value,
        effect: TAINT_EFFECTS[taint.effect ?? 'NO_SCHEDULE'],
      })),
    },
    status: {
      ...nodeResources(instanceType),
      conditions: [
        condition('MemoryPressure', 'False', 'KubeletHasSufficientMemory', at),
        condition('DiskPressure', 'False', 'KubeletHasNoDiskPressure', at),
        condition('PIDPressure', 'False', 'KubeletHasSufficientPID', at),
        condition('Ready', 'True', 'KubeletReady', at),
      ],
      addresses: [
        { type: 'InternalIP', address: ip },
        { type: 'InternalDNS', address: hostname },
        { type: 'Hostname', address: hostname },
      ],
      nodeInfo: { kubeletVersion: kubeletVersion(options.version) },
    },
  };
}

function condition(type: string, status: string, reason: string, at: string) {
  return { type, status, reason, lastTransitionTime: at };
}

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

import { KubernetesObject, PodObject } from '../../kubernetes/objects';
import { objectOf, ownerReference } from '../../world/expand/objectOf';
import { podStatus } from '../../world/expand/workload/podStatus';
import type { ClusterState } from '../ClusterState';
import type { WorldState } from '../WorldState';
import { SystemWorkload } from './SYSTEM_WORKLOADS';

/** A pod of a system workload, Pending while there is no node for it. */
export function newSystemPod(
  state: WorldState,
  cluster: ClusterState,
  pod: {
    workload: SystemWorkload;
    owner: KubernetesObject;
    name: string;
    node: KubernetesObject | undefined;
    image: string;
    at: Date;
  },
): PodObject {
  const { workload, owner, node, image, at } = pod;
  const namespace = owner.metadata.namespace ?? '';
  const object = objectOf('v1', 'Pod', {
    name: pod.name,
    namespace,
    createdAt: at,
  });
  const spec = {
    serviceAccountName: workload.serviceAccount,
    nodeName: node?.metadata.name,
    hostNetwork: workload.hostNetwork,
    containers: [{ name: workload.name, image }],
  };
  return {
    ...object,
    metadata: {
      ...object.metadata,
      namespace,
      labels: { ...workload.labels, ...owner.metadata.labels },
      ownerReferences: [ownerReference(owner)],
    },
    spec,
    status: podStatus({
      container: workload.name,
      image,
      group: {
        count: 1,
        identity: 'none',
        message: 'no nodes available to schedule pods',
      },
      createdAt: at,
      podIp: node && podIp(state, cluster, workload, node),
    }),
  };
}

function podIp(
  state: WorldState,
  cluster: ClusterState,
  workload: SystemWorkload,
  node: KubernetesObject,
): string {
  const nodeIp = /^ip-(\d+-\d+-\d+-\d+)\./.exec(node.metadata.name)?.[1];
  return workload.hostNetwork && nodeIp
    ? nodeIp.replaceAll('-', '.')
    : cluster.contents.addresses.next(cidrOf(state, cluster, node));
}

/** Pods take addresses of a subnet of the cluster in the zone of their node. */
function cidrOf(
  state: WorldState,
  cluster: ClusterState,
  node: KubernetesObject,
): string {
  const zone = node.metadata.labels?.['topology.kubernetes.io/zone'];
  const ids = cluster.cluster.resourcesVpcConfig?.subnetIds ?? [];
  const inZone = state.subnets
    .map(({ subnet }) => subnet)
    .filter(
      subnet =>
        ids.includes(subnet.SubnetId ?? '') && subnet.AvailabilityZone === zone,
    );
  const subnet = inZone.find(s => !s.MapPublicIpOnLaunch) ?? inZone[0];
  return subnet?.CidrBlock ?? '10.0.0.0/16';
}

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

import { KubernetesObject, PodObject } from '../../../kubernetes/objects';
import { digest } from '../../../state/newCluster';
import { resolveMoment } from '../../resolveMoment';
import { WorldPodGroup, WorldWorkload } from '../../schema';
import { Expansion } from '../Expansion';
import { kubernetesTime, objectOf, ownerReference } from '../objectOf';
import { podStatus } from './podStatus';
import { templateHash } from './controllers';
import { PodPlan } from './podPlans';
import { PodTemplate } from './podTemplate';

/** One pod of a workload. */
export function expandPod(
  expansion: Expansion,
  plan: PodPlan & {
    namespace: string;
    workload: WorldWorkload;
    /** With what the admission webhook has added. */
    template: PodTemplate;
    controller: KubernetesObject;
  },
): PodObject {
  const { namespace, workload, group, index, template, controller } = plan;
  const { start } = expansion;
  const createdAt = resolveMoment(group.startedAt ?? workload.startedAt, start);
  const name =
    workload.kind === 'StatefulSet'
      ? `${workload.name}-${index}`
      : `${controller.metadata.name}-${digest(
          `${controller.metadata.uid}/${index}`,
          5,
        )}`;
  const node = nodeFor(expansion, workload, group, index);
  const object = objectOf('v1', 'Pod', {
    name,
    namespace,
    createdAt,
    annotations: template.metadata.annotations,
  });
  return {
    ...object,
    metadata: {
      ...object.metadata,
      namespace,
      labels: {
        ...template.metadata.labels,
        ...(workload.kind === 'Deployment' && {
          'pod-template-hash': templateHash(workload, plan.revision),
        }),
      },
      ownerReferences: [ownerReference(controller)],
      ...(group.state === 'Terminating' && {
        deletionTimestamp: kubernetesTime(resolveMoment('20s ago', start)),
      }),
    },
    spec: { ...template.spec, nodeName: node?.metadata.name },
    status: podStatus({
      container: workload.name,
      image: workload.image,
      group,
      createdAt,
      podIp: node && expansion.addresses.next(cidrOf(expansion, node)),
    }),
  };
}

/** Pods go round the nodes of their pool, those of a DaemonSet round all nodes; pending pods have none. */
function nodeFor(
  { pools }: Expansion,
  workload: WorldWorkload,
  group: WorldPodGroup,
  index: number,
): KubernetesObject | undefined {
  if (group.state === 'Pending') {
    return undefined;
  }
  const name = group.on ?? workload.on;
  if (workload.kind === 'DaemonSet') {
    return [...pools.values()].flat()[index];
  }
  const nodes = name === undefined ? [...pools.values()][0] : pools.get(name);
  return nodes?.[index % nodes.length];
}

function cidrOf({ subnets }: Expansion, node: KubernetesObject): string {
  const zone = node.metadata.labels?.['topology.kubernetes.io/zone'];
  return (
    subnets.find(
      subnet => subnet.AvailabilityZone === zone && !subnet.MapPublicIpOnLaunch,
    )?.CidrBlock ?? '10.0.0.0/16'
  );
}

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

import { isReady, KubernetesObject, PodObject } from '../../kubernetes/objects';
import { digest } from '../../state/newCluster';
import { resolveMoment } from '../resolveMoment';
import { WorldNamespace, WorldService } from '../schema';
import { Expansion } from './Expansion';
import { objectOf, ownerReference } from './objectOf';

/** A Service and the EndpointSlice of the pods that it selects. */
export function expandService(
  { start, pools }: Expansion,
  namespace: WorldNamespace,
  world: WorldService,
  pods: PodObject[],
): KubernetesObject[] {
  const selector = selectorOf(world);
  const workload = namespace.workloads.find(w => w.name === world.workload);
  const service = {
    ...objectOf('v1', 'Service', {
      name: world.name,
      namespace: namespace.name,
      createdAt: resolveMoment(world.createdAt, start),
      labels: workload?.labels,
      annotations: world.annotations,
    }),
    spec: {
      type: world.type,
      selector,
      clusterIP: '172.20.10.10',
      ports: [
        {
          name: 'http',
          protocol: 'TCP',
          port: world.port,
          targetPort: world.targetPort,
          ...(world.type !== 'ClusterIP' && { nodePort: 31080 }),
        },
      ],
    },
    status: { loadBalancer: {} },
  };
  const nodes = new Map(
    [...pools.values()].flat().map(node => [node.metadata.name, node]),
  );
  const slice: KubernetesObject = {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      ...service.metadata,
      name: `${world.name}-${digest(service.metadata.uid, 5)}`,
      uid: `${digest(service.metadata.uid, 8)}${service.metadata.uid.slice(8)}`,
      annotations: undefined,
      labels: {
        ...workload?.labels,
        'kubernetes.io/service-name': world.name,
        'endpointslice.kubernetes.io/managed-by':
          'endpointslice-controller.k8s.io',
      },
      ownerReferences: [ownerReference(service)],
    },
    addressType: 'IPv4',
    endpoints: selectedPods(world, pods)
      .filter(pod => pod.status.podIP !== undefined)
      .map(pod => {
        const terminating = pod.metadata.deletionTimestamp !== undefined;
        const ready = isReady(pod);
        return {
          addresses: [pod.status.podIP],
          conditions: {
            ready: ready && !terminating,
            serving: ready,
            terminating,
          },
          nodeName: pod.spec.nodeName,
          zone: nodes.get(pod.spec.nodeName ?? '')?.metadata.labels[
            'topology.kubernetes.io/zone'
          ],
          targetRef: {
            kind: 'Pod',
            name: pod.metadata.name,
            namespace: namespace.name,
            uid: pod.metadata.uid,
          },
        };
      }),
    ports: [{ name: 'http', protocol: 'TCP', port: world.targetPort }],
  };
  return [service, slice];
}

/** The pods that a Service selects. A Service without a selector selects none. */
export function selectedPods(
  world: WorldService,
  pods: PodObject[],
): PodObject[] {
  const wanted = Object.entries(selectorOf(world) ?? {});
  return wanted.length === 0
    ? []
    : pods.filter(pod =>
        wanted.every(([key, value]) => pod.metadata.labels[key] === value),
      );
}

function selectorOf(world: WorldService): Record<string, string> | undefined {
  return world.workload
    ? { 'app.kubernetes.io/name': world.workload }
    : world.selector;
}

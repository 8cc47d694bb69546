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
import {
  AddressPlan,
  ClusterContents,
  KubernetesObject,
  ObjectStore,
  PodObject,
} from '../../kubernetes/objects';
import type { ClusterState } from '../../state/ClusterState';
import { resolveMoment } from '../resolveMoment';
import { WorldCluster } from '../schema';
import { Expansion } from './Expansion';
import { expandIngress } from './ingress/expandIngress';
import { expandNamespace } from './expandNamespace';
import { expandPools } from './expandPools';
import { expandService } from './expandService';
import { expandWorkload } from './workload/expandWorkload';
import { objectOf } from './objectOf';

/** What runs in a cluster of the world. */
export function expandContents(
  world: WorldCluster,
  cluster: ClusterState,
  subnets: Subnet[],
  start: Date,
): ClusterContents {
  const addresses = AddressPlan.create();
  const pools = expandPools(world, cluster, subnets, addresses, start);
  const expansion: Expansion = {
    world,
    cluster,
    subnets,
    pools,
    addresses,
    start,
  };
  const contents: ClusterContents = {
    objects: ObjectStore.create([...pools.values()].flat()),
    addresses,
    loadBalancers: [],
    targetGroups: [],
    systemFromAddons: false,
  };
  for (const ingressClass of world.ingressClasses) {
    contents.objects.put({
      ...objectOf('networking.k8s.io/v1', 'IngressClass', {
        name: ingressClass.name,
        createdAt: resolveMoment(world.createdAt, start),
        annotations: ingressClass.default
          ? { 'ingressclass.kubernetes.io/is-default-class': 'true' }
          : undefined,
      }),
      spec: { controller: ingressClass.controller },
    });
  }
  for (const nodePool of world.nodePools) {
    contents.objects.put(expandNodePool(nodePool, world, start));
  }
  for (const namespace of world.namespaces) {
    contents.objects.addAll(expandNamespace(expansion, namespace));
    const pods: PodObject[] = [];
    for (const workload of namespace.workloads) {
      const expanded = expandWorkload(expansion, namespace, workload);
      contents.objects.addAll(expanded.objects);
      contents.objects.addAll(expanded.pods);
      pods.push(...expanded.pods);
    }
    for (const service of namespace.services) {
      contents.objects.addAll(
        expandService(expansion, namespace, service, pods),
      );
    }
    for (const ingress of namespace.ingresses) {
      const expanded = expandIngress(expansion, namespace, ingress, pods);
      contents.objects.addAll(expanded.objects);
      contents.loadBalancers.push(...expanded.loadBalancers);
      contents.targetGroups.push(...expanded.targetGroups);
    }
  }
  for (const object of world.objects) {
    contents.objects.put(expandObject(object, start));
  }
  return contents;
}

function expandNodePool(
  nodePool: WorldCluster['nodePools'][number],
  world: WorldCluster,
  start: Date,
): KubernetesObject {
  return {
    ...objectOf('karpenter.sh/v1', 'NodePool', {
      name: nodePool.name,
      createdAt: resolveMoment(world.createdAt, start),
    }),
    spec: {
      template: {
        spec: {
          nodeClassRef: world.autoMode
            ? { group: 'eks.amazonaws.com', kind: 'NodeClass', name: 'default' }
            : {
                group: 'karpenter.k8s.aws',
                kind: 'EC2NodeClass',
                name: 'default',
              },
          requirements: [
            {
              key: 'karpenter.sh/capacity-type',
              operator: 'In',
              values: [nodePool.capacityType],
            },
          ],
        },
      },
      disruption: { consolidationPolicy: 'WhenEmptyOrUnderutilized' },
    },
    status: { conditions: [{ type: 'Ready', status: 'True' }] },
  };
}

/** An object that the world gives as it is; what the API server adds is added. */
function expandObject(
  given: WorldCluster['objects'][number],
  start: Date,
): KubernetesObject {
  const object = objectOf(given.apiVersion, given.kind, {
    name: given.metadata.name,
    createdAt: resolveMoment('30d ago', start),
  });
  return {
    ...given,
    ...object,
    metadata: { ...object.metadata, ...given.metadata },
  };
}

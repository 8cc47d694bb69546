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
  KubernetesObject,
  LoadBalancerState,
  PodObject,
  TargetGroupState,
} from '../../../kubernetes/objects';
import { resolveMoment } from '../../resolveMoment';
import { WorldIngress, WorldNamespace } from '../../schema';
import { Expansion } from '../Expansion';
import { objectOf } from '../objectOf';
import { expandBinding } from './expandBinding';
import { expandLoadBalancer } from './expandLoadBalancer';
import { expandTargetGroup } from './expandTargetGroup';
import { loadBalancerNames } from './loadBalancerNames';

interface ExpandedIngress {
  objects: KubernetesObject[];
  loadBalancers: LoadBalancerState[];
  targetGroups: TargetGroupState[];
}

/** An Ingress and what its controller has made of it: load balancer, target group and TargetGroupBinding. */
export function expandIngress(
  expansion: Expansion,
  namespace: WorldNamespace,
  world: WorldIngress,
  pods: PodObject[],
): ExpandedIngress {
  const { loadBalancer } = world;
  const ingress = expandObject(expansion, namespace, world);
  const service = namespace.services.find(s => s.name === world.service);
  if (!loadBalancer || !service) {
    return {
      objects: [withHostname(ingress, world.hostname)],
      loadBalancers: [],
      targetGroups: [],
    };
  }
  const names = loadBalancerNames(expansion, namespace, world, loadBalancer);
  return {
    objects: [
      withHostname(ingress, names.dnsName.toLowerCase()),
      expandBinding(expansion, namespace, world, service, names),
    ],
    loadBalancers: [expandLoadBalancer(expansion, world, loadBalancer, names)],
    targetGroups: [
      expandTargetGroup(expansion, world, service, loadBalancer, names, pods),
    ],
  };
}

function expandObject(
  { start }: Expansion,
  namespace: WorldNamespace,
  world: WorldIngress,
): KubernetesObject {
  const service = namespace.services.find(s => s.name === world.service);
  const workload = namespace.workloads.find(w => w.name === service?.workload);
  return {
    ...objectOf('networking.k8s.io/v1', 'Ingress', {
      name: world.name,
      namespace: namespace.name,
      createdAt: resolveMoment(world.createdAt, start),
      labels: workload?.labels,
      annotations: {
        ...(world.className === 'alb' && {
          'alb.ingress.kubernetes.io/scheme':
            world.loadBalancer?.scheme ?? 'internet-facing',
          'alb.ingress.kubernetes.io/target-type': 'ip',
          'alb.ingress.kubernetes.io/healthcheck-path':
            world.loadBalancer?.healthCheckPath ?? '/healthz',
        }),
        ...world.annotations,
      },
    }),
    spec: {
      ingressClassName: world.className,
      rules: [
        {
          host: world.host,
          http: {
            paths: [
              {
                path: world.path,
                pathType: 'Prefix',
                backend: {
                  service: {
                    name: world.service,
                    port: { number: world.servicePort },
                  },
                },
              },
            ],
          },
        },
      ],
    },
  };
}

function withHostname(
  ingress: KubernetesObject,
  hostname: string | undefined,
): KubernetesObject {
  return {
    ...ingress,
    metadata: {
      ...ingress.metadata,
      finalizers: hostname ? ['ingress.k8s.aws/resources'] : undefined,
    },
    status: { loadBalancer: hostname ? { ingress: [{ hostname }] } : {} },
  };
}

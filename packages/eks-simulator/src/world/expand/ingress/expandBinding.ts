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

import { KubernetesObject } from '../../../kubernetes/objects';
import { resolveMoment } from '../../resolveMoment';
import { WorldIngress, WorldNamespace, WorldService } from '../../schema';
import { Expansion } from '../Expansion';
import { objectOf } from '../objectOf';
import { LoadBalancerNames } from './loadBalancerNames';

const AUTO_MODE_CONTROLLER = 'eks.amazonaws.com/alb';

/** The TargetGroupBinding that the controller makes for an Ingress. Auto Mode has an API group of its own. */
export function expandBinding(
  { world, start }: Expansion,
  namespace: WorldNamespace,
  ingress: WorldIngress,
  service: WorldService,
  names: LoadBalancerNames,
): KubernetesObject {
  const autoMode = world.ingressClasses.some(
    c => c.name === ingress.className && c.controller === AUTO_MODE_CONTROLLER,
  );
  return {
    ...objectOf(
      autoMode ? 'eks.amazonaws.com/v1' : 'elbv2.k8s.aws/v1beta1',
      'TargetGroupBinding',
      {
        name: names.group,
        namespace: namespace.name,
        createdAt: resolveMoment(ingress.createdAt, start),
        labels: {
          'ingress.k8s.aws/stack-namespace': namespace.name,
          'ingress.k8s.aws/stack-name': ingress.name,
        },
      },
    ),
    spec: {
      ipAddressType: 'ipv4',
      targetType: 'ip',
      serviceRef: { name: service.name, port: ingress.servicePort },
      targetGroupARN: names.groupArn,
    },
    status: { observedGeneration: 1 },
  };
}

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

import type { TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  isReady,
  PodObject,
  TargetGroupState,
} from '../../../kubernetes/objects';
import { WorldIngress, WorldLoadBalancer, WorldService } from '../../schema';
import { Expansion } from '../Expansion';
import { selectedPods } from '../expandService';
import { vpcIdOf } from '../expandSubnets';
import { LoadBalancerNames } from './loadBalancerNames';

/** The target group of an Ingress: the ready pods behind the Service, those that the world says are unhealthy last. */
export function expandTargetGroup(
  { world, pools }: Expansion,
  ingress: WorldIngress,
  service: WorldService,
  loadBalancer: WorldLoadBalancer,
  names: LoadBalancerNames,
  pods: PodObject[],
): TargetGroupState {
  const zones = new Map(
    [...pools.values()]
      .flat()
      .map(node => [
        node.metadata.name,
        node.metadata.labels['topology.kubernetes.io/zone'],
      ]),
  );
  const ready = selectedPods(service, pods).filter(isReady);
  const unhealthy = loadBalancer.unhealthy.flatMap(group =>
    Array.from({ length: group.count }, () => group),
  );
  const healthyCount = Math.max(0, ready.length - unhealthy.length);
  return {
    targetGroup: {
      TargetGroupArn: names.groupArn,
      TargetGroupName: names.group,
      Protocol: 'HTTP',
      Port: service.targetPort,
      VpcId: vpcIdOf(world),
      HealthCheckProtocol: 'HTTP',
      HealthCheckPort: 'traffic-port',
      HealthCheckEnabled: true,
      HealthCheckIntervalSeconds: 15,
      HealthCheckTimeoutSeconds: 5,
      HealthyThresholdCount: 2,
      UnhealthyThresholdCount: 2,
      HealthCheckPath: loadBalancer.healthCheckPath,
      Matcher: { HttpCode: loadBalancer.matcher },
      LoadBalancerArns: [names.arn],
      TargetType: 'ip',
      ProtocolVersion: 'HTTP1',
      IpAddressType: 'ipv4',
    },
    targets: ready.map((pod, index): TargetHealthDescription => {
      const problem = unhealthy[index - healthyCount];
      return {
        Target: {
          Id: pod.status.podIP,
          Port: service.targetPort,
          AvailabilityZone: zones.get(pod.spec.nodeName ?? ''),
        },
        HealthCheckPort: String(service.targetPort),
        TargetHealth: problem
          ? {
              State: problem.state,
              Reason: problem.reason,
              Description: problem.description,
            }
          : { State: 'healthy' },
      };
    }),
    tags: {
      ...names.tags,
      'ingress.k8s.aws/resource': `${names.tags['ingress.k8s.aws/stack']}-${service.name}:${ingress.servicePort}`,
    },
  };
}

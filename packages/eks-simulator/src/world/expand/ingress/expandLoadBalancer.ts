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

import { LoadBalancerState } from '../../../kubernetes/objects';
import { resolveMoment } from '../../resolveMoment';
import { WorldIngress, WorldLoadBalancer } from '../../schema';
import { Expansion } from '../Expansion';
import { vpcIdOf } from '../expandSubnets';
import { LoadBalancerNames } from './loadBalancerNames';

/** The load balancer of an Ingress with its listener. */
export function expandLoadBalancer(
  { world, subnets, start }: Expansion,
  ingress: WorldIngress,
  loadBalancer: WorldLoadBalancer,
  names: LoadBalancerNames,
): LoadBalancerState {
  const isPublic = loadBalancer.scheme === 'internet-facing';
  return {
    loadBalancer: {
      LoadBalancerArn: names.arn,
      DNSName: names.dnsName,
      LoadBalancerName: names.name,
      CreatedTime: resolveMoment(ingress.createdAt, start),
      Scheme: loadBalancer.scheme,
      VpcId: vpcIdOf(world),
      State: { Code: loadBalancer.state },
      Type: 'application',
      AvailabilityZones: subnets
        .filter(subnet => subnet.MapPublicIpOnLaunch === isPublic)
        .map(subnet => ({
          ZoneName: subnet.AvailabilityZone,
          SubnetId: subnet.SubnetId,
        })),
      IpAddressType: 'ipv4',
    },
    listeners: [
      {
        ListenerArn: names.listenerArn,
        LoadBalancerArn: names.arn,
        Port: loadBalancer.port,
        Protocol: loadBalancer.protocol,
        DefaultActions: [{ Type: 'forward', TargetGroupArn: names.groupArn }],
      },
    ],
    tags: { ...names.tags, 'ingress.k8s.aws/resource': 'LoadBalancer' },
  };
}

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

import { digest } from '../../../state/newCluster';
import { WorldIngress, WorldLoadBalancer, WorldNamespace } from '../../schema';
import { Expansion } from '../Expansion';

/** What things around an Ingress are called in AWS. */
export interface LoadBalancerNames {
  name: string;
  /** With capitals kept as AWS gives it. */
  dnsName: string;
  arn: string;
  listenerArn: string;
  /** Name of the target group. */
  group: string;
  groupArn: string;
  tags: Record<string, string>;
}

/** Names as the AWS Load Balancer Controller makes them, and the ARNs that follow. */
export function loadBalancerNames(
  { world: cluster }: Expansion,
  namespace: WorldNamespace,
  world: WorldIngress,
  loadBalancer: WorldLoadBalancer,
): LoadBalancerNames {
  const { accountId, region } = cluster;
  const id = digest(
    `${accountId}/${region}/${cluster.name}/${namespace.name}/${world.name}`,
    40,
  );
  const short = (text: string) => text.replaceAll('-', '').slice(0, 8);
  const name = `k8s-${short(namespace.name)}-${short(world.name)}-${id.slice(
    0,
    10,
  )}`;
  const group = `k8s-${short(namespace.name)}-${short(
    world.service,
  )}-${id.slice(10, 20)}`;
  const prefix = `arn:aws:elasticloadbalancing:${region}:${accountId}`;
  const internal = loadBalancer.scheme === 'internal' ? 'internal-' : '';
  return {
    name,
    dnsName: `${internal}${name}-${Number.parseInt(
      id.slice(0, 8),
      16,
    )}.${region}.elb.amazonaws.com`,
    arn: `${prefix}:loadbalancer/app/${name}/${id.slice(20, 36)}`,
    listenerArn: `${prefix}:listener/app/${name}/${id.slice(20, 36)}/${id.slice(
      4,
      20,
    )}`,
    group,
    groupArn: `${prefix}:targetgroup/${group}/${id.slice(0, 16)}`,
    tags: {
      'elbv2.k8s.aws/cluster': cluster.name,
      'ingress.k8s.aws/stack': `${namespace.name}/${world.name}`,
    },
  };
}

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

import { z } from 'zod';
import { AwsOperation, defineOperation } from '../AwsOperation';
import { loadBalancersOf, pageFields, pageOf, requireAll } from './lookup';

/** Operations on load balancers and their listeners. */
export const loadBalancerOperations: AwsOperation[] = [
  defineOperation({
    action: 'DescribeLoadBalancers',
    input: z.object({
      LoadBalancerArns: z.array(z.string()).max(20).optional(),
      Names: z.array(z.string()).optional(),
      ...pageFields,
    }),
    run: (input, context) => {
      const all = loadBalancersOf(context).map(lb => lb.loadBalancer);
      requireAll(
        input.LoadBalancerArns,
        new Set(all.map(lb => lb.LoadBalancerArn)),
        'LoadBalancerNotFound',
        'load balancers',
      );
      requireAll(
        input.Names,
        new Set(all.map(lb => lb.LoadBalancerName)),
        'LoadBalancerNotFound',
        'load balancers',
      );
      const page = pageOf(
        all.filter(
          lb =>
            (input.LoadBalancerArns?.includes(lb.LoadBalancerArn ?? '') ??
              true) &&
            (input.Names?.includes(lb.LoadBalancerName ?? '') ?? true),
        ),
        input,
      );
      return { LoadBalancers: page.items, NextMarker: page.nextToken };
    },
  }),
  defineOperation({
    action: 'DescribeListeners',
    input: z.object({
      LoadBalancerArn: z.string().optional(),
      ListenerArns: z.array(z.string()).optional(),
      ...pageFields,
    }),
    run: (input, context) => {
      const all = loadBalancersOf(context);
      requireAll(
        input.LoadBalancerArn ? [input.LoadBalancerArn] : undefined,
        new Set(all.map(lb => lb.loadBalancer.LoadBalancerArn)),
        'LoadBalancerNotFound',
        'load balancers',
      );
      const listeners = all.flatMap(lb => lb.listeners);
      requireAll(
        input.ListenerArns,
        new Set(listeners.map(listener => listener.ListenerArn)),
        'ListenerNotFound',
        'listeners',
      );
      const page = pageOf(
        listeners.filter(
          listener =>
            (input.LoadBalancerArn === undefined ||
              listener.LoadBalancerArn === input.LoadBalancerArn) &&
            (input.ListenerArns?.includes(listener.ListenerArn ?? '') ?? true),
        ),
        input,
      );
      return { Listeners: page.items, NextMarker: page.nextToken };
    },
  }),
];

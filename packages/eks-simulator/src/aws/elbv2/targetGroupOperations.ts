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
import {
  loadBalancersOf,
  pageFields,
  pageOf,
  requireAll,
  targetGroupsOf,
} from './lookup';

/** Operations on target groups and their targets. */
export const targetGroupOperations: AwsOperation[] = [
  defineOperation({
    action: 'DescribeTargetGroups',
    input: z.object({
      LoadBalancerArn: z.string().optional(),
      TargetGroupArns: z.array(z.string()).optional(),
      Names: z.array(z.string()).optional(),
      ...pageFields,
    }),
    run: (input, context) => {
      const all = targetGroupsOf(context).map(group => group.targetGroup);
      requireAll(
        input.LoadBalancerArn ? [input.LoadBalancerArn] : undefined,
        new Set(
          loadBalancersOf(context).map(lb => lb.loadBalancer.LoadBalancerArn),
        ),
        'LoadBalancerNotFound',
        'load balancers',
      );
      requireAll(
        input.TargetGroupArns,
        new Set(all.map(group => group.TargetGroupArn)),
        'TargetGroupNotFound',
        'target groups',
      );
      requireAll(
        input.Names,
        new Set(all.map(group => group.TargetGroupName)),
        'TargetGroupNotFound',
        'target groups',
      );
      const page = pageOf(
        all.filter(
          group =>
            (input.LoadBalancerArn === undefined ||
              group.LoadBalancerArns?.includes(input.LoadBalancerArn)) &&
            (input.TargetGroupArns?.includes(group.TargetGroupArn ?? '') ??
              true) &&
            (input.Names?.includes(group.TargetGroupName ?? '') ?? true),
        ),
        input,
      );
      return { TargetGroups: page.items, NextMarker: page.nextToken };
    },
  }),
  defineOperation({
    action: 'DescribeTargetHealth',
    input: z.object({ TargetGroupArn: z.string() }),
    run: ({ TargetGroupArn }, context) => {
      const groups = targetGroupsOf(context);
      requireAll(
        [TargetGroupArn],
        new Set(groups.map(group => group.targetGroup.TargetGroupArn)),
        'TargetGroupNotFound',
        'target groups',
      );
      return {
        TargetHealthDescriptions: groups
          .filter(group => group.targetGroup.TargetGroupArn === TargetGroupArn)
          .flatMap(group => group.targets),
      };
    },
  }),
];

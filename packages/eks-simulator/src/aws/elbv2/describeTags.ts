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
import { defineOperation } from '../AwsOperation';
import { loadBalancersOf, requireAll, targetGroupsOf } from './lookup';

/** `DescribeTags` of load balancers and target groups. */
export const describeTags = defineOperation({
  action: 'DescribeTags',
  input: z.object({ ResourceArns: z.array(z.string()).min(1).max(20) }),
  run: ({ ResourceArns }, context) => {
    const tags = new Map<string | undefined, Record<string, string>>([
      ...loadBalancersOf(context).map(
        lb => [lb.loadBalancer.LoadBalancerArn, lb.tags] as const,
      ),
      ...targetGroupsOf(context).map(
        group => [group.targetGroup.TargetGroupArn, group.tags] as const,
      ),
    ]);
    requireAll(
      ResourceArns,
      new Set(tags.keys()),
      'LoadBalancerNotFound',
      'resources',
    );
    return {
      TagDescriptions: ResourceArns.map(ResourceArn => ({
        ResourceArn,
        Tags: Object.entries(tags.get(ResourceArn) ?? {}).map(
          ([Key, Value]) => ({ Key, Value }),
        ),
      })),
    };
  },
});

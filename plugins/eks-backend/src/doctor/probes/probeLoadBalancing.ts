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
  DescribeLoadBalancersCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  type ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import type { ActionProbe } from './ActionProbe';
import { NO_SUCH_NAME } from './noSuch';

/**
 * Tries the actions of Elastic Load Balancing. They know no resources, so that one that does not exist will do.
 *
 * @internal
 */
export async function probeLoadBalancing(
  probe: ActionProbe,
  client: ElasticLoadBalancingV2Client,
  place: TargetRef & { partition: string },
): Promise<void> {
  const { partition, region, accountId } = place;
  await Promise.all([
    probe.attempt('elasticloadbalancing:DescribeLoadBalancers', options =>
      client.send(new DescribeLoadBalancersCommand({ PageSize: 1 }), options),
    ),
    probe.attempt('elasticloadbalancing:DescribeTargetGroups', options =>
      client.send(new DescribeTargetGroupsCommand({ PageSize: 1 }), options),
    ),
    probe.attempt('elasticloadbalancing:DescribeTargetHealth', options =>
      client.send(
        new DescribeTargetHealthCommand({
          TargetGroupArn: `arn:${partition}:elasticloadbalancing:${region}:${accountId}:targetgroup/${NO_SUCH_NAME}/0000000000000000`,
        }),
        options,
      ),
    ),
  ]);
}

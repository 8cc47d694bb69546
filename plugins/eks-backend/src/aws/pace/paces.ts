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

import type { AwsService } from '../calls/AwsService';

/**
 * What the portal takes at most from one service of one account in one region, in one process.
 *
 * @internal
 */
export interface Pace {
  /** Calls per second in the long run. */
  perSecond: number;
  /** Calls that may leave at once after a rest; at least 1. */
  burst: number;
  /** Calls that may be under way at once. */
  parallel: number;
}

/**
 * What is taken when the configuration says nothing else. All of it is a share of what the account has: its controllers,
 * pipelines and people live from the same limits.
 *
 * @remarks
 * - `eks`: AWS publishes no limit. Nodes of older AMIs call `DescribeCluster` when they boot and fail to join when they are
 *   throttled, which has been seen at some tens of calls a second; ten read a cluster of twenty parts in two seconds.
 * - `ec2`: describe calls refill 20 a second (10 without filters). One call answers for a hundred subnets.
 * - `elbv2`: describe calls refill 10 a second with a burst of 40, from which the load balancer controllers of all clusters
 *   live too: half of it.
 * - `iam`: AWS publishes no limit; the account shares it in all regions. The answers are kept for minutes.
 * - `ssm`: `GetParameter` takes 40 a second, which booting nodes need for their AMI too.
 * - `sts`: 600 a second.
 * - `organizations`: one management account for the whole organization, and a list that is read a few times an hour.
 *
 * IAM and Organizations know no regions: their bucket is the account's.
 *
 * @internal
 */
export const PACES: Record<AwsService, Pace> = {
  ec2: { perSecond: 5, burst: 10, parallel: 4 },
  eks: { perSecond: 10, burst: 20, parallel: 10 },
  elbv2: { perSecond: 5, burst: 20, parallel: 5 },
  iam: { perSecond: 5, burst: 20, parallel: 5 },
  organizations: { perSecond: 1, burst: 5, parallel: 1 },
  ssm: { perSecond: 5, burst: 10, parallel: 4 },
  sts: { perSecond: 20, burst: 20, parallel: 10 },
};

/**
 * The pace of one of several processes that share a limit.
 *
 * @param replicas - how many there are
 * @internal
 */
export function shareOf(pace: Pace, replicas: number): Pace {
  return {
    perSecond: pace.perSecond / replicas,
    burst: Math.max(1, pace.burst / replicas),
    parallel: pace.parallel,
  };
}

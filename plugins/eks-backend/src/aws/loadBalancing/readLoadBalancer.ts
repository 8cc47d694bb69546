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
  type ElasticLoadBalancingV2Client,
  type LoadBalancer,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { LoadBalancerFact } from '@backstage-eks/plugin-eks-common';
import { isError } from '@backstage/errors';

/**
 * Reads the load balancer with this name; `undefined` when there is none.
 *
 * @internal
 */
export async function readLoadBalancer(
  elbv2: ElasticLoadBalancingV2Client,
  name: string,
  abortSignal: AbortSignal,
): Promise<LoadBalancerFact | undefined> {
  try {
    const { LoadBalancers: found } = await elbv2.send(
      new DescribeLoadBalancersCommand({ Names: [name] }),
      { abortSignal },
    );
    return found?.flatMap(toFact).at(0);
  } catch (error) {
    if (isError(error) && error.name.startsWith('LoadBalancerNotFound')) {
      return undefined;
    }
    throw error;
  }
}

function toFact(loadBalancer: LoadBalancer): LoadBalancerFact[] {
  const { LoadBalancerArn: arn, DNSName: dnsName, State: state } = loadBalancer;
  return arn && dnsName
    ? [
        {
          arn,
          dnsName,
          state: state?.Code ?? 'unknown',
          stateReason: state?.Reason,
          scheme: loadBalancer.Scheme,
        },
      ]
    : [];
}

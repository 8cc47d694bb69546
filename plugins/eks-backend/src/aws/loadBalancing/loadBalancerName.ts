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

import type { PlaceCluster } from '@backstage-eks/plugin-eks-common';

/**
 * The name of the load balancer that a DNS name belongs to; `undefined` when it is not one of the cluster's region.
 *
 * @remarks
 * ELBv2 cannot search by DNS name, and listing all load balancers of an account to find one would spend what the
 * controllers in the clusters need. Application Load Balancers are `<name>-<number>.<region>.elb.<suffix>`, internal ones
 * have `internal-` in front; Network Load Balancers are `<name>-<hash>.elb.<region>.<suffix>`. The answer must be checked
 * against the DNS name.
 *
 * @internal
 */
export function loadBalancerName(
  hostname: string,
  cluster: Pick<PlaceCluster, 'region'>,
): string | undefined {
  const match =
    /^(?:internal-)?([a-z0-9-]{1,32})-[a-z0-9]+\.(?:elb\.([a-z0-9-]+)|([a-z0-9-]+)\.elb)\.amazonaws\.com(?:\.cn)?$/.exec(
      hostname.toLowerCase(),
    );
  return match && (match[2] ?? match[3]) === cluster.region
    ? match[1]
    : undefined;
}

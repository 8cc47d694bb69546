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
  known,
  notKnown,
  type Fact,
  type LoadBalancerFact,
  type PlaceCluster,
  type TargetGroupFact,
} from '@backstage-eks/plugin-eks-common';
import type { AwsClients } from '../AwsClients';
import { parseArn } from '../arns';
import type { VerifiedAccounts } from '../VerifiedAccounts';
import { loadBalancerName } from './loadBalancerName';
import { readLoadBalancer } from './readLoadBalancer';
import { readTargetGroups } from './readTargetGroups';

/** ELBv2 refills 10 calls a second, which the controllers in the clusters need: a view takes no more than this. */
const MAX_PER_VIEW = 20;

/**
 * Reads load balancers and target groups of a cluster's own account and region. Names and ARNs come out of the cluster:
 * those that point elsewhere are refused.
 *
 * @internal
 */
export class LoadBalancingReader {
  readonly #clients: AwsClients;
  readonly #accounts: VerifiedAccounts;

  static create(options: {
    clients: AwsClients;
    accounts: VerifiedAccounts;
  }): LoadBalancingReader {
    return new LoadBalancingReader(options.clients, options.accounts);
  }

  private constructor(clients: AwsClients, accounts: VerifiedAccounts) {
    this.#clients = clients;
    this.#accounts = accounts;
  }

  /**
   * The load balancers behind DNS names; one that does not exist is left out.
   *
   * @param hostnames - as Ingresses and Services report them; names that are not of ELB are left out too
   */
  async readLoadBalancers(
    cluster: PlaceCluster,
    hostnames: string[],
    signal: AbortSignal,
  ): Promise<Fact<LoadBalancerFact[]>> {
    const { accountId, region } = cluster;
    const names = new Set(
      hostnames.flatMap(hostname => loadBalancerName(hostname, cluster) ?? []),
    );
    if (names.size > MAX_PER_VIEW) {
      return tooMany('load balancers');
    }
    if (names.size === 0) {
      return known([]);
    }
    const expected = new Set(hostnames.map(name => name.toLowerCase()));
    return this.#accounts.read(
      accountId,
      signal,
      async () => {
        const elbv2 = this.#clients.elbv2({ accountId, region });
        const found = await Promise.all(
          [...names].map(name => readLoadBalancer(elbv2, name, signal)),
        );
        return known(
          found.flatMap(loadBalancer =>
            loadBalancer && expected.has(loadBalancer.dnsName.toLowerCase())
              ? loadBalancer
              : [],
          ),
        );
      },
      'elasticloadbalancing:DescribeLoadBalancers',
    );
  }

  /**
   * Target groups with the health of their targets; one that does not exist is left out.
   *
   * @param wanted - `arns` as bindings name them; `loadBalancers` of which some may have groups that no binding names
   */
  async readTargetGroups(
    cluster: PlaceCluster,
    wanted: { arns: string[]; loadBalancers: LoadBalancerFact[] },
    signal: AbortSignal,
  ): Promise<Fact<TargetGroupFact[]>> {
    const { accountId, region } = cluster;
    const unique = [...new Set(wanted.arns)];
    if (unique.length === 0 && wanted.loadBalancers.length === 0) {
      return known([]);
    }
    if (unique.length > MAX_PER_VIEW) {
      return tooMany('target groups');
    }
    for (const arn of unique) {
      const parts = parseArn(arn);
      if (
        parts?.service !== 'elasticloadbalancing' ||
        parts.accountId !== accountId ||
        parts.region !== region
      ) {
        return notKnown({
          reason: 'notConfigured',
          message:
            'A TargetGroupBinding names a target group outside the account and region of its cluster.',
        });
      }
    }
    return this.#accounts.read(
      accountId,
      signal,
      async () =>
        known(
          await readTargetGroups(
            this.#clients.elbv2({ accountId, region }),
            {
              arns: unique,
              loadBalancerArns: wanted.loadBalancers.map(({ arn }) => arn),
            },
            signal,
          ),
        ),
      'elasticloadbalancing:DescribeTargetHealth',
    );
  }
}

function tooMany(what: string): Fact<never> {
  return notKnown({
    reason: 'notAsked',
    message: `The service has more than ${MAX_PER_VIEW} ${what}; their health is not read.`,
  });
}

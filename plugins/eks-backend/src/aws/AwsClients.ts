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

import { EC2Client } from '@aws-sdk/client-ec2';
import { EKSClient } from '@aws-sdk/client-eks';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { AccountCredentials } from './AccountCredentials';
import { ClientCache } from './ClientCache';
import { createRequestHandler } from './createRequestHandler';
import { PacedClientFactory, type CallOptions } from './PacedClientFactory';

const DEFAULT_REQUEST_TIMEOUT_MS = 10_000;
const DEFAULT_REGION = 'us-east-1';

/**
 * What the clients need to know.
 *
 * @internal
 */
export interface AwsClientsOptions extends CallOptions {
  credentialsManager: AwsCredentialsManager;
  /** Accounts in one region each that the portal may call, as they are now. */
  targets: () => TargetRef[];
  /** Further accounts whose IAM may be read, 12 digits each. */
  identityAccounts?: string[];
  /** Further accounts whose Organizations may be read, with the regions of what is found there. */
  organizations?: Array<{ accountId: string; regions: string[] }>;
  /** How long one attempt may take. Defaults to 10 seconds. */
  requestTimeoutMs?: number;
}

/**
 * AWS clients, one for each account, region and service, kept as long as their account is configured.
 *
 * @remarks
 * Every client has a pace of its own, and because it serves exactly one account, region and service, its calls cannot
 * spend what others need. Pass an `AbortSignal` with every call: `client.send(command, { abortSignal: signal })`.
 *
 * Calls for an account that is not configured reject with `AccountNotConfiguredError`; no request leaves.
 *
 * @internal
 */
export class AwsClients {
  readonly #options: AwsClientsOptions;
  readonly #requestHandler: NodeHttpHandler;
  readonly #credentials: AccountCredentials;
  readonly #factory: PacedClientFactory;
  readonly #ec2: ClientCache<EC2Client>;
  readonly #eks: ClientCache<EKSClient>;
  readonly #elbv2: ClientCache<ElasticLoadBalancingV2Client>;
  readonly #iam: ClientCache<IAMClient>;
  readonly #organizations: ClientCache<OrganizationsClient>;
  readonly #ssm: ClientCache<SSMClient>;
  readonly #sts: ClientCache<STSClient>;
  #seenTargets: TargetRef[] | undefined;

  static create(options: AwsClientsOptions): AwsClients {
    return new AwsClients(options);
  }

  private constructor(options: AwsClientsOptions) {
    const timeoutMs = options.requestTimeoutMs ?? DEFAULT_REQUEST_TIMEOUT_MS;
    const isConfigured = (accountId: string) => this.#accounts().has(accountId);
    this.#options = options;
    this.#credentials = AccountCredentials.create({
      credentialsManager: options.credentialsManager,
      isConfigured,
      timeoutMs,
    });
    this.#requestHandler = createRequestHandler(timeoutMs);
    this.#factory = PacedClientFactory.create({
      calls: options,
      requestHandler: this.#requestHandler,
      credentials: this.#credentials,
    });
    this.#ec2 = new ClientCache(isConfigured);
    this.#eks = new ClientCache(isConfigured);
    this.#elbv2 = new ClientCache(isConfigured);
    this.#iam = new ClientCache(isConfigured);
    this.#organizations = new ClientCache(isConfigured);
    this.#ssm = new ClientCache(isConfigured);
    this.#sts = new ClientCache(isConfigured);
  }

  /** The EC2 client of one account in one region. */
  ec2(target: TargetRef): EC2Client {
    this.#dropGone();
    return this.#ec2.get(target, () =>
      this.#factory.make('ec2', target, config => new EC2Client(config)),
    );
  }

  /** The EKS client of one account in one region. */
  eks(target: TargetRef): EKSClient {
    this.#dropGone();
    return this.#eks.get(target, () =>
      this.#factory.make('eks', target, config => new EKSClient(config)),
    );
  }

  /** The Elastic Load Balancing v2 client of one account in one region. */
  elbv2(target: TargetRef): ElasticLoadBalancingV2Client {
    this.#dropGone();
    return this.#elbv2.get(target, () =>
      this.#factory.make(
        'elbv2',
        target,
        config => new ElasticLoadBalancingV2Client(config),
      ),
    );
  }

  /** The SSM client of one account in one region. */
  ssm(target: TargetRef): SSMClient {
    this.#dropGone();
    return this.#ssm.get(target, () =>
      this.#factory.make('ssm', target, config => new SSMClient(config)),
    );
  }

  /** The STS client of one account in one region. */
  sts(target: TargetRef): STSClient {
    this.#dropGone();
    return this.#sts.get(target, () =>
      this.#factory.make('sts', target, config => new STSClient(config)),
    );
  }

  /** The IAM client of one account. */
  iam(accountId: string): IAMClient {
    this.#dropGone();
    return this.#iam.get({ accountId }, () =>
      this.#factory.make(
        'iam',
        this.anyTarget(accountId),
        config => new IAMClient(config),
      ),
    );
  }

  /** The Organizations client of a management account, or of one that administers for it. */
  organizations(accountId: string): OrganizationsClient {
    this.#dropGone();
    return this.#organizations.get({ accountId }, () =>
      this.#factory.make(
        'organizations',
        this.anyTarget(accountId),
        config => new OrganizationsClient(config),
      ),
    );
  }

  /**
   * An account in a region in which its services can be asked that know no regions. For an account that is no target it is
   * one of its organization, or of the other targets and organizations: they are of the same partition.
   */
  anyTarget(accountId: string): TargetRef {
    const { targets, organizations = [] } = this.#options;
    const places = [
      ...targets(),
      ...organizations.flatMap(({ accountId: owner, regions }) =>
        regions.slice(0, 1).map(region => ({ accountId: owner, region })),
      ),
    ];
    const own = places.find(place => place.accountId === accountId);
    const region = (own ?? places.at(0))?.region ?? DEFAULT_REGION;
    return { accountId, region };
  }

  /**
   * The credentials of one account; the provider rejects with `AccountNotConfiguredError` when there are none.
   *
   * @param accountId - 12 digits
   */
  credentials(accountId: string): AwsCredentialIdentityProvider {
    return this.#credentials.of(accountId);
  }

  /** Closes all connections; calls under way fail. */
  destroy(): void {
    this.#requestHandler.destroy();
  }

  /**
   * Forgets what belongs to accounts that are configured no more. A client of an account that stays is kept even if its
   * region left: its pace must not start anew while it is still asked for.
   */
  #dropGone(): void {
    const targets = this.#options.targets();
    if (targets === this.#seenTargets) {
      return;
    }
    this.#seenTargets = targets;
    const accounts = this.#accounts();
    this.#credentials.keepOnly(accounts);
    this.#ec2.keepOnly(accounts);
    this.#eks.keepOnly(accounts);
    this.#elbv2.keepOnly(accounts);
    this.#iam.keepOnly(accounts);
    this.#organizations.keepOnly(accounts);
    this.#ssm.keepOnly(accounts);
    this.#sts.keepOnly(accounts);
  }

  #accounts(): Set<string> {
    const { targets, identityAccounts, organizations } = this.#options;
    return new Set([
      ...targets().map(target => target.accountId),
      ...(identityAccounts ?? []),
      ...(organizations ?? []).map(({ accountId }) => accountId),
    ]);
  }
}

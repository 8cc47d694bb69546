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

import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { EKSClient } from '@aws-sdk/client-eks';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { IAMClient } from '@aws-sdk/client-iam';
import { STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { AccountCredentials } from './AccountCredentials';
import { PACES, PacedHandler, TokenBucket } from './pace';

const USER_AGENT = 'backstage-plugin-eks-backend';
const DEFAULT_REQUEST_TIMEOUT_MS = 10_000;
const DEFAULT_MAX_ATTEMPTS = 5;
const MAX_SOCKETS_PER_HOST = 25;
const DEFAULT_REGION = 'us-east-1';

/**
 * What the clients need to know.
 *
 * @internal
 */
export interface AwsClientsOptions {
  credentialsManager: AwsCredentialsManager;
  /** Accounts in one region each that the portal may call. */
  targets: TargetRef[];
  /** Further accounts whose IAM may be read, 12 digits each. */
  identityAccounts?: string[];
  /** Replaces the endpoint of every AWS service. */
  endpoint?: string;
  /** How long one attempt may take. Defaults to 10 seconds. */
  requestTimeoutMs?: number;
  /** Defaults to 5. */
  maxAttempts?: number;
}

/**
 * AWS clients, one for each account, region and service, kept for the life of the process.
 *
 * @remarks
 * Every client paces itself, and because it serves exactly one account, region and service, its calls cannot spend what
 * others need. A fixed bucket bounds them from the start. The adaptive retry mode slows down further once AWS throttles:
 * measured, one throttled call stalls the client for seconds, and after ten it is back at full speed. Pass an `AbortSignal` with
 * every call: `client.send(command, { abortSignal: signal })`.
 *
 * Calls for an account that is not configured reject with `AccountNotConfiguredError`; no request leaves.
 *
 * @internal
 */
export class AwsClients {
  readonly #options: AwsClientsOptions;
  readonly #requestHandler: NodeHttpHandler;
  readonly #credentials: AccountCredentials;
  readonly #eks = new Map<string, EKSClient>();
  readonly #elbv2 = new Map<string, ElasticLoadBalancingV2Client>();
  readonly #iam = new Map<string, IAMClient>();
  readonly #sts = new Map<string, STSClient>();

  static create(options: AwsClientsOptions): AwsClients {
    return new AwsClients(options);
  }

  private constructor(options: AwsClientsOptions) {
    const timeout = options.requestTimeoutMs ?? DEFAULT_REQUEST_TIMEOUT_MS;
    this.#options = options;
    this.#credentials = AccountCredentials.create({
      credentialsManager: options.credentialsManager,
      accounts: [
        ...options.targets.map(target => target.accountId),
        ...(options.identityAccounts ?? []),
      ],
      timeoutMs: timeout,
    });
    this.#requestHandler = new NodeHttpHandler({
      connectionTimeout: timeout,
      requestTimeout: timeout,
      // Without this the SDK only logs a warning, and a hanging endpoint hangs the caller.
      throwOnRequestTimeout: true,
      // Ends an answer whose body stops half-way.
      socketTimeout: timeout,
      httpAgent: new HttpAgent({
        keepAlive: true,
        maxSockets: MAX_SOCKETS_PER_HOST,
      }),
      httpsAgent: new HttpsAgent({
        keepAlive: true,
        maxSockets: MAX_SOCKETS_PER_HOST,
      }),
    });
  }

  /** The EKS client of one account in one region. */
  eks(target: TargetRef): EKSClient {
    return this.#cached(
      this.#eks,
      target,
      () => new EKSClient(this.#clientConfig('eks', target)),
    );
  }

  /** The Elastic Load Balancing v2 client of one account in one region. */
  elbv2(target: TargetRef): ElasticLoadBalancingV2Client {
    return this.#cached(
      this.#elbv2,
      target,
      () =>
        new ElasticLoadBalancingV2Client(this.#clientConfig('elbv2', target)),
    );
  }

  /** The STS client of one account in one region. */
  sts(target: TargetRef): STSClient {
    return this.#cached(
      this.#sts,
      target,
      () => new STSClient(this.#clientConfig('sts', target)),
    );
  }

  /** The IAM client of one account. */
  iam(accountId: string): IAMClient {
    const target = this.anyTarget(accountId);
    return this.#cached(
      this.#iam,
      target,
      () => new IAMClient(this.#clientConfig('iam', target)),
    );
  }

  /**
   * An account in a region in which its services can be asked that know no regions. For an account that is no target it is
   * one of the other targets: they are of the same partition.
   */
  anyTarget(accountId: string): TargetRef {
    const { targets } = this.#options;
    const own = targets.find(target => target.accountId === accountId);
    const region = (own ?? targets.at(0))?.region ?? DEFAULT_REGION;
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

  #clientConfig(service: keyof typeof PACES, target: TargetRef) {
    return {
      region: target.region,
      endpoint: this.#options.endpoint,
      credentials: this.credentials(target.accountId),
      customUserAgent: USER_AGENT,
      maxAttempts: this.#options.maxAttempts ?? DEFAULT_MAX_ATTEMPTS,
      requestHandler: new PacedHandler({
        handler: this.#requestHandler,
        bucket: new TokenBucket({ pace: PACES[service] }),
      }),
      retryMode: 'adaptive',
    };
  }

  #cached<Client>(
    cache: Map<string, Client>,
    target: TargetRef,
    create: () => Client,
  ): Client {
    const key = `${target.accountId}/${target.region}`;
    let client = cache.get(key);
    if (!client) {
      client = create();
      cache.set(key, client);
    }
    return client;
  }
}

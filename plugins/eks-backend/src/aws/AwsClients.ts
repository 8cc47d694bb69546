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
import { EC2Client } from '@aws-sdk/client-ec2';
import { EKSClient } from '@aws-sdk/client-eks';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { IAMClient } from '@aws-sdk/client-iam';
import { STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { AccountCredentials } from './AccountCredentials';

const USER_AGENT = 'backstage-plugin-eks-backend';
const DEFAULT_REQUEST_TIMEOUT_MS = 10_000;
const DEFAULT_MAX_ATTEMPTS = 5;
const MAX_SOCKETS_PER_HOST = 25;
/** IAM is one service per partition; any region of the partition finds it. */
const DEFAULT_IAM_REGION = 'us-east-1';

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
 * Every client paces itself: the adaptive retry mode is a token bucket that shrinks when AWS throttles and recovers after,
 * and because a client serves exactly one account, region and service, so does its bucket. Pass an `AbortSignal` with
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
  readonly #ec2 = new Map<string, EC2Client>();
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
      () => new EKSClient(this.#clientConfig(target)),
    );
  }

  /** The EC2 client of one account in one region. */
  ec2(target: TargetRef): EC2Client {
    return this.#cached(
      this.#ec2,
      target,
      () => new EC2Client(this.#clientConfig(target)),
    );
  }

  /** The Elastic Load Balancing v2 client of one account in one region. */
  elbv2(target: TargetRef): ElasticLoadBalancingV2Client {
    return this.#cached(
      this.#elbv2,
      target,
      () => new ElasticLoadBalancingV2Client(this.#clientConfig(target)),
    );
  }

  /** The STS client of one account in one region. */
  sts(target: TargetRef): STSClient {
    return this.#cached(
      this.#sts,
      target,
      () => new STSClient(this.#clientConfig(target)),
    );
  }

  /** The IAM client of one account. */
  iam(accountId: string): IAMClient {
    const region =
      this.#options.targets.find(target => target.accountId === accountId)
        ?.region ?? DEFAULT_IAM_REGION;
    const target = { accountId, region };
    return this.#cached(
      this.#iam,
      target,
      () => new IAMClient(this.#clientConfig(target)),
    );
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

  #clientConfig(target: TargetRef) {
    return {
      region: target.region,
      endpoint: this.#options.endpoint,
      credentials: this.credentials(target.accountId),
      customUserAgent: USER_AGENT,
      maxAttempts: this.#options.maxAttempts ?? DEFAULT_MAX_ATTEMPTS,
      requestHandler: this.#requestHandler,
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

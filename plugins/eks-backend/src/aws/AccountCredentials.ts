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

import { setTimeout } from 'node:timers/promises';
import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
} from '@aws-sdk/types';
import { isError } from '@backstage/errors';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { SingleFlight } from '../async';
import { AccountNotConfiguredError, CredentialsTimeoutError } from './errors';

/** The SDK asks anew when five minutes are left: what is kept must be good for longer. */
const EXPIRY_MARGIN_MS = 6 * 60 * 1000;
/** How long credentials that are refused are not loaded again: asking AWS STS for each call would not mend them. */
const RENEWAL_INTERVAL_MS = 60 * 1000;

/**
 * The credentials of the accounts that the portal may call, and of no other. Those of an assumed role are kept until they
 * are about to expire and shared by all clients: Backstage's own provider would assume the role again for each of them.
 *
 * @internal
 */
export class AccountCredentials {
  readonly #credentialsManager: AwsCredentialsManager;
  readonly #isConfigured: (accountId: string) => boolean;
  readonly #timeoutMs: number;
  readonly #providers = new Map<string, AwsCredentialIdentityProvider>();
  readonly #kept = new Map<
    string,
    { identity: AwsCredentialIdentity; loadedAt: number }
  >();
  readonly #renewedAt = new Map<string, number>();
  readonly #loads = new SingleFlight<AwsCredentialIdentity>();

  /** @param options - `isConfigured` says whether the portal may call an account of 12 digits now */
  static create(options: {
    credentialsManager: AwsCredentialsManager;
    isConfigured: (accountId: string) => boolean;
    timeoutMs: number;
  }): AccountCredentials {
    return new AccountCredentials(options);
  }

  private constructor(options: {
    credentialsManager: AwsCredentialsManager;
    isConfigured: (accountId: string) => boolean;
    timeoutMs: number;
  }) {
    this.#credentialsManager = options.credentialsManager;
    this.#isConfigured = options.isConfigured;
    this.#timeoutMs = options.timeoutMs;
  }

  /**
   * A provider that rejects with {@link AccountNotConfiguredError} when there are no credentials for the account.
   */
  of(accountId: string): AwsCredentialIdentityProvider {
    let provider = this.#providers.get(accountId);
    if (!provider) {
      provider = () => this.#keptOrLoaded(accountId);
      if (this.#isConfigured(accountId)) {
        this.#providers.set(accountId, provider);
      }
    }
    return provider;
  }

  /** Forgets the credentials of all other accounts. */
  keepOnly(accounts: ReadonlySet<string>): void {
    for (const kept of [this.#kept, this.#providers, this.#renewedAt]) {
      for (const accountId of kept.keys()) {
        if (!accounts.has(accountId)) {
          kept.delete(accountId);
        }
      }
    }
  }

  /**
   * Forgets the credentials of an account that AWS refused, at most once a minute.
   *
   * @param usedSince - when the call began that was refused, in milliseconds since the epoch: younger credentials stay
   * @returns whether others may be had now than those that were refused
   */
  renew(accountId: string, usedSince: number): boolean {
    const kept = this.#kept.get(accountId);
    if (kept && kept.loadedAt > usedSince) {
      return true;
    }
    const now = Date.now();
    const renewedAt = this.#renewedAt.get(accountId);
    if (renewedAt !== undefined && now - renewedAt < RENEWAL_INTERVAL_MS) {
      // Another call may just be loading them.
      return renewedAt >= usedSince;
    }
    this.#renewedAt.set(accountId, now);
    this.#kept.delete(accountId);
    return true;
  }

  async #keptOrLoaded(accountId: string): Promise<AwsCredentialIdentity> {
    this.#requireConfigured(accountId);
    const kept = this.#kept.get(accountId);
    if (kept && isLasting(kept.identity)) {
      return kept.identity;
    }
    return this.#loads.run(accountId, () => this.#loadAndKeep(accountId));
  }

  async #loadAndKeep(accountId: string): Promise<AwsCredentialIdentity> {
    const identity = await this.#load(accountId);
    if (isLasting(identity)) {
      this.#kept.set(accountId, { identity, loadedAt: Date.now() });
    }
    return identity;
  }

  #requireConfigured(accountId: string): void {
    if (!this.#isConfigured(accountId)) {
      throw new AccountNotConfiguredError(
        `AWS account ${accountId} is not configured: add it to 'eks.targets' or 'eks.identity.accounts'`,
      );
    }
  }

  /** Ends when AWS STS hangs: the clients that Backstage makes for roles have no timeout of their own. */
  async #load(accountId: string): Promise<AwsCredentialIdentity> {
    const timer = new AbortController();
    try {
      return await Promise.race([
        this.#find(accountId),
        rejectAfter(this.#timeoutMs, timer.signal),
      ]);
    } finally {
      timer.abort();
    }
  }

  async #find(accountId: string): Promise<AwsCredentialIdentity> {
    let provider: AwsCredentialIdentityProvider;
    try {
      const found = await this.#credentialsManager.getCredentialProvider({
        accountId,
      });
      provider = found.sdkCredentialProvider;
    } catch (error) {
      if (!isPlainError(error)) {
        throw error;
      }
      throw new AccountNotConfiguredError(
        `There are no credentials for AWS account ${accountId}: add it to 'aws.accounts'`,
        error,
      );
    }
    return provider();
  }
}

/**
 * Backstage asks AWS for the account of the main credentials: that this fails is no gap in the configuration, which it
 * reports as an error without name and code.
 */
function isPlainError(error: unknown): boolean {
  return isError(error) && error.name === 'Error' && !error.code;
}

/** Credentials without an end cost nothing to ask for, and may be rotated. */
function isLasting({ expiration }: AwsCredentialIdentity): boolean {
  return (
    expiration !== undefined &&
    expiration.getTime() - Date.now() > EXPIRY_MARGIN_MS
  );
}

async function rejectAfter(ms: number, signal: AbortSignal): Promise<never> {
  await setTimeout(ms, undefined, { signal });
  throw new CredentialsTimeoutError(
    `Credentials were not available after ${ms} ms`,
  );
}

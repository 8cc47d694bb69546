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

import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { LRUCache } from 'lru-cache';
import { SingleFlight } from '../../async';
import type { ReachableCluster } from '../types';
import { signEksToken } from './signEksToken';

/** A token is good for 15 minutes; the rest is for clocks that differ. */
const LIFETIME_MS = 10 * 60 * 1000;
/** A token dies with the credentials that signed it. */
const CREDENTIALS_MARGIN_MS = 60 * 1000;
const MAX_TOKENS = 2000;

/**
 * A token and when it was signed.
 *
 * @internal
 */
export interface EksToken {
  value: string;
  signedAt: Date;
}

/**
 * Signs tokens for clusters and keeps them until they are about to expire.
 *
 * @internal
 */
export class EksTokenSource {
  readonly #credentials: (accountId: string) => AwsCredentialIdentityProvider;
  readonly #now: () => Date;
  readonly #tokens = new LRUCache<
    string,
    { token: EksToken; expiresAt: number }
  >({ max: MAX_TOKENS });
  readonly #signing = new SingleFlight<EksToken>();

  /**
   * @param options - `credentials` of an account; rejects for accounts that are not configured
   */
  static create(options: {
    credentials: (accountId: string) => AwsCredentialIdentityProvider;
    now?: () => Date;
  }): EksTokenSource {
    return new EksTokenSource(
      options.credentials,
      options.now ?? (() => new Date()),
    );
  }

  private constructor(
    credentials: (accountId: string) => AwsCredentialIdentityProvider,
    now: () => Date,
  ) {
    this.#credentials = credentials;
    this.#now = now;
  }

  /** A token for a cluster. Callers that ask at the same time share one signature. */
  async getToken(cluster: ReachableCluster): Promise<EksToken> {
    const key = keyOf(cluster);
    const cached = this.#tokens.get(key);
    if (cached && this.#now().getTime() < cached.expiresAt) {
      return cached.token;
    }
    return this.#signing.run(key, () => this.#sign(cluster, key));
  }

  /** Forgets a token that a cluster refused; one that was signed since stays. */
  drop(cluster: ReachableCluster, token: EksToken): void {
    const key = keyOf(cluster);
    if (this.#tokens.get(key)?.token === token) {
      this.#tokens.delete(key);
    }
  }

  async #sign(cluster: ReachableCluster, key: string): Promise<EksToken> {
    const credentials = await this.#credentials(cluster.accountId)();
    const signedAt = this.#now();
    const value = await signEksToken(cluster, credentials, signedAt);
    const expiresAt = Math.min(
      signedAt.getTime() + LIFETIME_MS,
      (credentials.expiration?.getTime() ?? Infinity) - CREDENTIALS_MARGIN_MS,
    );
    const token = { value, signedAt };
    this.#tokens.set(key, { token, expiresAt });
    return token;
  }
}

function keyOf(cluster: ReachableCluster): string {
  return JSON.stringify([cluster.arn, cluster.createdAt, cluster.accountId]);
}

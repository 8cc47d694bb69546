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

import { known, notKnown, type Fact } from '@backstage-eks/plugin-eks-common';
import { untilAborted } from '../async';
import { FactCache } from '../cache';
import type { AwsClients } from './AwsClients';
import { toReadFailure } from './toReadFailure';
import { verifyAccount } from './verifyAccount';

/**
 * Reads only with credentials that AWS says belong to the account: those of another one would find nothing, or the wrong
 * thing under the same name. AWS is asked once per account in five minutes.
 *
 * @internal
 */
export class VerifiedAccounts {
  readonly #clients: AwsClients;
  readonly #accounts = new FactCache<string>({ max: 5000, ttl: 5 * 60 * 1000 });

  static create(options: { clients: AwsClients }): VerifiedAccounts {
    return new VerifiedAccounts(options.clients);
  }

  private constructor(clients: AwsClients) {
    this.#clients = clients;
  }

  /**
   * Runs a read in an account.
   *
   * @param read - whatever it throws becomes a failure
   * @param permission - what the read needs, where the error of AWS does not say
   */
  async read<T>(
    accountId: string,
    signal: AbortSignal,
    read: () => Promise<Fact<T>>,
    permission?: string,
  ): Promise<Fact<T>> {
    const account = await this.#accounts.get(
      accountId,
      () => this.#verify(accountId, signal),
      { fresh: false },
    );
    if (!account.known) {
      return account;
    }
    try {
      // The SDK does not listen to the signal while it waits to try again.
      return await untilAborted(read(), signal);
    } catch (error) {
      return notKnown(toReadFailure(error, { accountId, permission }));
    }
  }

  async #verify(accountId: string, signal: AbortSignal): Promise<Fact<string>> {
    try {
      const sts = this.#clients.sts(this.#clients.anyTarget(accountId));
      await untilAborted(verifyAccount(sts, accountId, signal), signal);
      return known(accountId);
    } catch (error) {
      return notKnown(
        toReadFailure(error, {
          accountId,
          permission: 'sts:GetCallerIdentity',
        }),
      );
    }
  }
}

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

/**
 * Clients of one service by account, and by region where the service has any.
 *
 * @internal
 */
export class ClientCache<Client> {
  readonly #clients = new Map<string, { accountId: string; client: Client }>();
  readonly #isConfigured: (accountId: string) => boolean;

  /** @param isConfigured - clients of other accounts are not kept: clusters may name any number of them */
  constructor(isConfigured: (accountId: string) => boolean) {
    this.#isConfigured = isConfigured;
  }

  /** @param place - without `region` the client is the account's */
  get(
    place: { accountId: string; region?: string },
    create: () => Client,
  ): Client {
    const { accountId, region = '' } = place;
    const key = `${accountId}/${region}`;
    const kept = this.#clients.get(key);
    if (kept) {
      return kept.client;
    }
    const client = create();
    if (this.#isConfigured(accountId)) {
      this.#clients.set(key, { accountId, client });
    }
    return client;
  }

  /** Forgets the clients of all other accounts. */
  keepOnly(accounts: ReadonlySet<string>): void {
    for (const [key, { accountId }] of this.#clients) {
      if (!accounts.has(accountId)) {
        this.#clients.delete(key);
      }
    }
  }
}

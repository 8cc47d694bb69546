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
  type Fact,
  type OidcProviderFact,
  type PlaceCluster,
  type PodIdentityAssociationFact,
  type RoleFact,
} from '@backstage-eks/plugin-eks-common';
import { FactCache } from '../../cache';
import type { AwsClients } from '../AwsClients';
import { parseRoleArn } from '../arns';
import type { VerifiedAccounts } from '../VerifiedAccounts';
import { readOidcProvider } from './readOidcProvider';
import { readPodIdentityAssociation } from './readPodIdentityAssociation';
import { readRole } from './readRole';

const CACHE = { max: 5000, ttl: 5 * 60 * 1000 };

/**
 * How to read: `fresh` does not use what is kept, `signal` ends the read.
 *
 * @internal
 */
export interface IdentityReadOptions {
  fresh: boolean;
  signal: AbortSignal;
}

/**
 * Reads what AWS knows of the identity of ServiceAccounts. Facts are kept for five minutes and shared by all services: IAM
 * is slow to change and quick to throttle.
 *
 * @remarks
 * Role ARNs come out of clusters, so they may name any account: an account that is not configured is `notConfigured`, and
 * no request leaves for it.
 *
 * @internal
 */
export class IdentityReader {
  readonly #clients: AwsClients;
  readonly #accounts: VerifiedAccounts;
  readonly #roles = new FactCache<RoleFact | undefined>(CACHE);
  readonly #providers = new FactCache<OidcProviderFact | undefined>(CACHE);
  readonly #associations = new FactCache<
    PodIdentityAssociationFact | undefined
  >(CACHE);

  static create(options: {
    clients: AwsClients;
    accounts: VerifiedAccounts;
  }): IdentityReader {
    return new IdentityReader(options.clients, options.accounts);
  }

  private constructor(clients: AwsClients, accounts: VerifiedAccounts) {
    this.#clients = clients;
    this.#accounts = accounts;
  }

  /** The role of an ARN; `undefined` when it does not exist or the text is no ARN of a role. */
  async readRole(
    roleArn: string,
    { fresh, signal }: IdentityReadOptions,
  ): Promise<Fact<RoleFact | undefined>> {
    const parsed = parseRoleArn(roleArn);
    if (!parsed) {
      return known(undefined);
    }
    return this.#roles.get(
      roleArn,
      () =>
        this.#accounts.read(parsed.accountId, signal, () =>
          readRole(this.#clients.iam(parsed.accountId), roleArn, signal),
        ),
      { fresh },
    );
  }

  /** The provider for an issuer in one account. */
  async readOidcProvider(
    provider: { partition: string; accountId: string; issuer: string },
    { fresh, signal }: IdentityReadOptions,
  ): Promise<Fact<OidcProviderFact | undefined>> {
    const { accountId, issuer } = provider;
    return this.#providers.get(
      JSON.stringify([accountId, issuer]),
      () =>
        this.#accounts.read(accountId, signal, () =>
          readOidcProvider(this.#clients.iam(accountId), provider, signal),
        ),
      { fresh },
    );
  }

  /** The Pod Identity association of one ServiceAccount. */
  async readPodIdentityAssociation(
    cluster: PlaceCluster,
    account: { namespace: string; serviceAccount: string },
    { fresh, signal }: IdentityReadOptions,
  ): Promise<Fact<PodIdentityAssociationFact | undefined>> {
    const { namespace, serviceAccount } = account;
    const { accountId, region, name: clusterName } = cluster;
    return this.#associations.get(
      // The issuer differs for a cluster that was created again under the same name.
      JSON.stringify([
        cluster.arn,
        cluster.oidcIssuer,
        namespace,
        serviceAccount,
      ]),
      () =>
        this.#accounts.read(accountId, signal, () =>
          readPodIdentityAssociation(
            this.#clients.eks({ accountId, region }),
            { accountId, clusterName, namespace, serviceAccount },
            signal,
          ),
        ),
      { fresh },
    );
  }
}

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
  type OfferedAddon,
  type ReadFailure,
  type Section,
  type TargetRef,
} from '@backstage-eks/plugin-eks-common';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type { InventorySource, VerifiedAccounts } from '../aws';
import { FactCache } from '../cache';
import {
  SHARED_FACT_MAX_AGE_MS,
  sharedFactScope,
  type SharedFactStore,
} from '../inventory';

const READ_TIMEOUT_MS = 8_000;
const KIND = 'addonVersions';
/** Only so that those who ask together share one read: what was read is in the database. */
const TTL_MS = 15_000;

/** @internal */
export interface AddonOffersOptions {
  source: Pick<InventorySource, 'readOfferedAddons'>;
  accounts: VerifiedAccounts;
  sharedFacts: SharedFactStore;
}

/** @internal */
export interface OfferedAddons {
  addons: OfferedAddon[];
  /** When AWS answered, ISO 8601. */
  asOf: string;
  /** Why AWS could not be asked again since. */
  failure?: ReadFailure;
}

/**
 * The add-ons that EKS offers for a Kubernetes version: those that the inventory keeps, read again after twelve hours.
 *
 * @internal
 */
export class AddonOffers {
  readonly #options: AddonOffersOptions;
  readonly #reads = new FactCache<OfferedAddon[]>({ max: 500, ttl: TTL_MS });

  static create(options: AddonOffersOptions): AddonOffers {
    return new AddonOffers(options);
  }

  private constructor(options: AddonOffersOptions) {
    this.#options = options;
  }

  /**
   * What EKS offers. When AWS cannot be asked, what it offered when it last could.
   *
   * @throws NotFoundError when EKS offers nothing for that version
   * @throws ServiceUnavailableError when AWS cannot be asked and nothing is kept
   */
  async read(
    target: TargetRef,
    kubernetesVersion: string,
  ): Promise<OfferedAddons> {
    const { sharedFacts } = this.#options;
    const scope = sharedFactScope(target.region, kubernetesVersion);
    const kept = toOfferedAddons(await sharedFacts.find(KIND, scope));
    if (kept && isFresh(kept.asOf, await sharedFacts.now())) {
      return kept;
    }
    const fact = await this.#reads.get(
      `${target.accountId}/${target.region}/${kubernetesVersion}`,
      () => this.#readAndKeep(target, kubernetesVersion),
      { fresh: false },
    );
    if (fact.known && fact.value.length === 0) {
      throw new NotFoundError(
        `EKS offers no add-ons for Kubernetes '${kubernetesVersion}' in ${target.region}: choose one of the versions that it offers there`,
      );
    }
    const latest = toOfferedAddons(await sharedFacts.find(KIND, scope));
    if (latest) {
      return latest;
    }
    throw new ServiceUnavailableError(
      `The add-on versions for Kubernetes '${kubernetesVersion}' in ${
        target.region
      } could not be read. ${fact.known ? '' : fact.failure.message}`,
    );
  }

  async #readAndKeep(target: TargetRef, kubernetesVersion: string) {
    const { source, accounts, sharedFacts } = this.#options;
    const scope = sharedFactScope(target.region, kubernetesVersion);
    const signal = AbortSignal.timeout(READ_TIMEOUT_MS);
    // Takes the claim over from a sync that may be at it: both read the same.
    const startedAt = await sharedFacts.claim(KIND, scope, 0);
    const fact = await accounts.read(
      target.accountId,
      signal,
      async () =>
        known(
          await source.readOfferedAddons(target, kubernetesVersion, signal),
        ),
      'eks:DescribeAddonVersions',
    );
    if (startedAt) {
      await this.#keep(scope, startedAt, fact);
    }
    return fact;
  }

  /** Of a version that EKS does not know nothing is kept: anybody can ask for one. */
  async #keep(
    scope: string,
    startedAt: string,
    fact: Fact<OfferedAddon[]>,
  ): Promise<void> {
    const { sharedFacts } = this.#options;
    if (fact.known && fact.value.length > 0) {
      await sharedFacts.record(KIND, scope, fact.value, startedAt);
      return;
    }
    const { data } = await sharedFacts.find(KIND, scope);
    await sharedFacts.release(
      KIND,
      scope,
      startedAt,
      fact.known || !data ? undefined : fact.failure,
    );
  }
}

function toOfferedAddons({
  data: addons,
  observedAt: asOf,
  failure,
}: Section<OfferedAddon[]>): OfferedAddons | undefined {
  // The inventory asks for the version after a cluster's, which may not exist yet.
  return addons && addons.length > 0 && asOf
    ? { addons, asOf, ...(failure && { failure }) }
    : undefined;
}

/** By the clock of the database, which all replicas share. */
function isFresh(asOf: string, now: string): boolean {
  return Date.parse(now) - Date.parse(asOf) < SHARED_FACT_MAX_AGE_MS[KIND];
}

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
  isCurrent,
  known,
  type ReadFailure,
  type SupportCalendar,
  type TargetRef,
} from '@backstage-eks/plugin-eks-common';
import type { InventorySource, VerifiedAccounts } from '../aws';
import { FactCache } from '../cache';
import type { SharedFactStore } from '../inventory';

const READ_TIMEOUT_MS = 4_000;
/** Only so that those who ask together share one read: what was read is in the database. */
const TTL_MS = 15_000;

/** @internal */
export interface VersionCalendarsOptions {
  source: Pick<InventorySource, 'readSupportCalendar'>;
  accounts: VerifiedAccounts;
  sharedFacts: SharedFactStore;
}

/** @internal */
export interface OfferedCalendar {
  /** The last one that was read; the built-in one, with the source `fallback`, when none was. */
  calendar: SupportCalendar;
  /** Why AWS could not be asked for a newer one. */
  failure?: ReadFailure;
}

/**
 * The support calendar of a target's region: the one that the inventory keeps, else one that is read now and kept.
 *
 * @internal
 */
export class VersionCalendars {
  readonly #options: VersionCalendarsOptions;
  readonly #reads = new FactCache<SupportCalendar>({ max: 500, ttl: TTL_MS });

  static create(options: VersionCalendarsOptions): VersionCalendars {
    return new VersionCalendars(options);
  }

  private constructor(options: VersionCalendarsOptions) {
    this.#options = options;
  }

  async read(target: TargetRef): Promise<OfferedCalendar> {
    const kept = await this.#options.sharedFacts.supportCalendar(target.region);
    if (isCurrent(kept, new Date())) {
      return { calendar: kept };
    }
    const fact = await this.#reads.get(
      `${target.accountId}/${target.region}`,
      () => this.#readAndKeep(target),
      { fresh: false },
    );
    return fact.known
      ? { calendar: fact.value }
      : { calendar: kept, failure: fact.failure };
  }

  async #readAndKeep(target: TargetRef) {
    const { source, accounts, sharedFacts } = this.#options;
    const signal = AbortSignal.timeout(READ_TIMEOUT_MS);
    // Takes the claim over from a sync that may be at it: both read the same.
    const startedAt = await sharedFacts.claim(
      'supportCalendar',
      target.region,
      0,
    );
    const fact = await accounts.read(
      target.accountId,
      signal,
      async () => known(await source.readSupportCalendar(target, signal)),
      'eks:DescribeClusterVersions',
    );
    if (startedAt) {
      await (fact.known
        ? sharedFacts.record(
            'supportCalendar',
            target.region,
            fact.value,
            startedAt,
          )
        : sharedFacts.release(
            'supportCalendar',
            target.region,
            startedAt,
            fact.failure,
          ));
    }
    return fact;
  }
}

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
  fallbackCalendar,
  isStale,
  known,
  minorAfter,
  notKnown,
  type AddonOffersFacts,
  type Fact,
  type LatestAmiRelease,
  type OfferedAddon,
  type Section,
  type SupportCalendar,
} from '@backstage-eks/plugin-eks-common';
import {
  SHARED_FACT_MAX_AGE_MS,
  sharedFactScope,
  sharedFactsOf,
  type SharedFactKind,
  type SharedFacts,
  type SharedFactUser,
} from '../inventory';

/** A cluster with the sections that tell which shared facts it needs. @internal */
export type LocatedFactUser = { region: string } & SharedFactUser;

/** Shared facts by scope, as the store has them. @internal */
export type LoadedFacts = {
  [Kind in SharedFactKind]: Map<string, Section<SharedFacts[Kind]>>;
};

/**
 * What is known of EKS itself: the support calendars, the add-ons on offer and the latest AMIs, for the clusters that it
 * was loaded for.
 *
 * @internal
 */
export class SharedKnowledge {
  readonly #facts: LoadedFacts;
  readonly #now: Date;

  constructor(facts: LoadedFacts, now: Date) {
    this.#facts = facts;
    this.#now = now;
  }

  /** The calendar of a region; the dated table of this project while AWS was never asked with success. */
  calendar(region: string): SupportCalendar {
    return this.#facts.supportCalendar.get(region)?.data ?? fallbackCalendar;
  }

  /** Why the calendar of a region could not be read again. */
  calendarFailure(region: string): Section<SupportCalendar>['failure'] {
    return this.#facts.supportCalendar.get(region)?.failure;
  }

  /** The add-ons that EKS offers for the version of a cluster, and for the next one. */
  offers({ region, core }: LocatedFactUser): AddonOffersFacts {
    const version = core.data?.version;
    const next = minorAfter(version, 1);
    return {
      current: this.#offered(region, version),
      next: this.#offered(region, next),
    };
  }

  /** The latest AMIs of the types that the node groups of a cluster use, for their versions and the next one. */
  amis(cluster: LocatedFactUser): LatestAmiRelease[] {
    return sharedFactsOf(cluster, [cluster]).flatMap(needed => {
      if (needed.kind !== 'amiRelease') {
        return [];
      }
      const { amiType, kubernetesVersion, scope } = needed;
      const release = this.#fact('amiRelease', scope);
      const releaseVersion = release.known
        ? known(release.value.releaseVersion)
        : release;
      return { amiType, kubernetesVersion, releaseVersion };
    });
  }

  #offered(region: string, version: string | undefined): Fact<OfferedAddon[]> {
    return version === undefined
      ? notKnown({
          reason: 'notAsked',
          message: 'The Kubernetes version of the cluster is not known.',
        })
      : this.#fact('addonVersions', sharedFactScope(region, version));
  }

  /** What is far older than its cadence is not known: AWS may offer something else by now. */
  #fact<K extends 'addonVersions' | 'amiRelease'>(
    kind: K,
    scope: string,
  ): Fact<SharedFacts[K]> {
    const facts: Map<string, Section<SharedFacts[K]>> = this.#facts[kind];
    const { data, observedAt, failure } = facts.get(scope) ?? {};
    const age = { now: this.#now, cadenceMs: SHARED_FACT_MAX_AGE_MS[kind] };
    return data !== undefined && !isStale(observedAt, age)
      ? known(data)
      : notKnown(
          failure ?? {
            reason: 'notAsked',
            message: observedAt
              ? `It was last read at ${observedAt}.`
              : 'It was not read yet.',
          },
        );
  }
}

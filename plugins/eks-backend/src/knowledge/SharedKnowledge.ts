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
  type ClusterSections,
  type Fact,
  type LatestAmiRelease,
  type OfferedAddon,
  type Section,
  type SupportCalendar,
} from '@backstage-eks/plugin-eks-common';
import {
  sharedFactScope,
  type SharedFactKind,
  type SharedFacts,
} from '../inventory';

const HOUR_MS = 60 * 60 * 1000;
/** How often the inventory reads them. */
const CADENCE_MS: Record<SharedFactKind, number> = {
  supportCalendar: 12 * HOUR_MS,
  addonVersions: 12 * HOUR_MS,
  amiRelease: 6 * HOUR_MS,
};

/** The sections of a cluster that tell which shared facts concern it. @internal */
export type SharedFactUser = { region: string } & Pick<
  ClusterSections,
  'core' | 'nodeGroups'
>;

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
  offers({ region, core }: SharedFactUser): AddonOffersFacts {
    const version = core.data?.version;
    const next = minorAfter(version, 1);
    return {
      current: this.#offered(region, version),
      next: this.#offered(region, next),
    };
  }

  /** The latest AMIs of the types that the node groups of a cluster use, for their versions and the next one. */
  amis(cluster: SharedFactUser): LatestAmiRelease[] {
    return amisInUse(cluster).map(({ amiType, kubernetesVersion, scope }) => {
      const release = this.#fact('amiRelease', scope);
      return {
        amiType,
        kubernetesVersion,
        releaseVersion: release.known
          ? known(release.value.releaseVersion)
          : release,
      };
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
    const age = { now: this.#now, cadenceMs: CADENCE_MS[kind] };
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

/** The AMI types in use with the versions that matter, and the scope of each as a shared fact. @internal */
export function amisInUse({ region, core, nodeGroups }: SharedFactUser): Array<{
  amiType: string;
  kubernetesVersion: string;
  scope: string;
}> {
  const version = core.data?.version;
  const ofCluster = [version, minorAfter(version, 1)];
  const wanted = new Map<string, [string, string]>();
  for (const { amiType, version: own } of nodeGroups.data ?? []) {
    for (const kubernetesVersion of [own, ...ofCluster]) {
      if (amiType && amiType !== 'CUSTOM' && kubernetesVersion) {
        wanted.set(sharedFactScope(region, kubernetesVersion, amiType), [
          amiType,
          kubernetesVersion,
        ]);
      }
    }
  }
  return [...wanted].map(([scope, [amiType, kubernetesVersion]]) => ({
    amiType,
    kubernetesVersion,
    scope,
  }));
}

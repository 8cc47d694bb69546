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
  minorAfter,
  type ClusterSections,
  type TargetRef,
} from '@backstage-eks/plugin-eks-common';
import {
  SHARED_FACT_MAX_AGE_MS,
  sharedFactScope,
  type WantedFact,
} from '../store';

/** AWS publishes no releases of images that somebody else made. */
const CUSTOM_AMI = 'CUSTOM';

/**
 * A fact that clusters share, and what to ask AWS for.
 *
 * @internal
 */
export type NeededFact = WantedFact &
  (
    | { kind: 'supportCalendar' }
    | { kind: 'addonVersions'; kubernetesVersion: string }
    | { kind: 'amiRelease'; kubernetesVersion: string; amiType: string }
  );

/** The sections of a cluster that tell which shared facts it needs. @internal */
export type SharedFactUser = Pick<ClusterSections, 'core' | 'nodeGroups'>;

/**
 * The facts that clusters of a region need: the calendar, the add-ons of every version that is present and of the one after
 * it, and the latest release of every AMI type for the versions of its node groups, of its cluster and after that.
 *
 * @internal
 */
export function sharedFactsOf(
  { region }: Pick<TargetRef, 'region'>,
  clusters: SharedFactUser[],
): NeededFact[] {
  const needed = new Map<string, NeededFact>();
  const need = (fact: NeededFact) =>
    needed.set(`${fact.kind} ${fact.scope}`, fact);

  need({
    kind: 'supportCalendar',
    scope: region,
    maxAgeMs: SHARED_FACT_MAX_AGE_MS.supportCalendar,
  });
  for (const { core, nodeGroups } of clusters) {
    const versions = [
      core.data?.version,
      minorAfter(core.data?.version, 1),
    ].flatMap(version => version ?? []);
    for (const kubernetesVersion of versions) {
      need({
        kind: 'addonVersions',
        scope: sharedFactScope(region, kubernetesVersion),
        maxAgeMs: SHARED_FACT_MAX_AGE_MS.addonVersions,
        kubernetesVersion,
      });
    }
    for (const { amiType, version } of nodeGroups.data ?? []) {
      for (const kubernetesVersion of [
        ...(version ? [version] : []),
        ...versions,
      ]) {
        if (amiType && amiType !== CUSTOM_AMI) {
          need({
            kind: 'amiRelease',
            scope: sharedFactScope(region, kubernetesVersion, amiType),
            maxAgeMs: SHARED_FACT_MAX_AGE_MS.amiRelease,
            kubernetesVersion,
            amiType,
          });
        }
      }
    }
  }
  return [...needed.values()];
}

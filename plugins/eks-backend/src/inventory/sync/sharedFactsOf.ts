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

import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import { sharedFactScope, type WantedFact } from '../store';
import type { InventoryCluster } from '../types';

const HOUR_MS = 60 * 60 * 1000;
const CALENDAR_MAX_AGE_MS = 12 * HOUR_MS;
const ADDONS_MAX_AGE_MS = 12 * HOUR_MS;
const AMI_MAX_AGE_MS = 6 * HOUR_MS;
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

/**
 * The facts that the clusters of a target need: the calendar of the region, the add-ons of every version that is present
 * and of the one after it, and the latest release of every AMI type and version that is present.
 *
 * @internal
 */
export function sharedFactsOf(
  { region }: TargetRef,
  clusters: Array<Pick<InventoryCluster, 'core' | 'nodeGroups'>>,
): NeededFact[] {
  const needed = new Map<string, NeededFact>();
  const need = (fact: NeededFact) =>
    needed.set(`${fact.kind} ${fact.scope}`, fact);

  need({
    kind: 'supportCalendar',
    scope: region,
    maxAgeMs: CALENDAR_MAX_AGE_MS,
  });
  for (const { core, nodeGroups } of clusters) {
    const version = core.data?.version;
    for (const kubernetesVersion of version
      ? [version, ...nextMinor(version)]
      : []) {
      need({
        kind: 'addonVersions',
        scope: sharedFactScope(region, kubernetesVersion),
        maxAgeMs: ADDONS_MAX_AGE_MS,
        kubernetesVersion,
      });
    }
    for (const nodeGroup of nodeGroups.data ?? []) {
      const { amiType, version: kubernetesVersion = version } = nodeGroup;
      if (amiType && amiType !== CUSTOM_AMI && kubernetesVersion) {
        need({
          kind: 'amiRelease',
          scope: sharedFactScope(region, kubernetesVersion, amiType),
          maxAgeMs: AMI_MAX_AGE_MS,
          kubernetesVersion,
          amiType,
        });
      }
    }
  }
  return [...needed.values()];
}

function nextMinor(version: string): string[] {
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(version) ?? [];
  return minor === undefined ? [] : [`${major}.${Number(minor) + 1}`];
}

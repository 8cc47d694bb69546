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
  addonDrift,
  amiDrift,
  describeAddon,
  describeAmiDrift,
  describeSkew,
  kubeletSkew,
  type ClusterDetail,
  type JournalEntry,
  type Section,
} from '@backstage-eks/plugin-eks-common';
import type { InventoryConfig } from '../../config';
import type { InventoryCluster } from '../../inventory';
import type { SharedKnowledge } from '../../knowledge';
import { toClusterSummary } from './toClusterSummary';
import { ACCESS_SECTIONS, toSections } from './toSections';

/**
 * A cluster with all that is known of it. What depends on the time of day is computed here, at every read.
 *
 * @param options - `showAccess`: whether the caller may know who reaches the cluster
 * @internal
 */
export function toClusterDetail(
  cluster: InventoryCluster,
  options: {
    shared: SharedKnowledge;
    history: JournalEntry[];
    showAccess: boolean;
    config: Pick<InventoryConfig, 'cadenceMs' | 'sections'>;
    targetFailure?: Section<unknown>['failure'];
    now: Date;
  },
): ClusterDetail {
  const { shared, history, showAccess, config, targetFailure, now } = options;
  return {
    summary: toClusterSummary(cluster, {
      shared,
      now,
      cadenceMs: config.cadenceMs.core,
      targetFailure,
    }),
    ...toSections(cluster, { showAccess, config, now }),
    ...toStatus(cluster, shared),
    history: history.filter(
      ({ section }) =>
        showAccess || !ACCESS_SECTIONS.some(each => each === section),
    ),
  };
}

function toStatus(
  cluster: InventoryCluster,
  shared: SharedKnowledge,
): Pick<
  ClusterDetail,
  'addonStatus' | 'missingAddons' | 'nodeGroupStatus' | 'kubeletSkew'
> {
  const { core, nodeGroups, addons, components, nodePools } = cluster;
  const drift = addonDrift({
    addons: addons.data,
    components: components.data,
    offers: shared.offers(cluster),
    autoMode: core.data?.autoMode ?? false,
  });
  const amis = shared.amis(cluster);
  const skews = kubeletSkew({
    clusterVersion: core.data?.version,
    nodeGroups: nodeGroups.data ?? [],
    nodePools: nodePools.data ?? [],
  });
  return {
    addonStatus: drift.addons.map(addon => ({
      ...addon,
      sentence: describeAddon(addon),
    })),
    ...(drift.missing && { missingAddons: drift.missing }),
    nodeGroupStatus: (nodeGroups.data ?? []).map(nodeGroup => {
      const ami = amiDrift(nodeGroup, amis);
      return { ...ami, sentence: describeAmiDrift(ami) };
    }),
    kubeletSkew: skews.map(skew => ({
      ...skew,
      sentence: describeSkew(skew),
    })),
  };
}

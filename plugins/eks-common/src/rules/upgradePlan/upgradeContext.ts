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

import type { ClusterCore } from '../../facts';
import { addonDrift, type AddonDrift } from '../addons';
import { kubeletSkew, type KubeletSkew } from '../nodes';
import { nextVersion, type NextVersion } from './nextVersion';
import type { UpgradeFacts } from './types';

/** The facts of an upgrade with what several rules need of them. */
export interface UpgradeContext {
  facts: UpgradeFacts;
  core: ClusterCore;
  next: NextVersion;
  /** The next version, when there is one. */
  to?: string;
  skews: KubeletSkew[];
  addons: AddonDrift;
}

/** Prepares the facts of a cluster whose core was read. */
export function upgradeContext(
  facts: UpgradeFacts,
  core: ClusterCore,
): UpgradeContext {
  const { cluster, offers } = facts;
  const next = nextVersion(core, facts);
  return {
    facts,
    core,
    next,
    to: next.state === 'known' ? next.version : undefined,
    skews: kubeletSkew({
      clusterVersion: core.version,
      nodeGroups: cluster.nodeGroups.data ?? [],
      nodePools: cluster.nodePools.data ?? [],
    }),
    addons: addonDrift({
      addons: cluster.addons.data,
      components: cluster.components.data,
      offers,
      autoMode: core.autoMode,
    }),
  };
}

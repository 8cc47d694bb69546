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
  eksClusterAccessReadPermission,
  isStale,
  type ClusterDetail,
  type ReadFailure,
  type Section,
  type SectionName,
} from '@backstage-eks/plugin-eks-common';
import type { InventoryConfig } from '../../config';
import type { InventoryCluster } from '../../inventory';
import { withoutConnection } from './withoutConnection';

/** The sections that tell who may reach a cluster. @internal */
export const ACCESS_SECTIONS = ['accessEntries', 'awsAuth'] as const;

/** A section with its age judged. */
type SectionAnswer<T> = Omit<Section<T>, 'failure'> & {
  failure?: ReadFailure & { since?: string };
  stale: boolean;
};

/**
 * The sections of a cluster with their freshness, without what the caller may not know.
 *
 * @internal
 */
export function toSections(
  cluster: InventoryCluster,
  options: {
    showAccess: boolean;
    config: Pick<InventoryConfig, 'cadenceMs' | 'sections'>;
    now: Date;
  },
): Pick<ClusterDetail, SectionName> {
  const { showAccess, config, now } = options;

  function answer<T>(name: SectionName, section: Section<T>): SectionAnswer<T> {
    const age = { now, cadenceMs: config.cadenceMs[name] };
    const failure = config.sections[name] ? section.failure : switchedOff(name);
    return {
      ...section,
      ...(failure && { failure }),
      stale: isStale(section.observedAt, age),
    };
  }
  const ofAccess = <T>(name: SectionName, section: Section<T>) =>
    showAccess ? answer(name, section) : hidden();

  return {
    core: answer('core', withoutConnection(cluster.core)),
    nodeGroups: answer('nodeGroups', cluster.nodeGroups),
    addons: answer('addons', cluster.addons),
    fargateProfiles: answer('fargateProfiles', cluster.fargateProfiles),
    podIdentityAssociations: answer(
      'podIdentityAssociations',
      cluster.podIdentityAssociations,
    ),
    accessEntries: ofAccess('accessEntries', cluster.accessEntries),
    insights: answer('insights', cluster.insights),
    subnets: answer('subnets', cluster.subnets),
    components: answer('components', cluster.components),
    nodePools: answer('nodePools', cluster.nodePools),
    awsAuth: ofAccess('awsAuth', cluster.awsAuth),
  };
}

/** It is not AWS that refused: the reader needs a permission of the portal. */
function hidden(): ClusterDetail['accessEntries'] & ClusterDetail['awsAuth'] {
  const permission = eksClusterAccessReadPermission.name;
  return {
    failure: {
      reason: 'denied',
      permission,
      message: `This needs the permission '${permission}'.`,
    },
    stale: false,
  };
}

function switchedOff(name: SectionName): ReadFailure {
  return {
    reason: 'notAsked',
    message: `It is not read: 'eks.inventory.sections.${name}' is false.`,
  };
}

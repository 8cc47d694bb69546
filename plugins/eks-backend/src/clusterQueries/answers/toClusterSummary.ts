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
  isStale,
  supportStatus,
  type ClusterSummary,
  type HealthIssue,
  type Section,
} from '@backstage-eks/plugin-eks-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { InventoryCluster } from '../../inventory';
import type { SharedKnowledge } from '../../knowledge';
import { toSupportStatus } from './toSupportStatus';

/**
 * The reference of a cluster's catalog entity.
 *
 * @internal
 */
export function clusterEntityRef(entityName: string): string {
  return stringifyEntityRef({
    kind: 'resource',
    namespace: 'default',
    name: entityName,
  });
}

/**
 * A cluster for lists. What depends on the time of day is computed here, at every read.
 *
 * @param options - `targetFailure` is why its account and region could not be read, if they could not
 * @internal
 */
export function toClusterSummary(
  cluster: InventoryCluster,
  options: {
    shared: SharedKnowledge;
    now: Date;
    cadenceMs: number;
    targetFailure?: Section<unknown>['failure'];
  },
): ClusterSummary {
  const { shared, now, cadenceMs, targetFailure } = options;
  const core = cluster.core.data;
  const nodeGroups = cluster.nodeGroups.data;
  const addons = cluster.addons.data;
  const support = supportStatus({
    version: core?.version,
    supportType: core?.supportType,
    calendar: shared.calendar(cluster.region),
    now,
  });
  const stale = isStale(cluster.core.observedAt, { now, cadenceMs });
  return {
    entityName: cluster.entityName,
    entityRef: clusterEntityRef(cluster.entityName),
    name: cluster.name,
    arn: cluster.arn,
    accountId: cluster.accountId,
    region: cluster.region,
    version: core?.version,
    platformVersion: core?.platformVersion,
    status: core?.status ?? 'UNKNOWN',
    autoMode: core?.autoMode ?? false,
    owner: cluster.owner,
    system: cluster.system,
    lifecycle: cluster.lifecycle,
    support: toSupportStatus(support),
    nodeGroupCount: nodeGroups?.length,
    addonCount: addons?.length,
    issueCount: countIssues([core && [core], nodeGroups, addons]),
    outdatedAddonCount: countOutdatedAddons(cluster, shared),
    outdatedNodeGroupCount: countOutdatedNodeGroups(cluster, shared),
    observedAt: cluster.core.observedAt,
    stale,
    failure:
      cluster.core.failure ??
      // A target also fails when only a new cluster could not be added: that is no reason of one that is fresh.
      (stale ? targetFailure : undefined) ??
      cluster.nodeGroups.failure ??
      cluster.addons.failure,
  };
}

/** No problem is known only when everything was read. */
function countIssues(
  sections: Array<Array<{ healthIssues: HealthIssue[] }> | undefined>,
): number | undefined {
  const count = sections
    .flatMap(section => section ?? [])
    .reduce((sum, part) => sum + part.healthIssues.length, 0);
  return count > 0 || sections.every(Boolean) ? count : undefined;
}

function countOutdatedAddons(
  cluster: InventoryCluster,
  shared: SharedKnowledge,
): number | undefined {
  const { core, addons } = cluster;
  const drift = addonDrift({
    addons: addons.data,
    offers: shared.offers(cluster),
    autoMode: core.data?.autoMode ?? false,
  });
  return countOutdated(addons.data && drift.addons, [
    'updateAvailable',
    'incompatible',
  ]);
}

function countOutdatedNodeGroups(
  cluster: InventoryCluster,
  shared: SharedKnowledge,
): number | undefined {
  const amis = shared.amis(cluster);
  return countOutdated(
    cluster.nodeGroups.data?.map(nodeGroup => amiDrift(nodeGroup, amis)),
    ['behind', 'unpublished'],
  );
}

/** A number is given only when every part could be compared. */
function countOutdated<State extends string>(
  parts: Array<{ state: State | 'unknown' }> | undefined,
  outdated: Array<State | 'unknown'>,
): number | undefined {
  return parts?.every(({ state }) => state !== 'unknown')
    ? parts.filter(({ state }) => outdated.includes(state)).length
    : undefined;
}

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
  compareVersions,
  isStale,
  supportStatus,
  type ClusterSupport,
} from '@backstage-eks/plugin-eks-common';
import type { InventoryCluster } from '../../inventory';
import type { SharedKnowledge } from '../../knowledge';
import { writeCursor } from './cursor';
import { orderName } from './parseClusterQuery';
import type { ClusterOrder, ClusterQuery } from './types';

/** @internal */
export interface ClusterPage {
  clusters: InventoryCluster[];
  total: number;
  /** Absent on the last page. */
  nextCursor?: string;
}

/** A cluster with what a query asks about it. */
interface Candidate {
  cluster: InventoryCluster;
  entityName: string;
  support: ClusterSupport;
  stale: boolean;
  /** What it is ordered by; absent when it has no such value. */
  value?: string;
}

/**
 * Filters by what depends on the time of day, puts in order and cuts out the page: the database knows no support phase.
 *
 * @param candidates - those that {@link toScope} leaves
 * @param options - `cadenceMs` of the core section
 * @internal
 */
export function pageOf(
  candidates: InventoryCluster[],
  query: ClusterQuery,
  options: {
    shared: Pick<SharedKnowledge, 'calendar'>;
    now: Date;
    cadenceMs: number;
  },
): ClusterPage {
  const matching = candidates
    .map(cluster => toCandidate(cluster, query, options))
    .filter(candidate => fits(candidate, query))
    .sort((a, b) => compare(a, b, query));
  const { cursor, limit } = query;
  const rest = cursor
    ? matching.filter(candidate => compare(candidate, cursor, query) > 0)
    : matching;
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    clusters: page.map(({ cluster }) => cluster),
    total: matching.length,
    ...(last &&
      rest.length > limit && {
        nextCursor: writeCursor({
          order: orderName(query),
          value: last.value,
          entityName: last.entityName,
        }),
      }),
  };
}

function toCandidate(
  cluster: InventoryCluster,
  { orderBy }: ClusterQuery,
  options: Parameters<typeof pageOf>[2],
): Candidate {
  const { core, region, entityName } = cluster;
  const support = supportStatus({
    version: core.data?.version,
    supportType: core.data?.supportType,
    calendar: options.shared.calendar(region),
    now: options.now,
  });
  return {
    cluster,
    entityName,
    support,
    stale: isStale(core.observedAt, options),
    value: valueOf(orderBy, cluster, support),
  };
}

function fits(
  { cluster, support, stale }: Candidate,
  query: ClusterQuery,
): boolean {
  const { text } = query;
  const { name, arn, entityName, owner } = cluster;
  return (
    (query.phase === undefined || support.phase === query.phase) &&
    (query.stale === undefined || stale === query.stale) &&
    (text === undefined ||
      [name, arn, entityName, owner].some(each =>
        each.toLocaleLowerCase('en-US').includes(text),
      ))
  );
}

function valueOf(
  orderBy: ClusterOrder,
  cluster: InventoryCluster,
  support: ClusterSupport,
): string | undefined {
  switch (orderBy) {
    case 'entityName':
      return cluster.entityName;
    case 'account':
      return cluster.accountId;
    case 'region':
      return cluster.region;
    case 'version':
      return cluster.core.data?.version;
    case 'owner':
      return cluster.owner;
    case 'status':
      return cluster.core.data?.status;
    case 'endOfSupport':
      return support.phase === 'extended' || support.phase === 'unsupported'
        ? support.endOfExtendedSupport
        : support.endOfStandardSupport;
    case 'observedAt':
      return cluster.core.observedAt;
    default:
      return cluster.name;
  }
}

function compare(
  a: Pick<Candidate, 'value' | 'entityName'>,
  b: Pick<Candidate, 'value' | 'entityName'>,
  { orderBy, descending }: ClusterQuery,
): number {
  if ((a.value === undefined) !== (b.value === undefined)) {
    return a.value === undefined ? 1 : -1;
  }
  const order =
    orderBy === 'version'
      ? compareVersions(a.value ?? '', b.value ?? '')
      : byText(a.value ?? '', b.value ?? '');
  return (descending ? -order : order) || byText(a.entityName, b.entityName);
}

/** The order of code units is the same on every machine. */
function byText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

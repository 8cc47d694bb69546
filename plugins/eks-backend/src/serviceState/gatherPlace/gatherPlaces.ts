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

import { known, type ReadFailure } from '@backstage-eks/plugin-eks-common';
import pLimit from 'p-limit';
import type { InventoryCluster } from '../../inventory';
import { ClusterApi, mapFact, reachableCluster } from '../../kubernetes';
import { isSystemNamespace, type WorkloadQuery } from '../findPlaces';
import type { ClusterWideFacts } from './ClusterWideReader';
import { findWorkloads, type FoundWorkloads } from './findWorkloads';
import { gatherFromAws } from './gatherFromAws';
import { gatherNamespace } from './gatherNamespace';
import { placeCluster } from './placeCluster';
import type { PlaceMemory } from './PlaceMemory';
import type { GatheredPlace, PlaceReaders } from './types';
import { unreadIdentity, unreadIngress, unreadPlace } from './unreadPlace';

const MAX_NAMESPACES = 20;
const NAMESPACES_AT_ONCE = 4;

/**
 * Gathers the facts of a service in one cluster: one place for each namespace in which it runs.
 *
 * @remarks
 * Two rounds of calls, each with a deadline. Never rejects for what a cluster or AWS does: what could not be read is a
 * fact that is not known.
 *
 * @returns at least one place; when nothing was found, one that says so
 * @internal
 */
export async function gatherPlaces(options: {
  cluster: InventoryCluster;
  query: WorkloadQuery;
  readers: PlaceReaders;
  memory: PlaceMemory;
  /** Under which the places are remembered. */
  key: string;
  fresh: boolean;
}): Promise<GatheredPlace[]> {
  const { cluster, query, readers, memory, key, fresh } = options;
  const reachable = reachableCluster(cluster);
  if ('failure' in reachable) {
    return whatAwsKnows({ ...options, failure: reachable.failure });
  }
  const openApi = (signal: AbortSignal) =>
    ClusterApi.create({ ...readers, cluster: reachable, signal });

  const firstRound = openApi(AbortSignal.timeout(readers.timeout));
  const [found, clusterWide] = await Promise.all([
    findWorkloads(firstRound, query),
    readers.clusterWide.read(
      JSON.stringify([cluster.arn, cluster.createdAt]),
      firstRound,
      { fresh },
    ),
  ]);
  if (!found.pods.known && !found.workloads.known) {
    return whatAwsKnows({ ...options, failure: found.pods.failure });
  }
  const namespaces = namespacesOf(found, readers);
  if (namespaces.length === 0) {
    if (found.pods.known && found.workloads.known) {
      memory.forget(key);
    }
    return [nothingFound(cluster, query, found, clusterWide)];
  }
  if (namespaces.length > MAX_NAMESPACES) {
    return [tooManyNamespaces(cluster, namespaces.length)];
  }
  const signal = AbortSignal.timeout(readers.timeout);
  const api = openApi(signal);
  const limit = pLimit(NAMESPACES_AT_ONCE);
  const places = await Promise.all(
    namespaces.map(namespace =>
      limit(() =>
        gatherNamespace({
          api,
          cluster,
          namespace,
          found,
          clusterWide,
          readers,
          fresh,
          signal,
        }),
      ),
    ),
  );
  memory.remember(key, places);
  return places;
}

function namespacesOf(
  { pods, workloads }: FoundWorkloads,
  { systemNamespaces }: PlaceReaders,
): string[] {
  const names = [
    ...(pods.known ? pods.value : []),
    ...(workloads.known ? workloads.value : []),
  ].map(({ namespace }) => namespace);
  return [...new Set(names)]
    .filter(name => systemNamespaces || !isSystemNamespace(name))
    .sort();
}

async function whatAwsKnows(options: {
  cluster: InventoryCluster;
  query: WorkloadQuery;
  readers: PlaceReaders;
  memory: PlaceMemory;
  key: string;
  fresh: boolean;
  failure: ReadFailure;
}): Promise<GatheredPlace[]> {
  const { query, memory, key, readers } = options;
  const signal = AbortSignal.timeout(readers.timeout);
  const remembered = memory.recall(key);
  return remembered.length > 0
    ? Promise.all(
        remembered.map(place =>
          gatherFromAws({
            ...options,
            namespace: place.namespace,
            remembered: place,
            signal,
          }),
        ),
      )
    : [
        await gatherFromAws({
          ...options,
          namespace: query.namespace ?? '',
          signal,
        }),
      ];
}

/** Nothing was found, or only in system namespaces, which count as nothing. */
function nothingFound(
  cluster: InventoryCluster,
  { namespace = '' }: WorkloadQuery,
  { pods, workloads }: FoundWorkloads,
  { nodes }: ClusterWideFacts,
): GatheredPlace {
  const unasked: ReadFailure = {
    reason: 'notAsked',
    message: 'No workload was found, so nothing else was read.',
  };
  const place = {
    ...unreadPlace(placeCluster(cluster), namespace, unasked),
    pods: mapFact(pods, () => []),
    workloads: mapFact(workloads, () => []),
    nodes,
    schedulingFailures: known([]),
  };
  return {
    place,
    identities: [unreadIdentity(place, unasked)],
    ingress: unreadIngress(place, unasked),
    found: false,
  };
}

function tooManyNamespaces(
  cluster: InventoryCluster,
  count: number,
): GatheredPlace {
  const failure: ReadFailure = {
    reason: 'invalid',
    message: `Workloads were found in ${count} namespaces: name one with the annotation \`backstage.io/kubernetes-namespace\`.`,
  };
  const place = unreadPlace(placeCluster(cluster), '', failure);
  return {
    place,
    identities: [unreadIdentity(place, failure)],
    ingress: unreadIngress(place, failure),
    failure,
    found: false,
  };
}

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
  known,
  type Fact,
  type PlaceFacts,
  type ReadFailure,
} from '@backstage-eks/plugin-eks-common';
import type { InventoryCluster } from '../../inventory';
import { mapFact, type ClusterApi } from '../../kubernetes';
import { toEventFact, toServiceAccountFact } from '../../kubernetes/toFacts';
import type { ClusterWideFacts } from './ClusterWideReader';
import type { FoundWorkloads } from './findWorkloads';
import { gatherIdentity } from './gatherIdentity';
import { gatherIngress } from './gatherIngress';
import { placeCluster } from './placeCluster';
import type { GatheredPlace, PlaceBase, PlaceReaders } from './types';
import { unreadIdentity } from './unreadPlace';

/** A service with more ServiceAccounts is rather a selector that matches too much. */
const MAX_SERVICE_ACCOUNTS = 10;
const SCHEDULING_SELECTOR = 'involvedObject.kind=Pod,reason=FailedScheduling';

/**
 * Second round: reads everything else of one namespace in which workloads were found.
 *
 * @param options - `signal` ends the calls to the cluster and to AWS
 * @internal
 */
export async function gatherNamespace(options: {
  api: ClusterApi;
  cluster: InventoryCluster;
  namespace: string;
  found: FoundWorkloads;
  clusterWide: ClusterWideFacts;
  readers: PlaceReaders;
  fresh: boolean;
  signal: AbortSignal;
}): Promise<GatheredPlace> {
  const { api, cluster, namespace, found, clusterWide, readers } = options;
  const { fresh, signal } = options;
  const inNamespace = (object: { namespace: string }) =>
    object.namespace === namespace;
  const base: PlaceBase = {
    cluster: placeCluster(cluster),
    namespace,
    workloads: mapFact(found.workloads, list => list.filter(inNamespace)),
    pods: mapFact(found.pods, list => list.filter(inNamespace)),
    nodes: clusterWide.nodes,
  };
  const serviceAccounts = api
    .listServiceAccounts(namespace)
    .then(fact => mapFact(fact, list => list.map(toServiceAccountFact)));
  const identityOf = (serviceAccountName: string) =>
    gatherIdentity({
      place: base,
      serviceAccountName,
      serviceAccounts,
      cluster,
      reader: readers.identity,
      read: { fresh, signal },
    });
  const { names, left } = serviceAccountNames(base);
  const [first, ...others] = names;

  const [schedulingFailures, identity, otherIdentities, ingress] =
    await Promise.all([
      readSchedulingFailures(api, base),
      identityOf(first),
      Promise.all(others.map(identityOf)),
      gatherIngress({
        api,
        place: base,
        podLabels: podLabels(base, found),
        clusterWide,
        reader: readers.loadBalancing,
        signal,
      }),
    ]);
  const place = { ...base, schedulingFailures };
  return {
    place,
    identities: [
      identity,
      ...otherIdentities,
      ...(left > 0 ? [unreadIdentity(place, tooManyAccounts(left))] : []),
    ],
    ingress,
    found: true,
  };
}

/** The ServiceAccounts to read, and how many are left unread. */
function serviceAccountNames({ pods, workloads }: PlaceBase): {
  names: [string, ...string[]];
  left: number;
} {
  const names = new Set(
    [
      ...(workloads.known ? workloads.value : []),
      ...(pods.known ? pods.value : []),
    ].map(({ serviceAccountName }) => serviceAccountName),
  );
  const [first = 'default', ...others] = [...names].slice(
    0,
    MAX_SERVICE_ACCOUNTS,
  );
  return {
    names: [first, ...others],
    left: Math.max(0, names.size - MAX_SERVICE_ACCOUNTS),
  };
}

function tooManyAccounts(left: number): ReadFailure {
  return {
    reason: 'notAsked',
    message: `${left} more ServiceAccounts than the ${MAX_SERVICE_ACCOUNTS} that one view reads.`,
  };
}

/** The labels by which Services may select the pods: also those of pods that a workload has not made yet. */
function podLabels(
  { namespace, pods }: PlaceBase,
  { podTemplates }: FoundWorkloads,
): Fact<Array<Record<string, string>>> {
  const ofTemplates = podTemplates
    .filter(template => template.namespace === namespace)
    .map(({ labels }) => labels);
  if (!pods.known) {
    return ofTemplates.length > 0 ? known(ofTemplates) : pods;
  }
  return known([...pods.value.map(({ labels }) => labels), ...ofTemplates]);
}

async function readSchedulingFailures(
  api: ClusterApi,
  { namespace, pods }: PlaceBase,
): Promise<PlaceFacts['schedulingFailures']> {
  const waiting = pods.known
    ? pods.value
        .filter(({ phase, nodeName }) => phase === 'Pending' && !nodeName)
        .map(({ name }) => name)
    : [];
  if (waiting.length === 0) {
    return known([]);
  }
  const events = await api.listEvents(namespace, SCHEDULING_SELECTOR);
  return mapFact(events, list => {
    const newest = new Map<
      string,
      { podName: string; message: string; at?: string }
    >();
    for (const { involvedName, reason, message, at } of list.map(toEventFact)) {
      const before = newest.get(involvedName);
      if (
        reason === 'FailedScheduling' &&
        waiting.includes(involvedName) &&
        (before?.at ?? '') <= (at ?? '')
      ) {
        newest.set(involvedName, { podName: involvedName, message, at });
      }
    }
    return [...newest.values()];
  });
}

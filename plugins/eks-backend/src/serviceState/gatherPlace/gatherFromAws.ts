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

import { notKnown, type ReadFailure } from '@backstage-eks/plugin-eks-common';
import type { InventoryCluster } from '../../inventory';
import { gatherIdentity } from './gatherIdentity';
import type { RememberedPlace } from './PlaceMemory';
import { placeCluster } from './placeCluster';
import type { GatheredPlace, PlaceReaders } from './types';
import { unreadIdentity, unreadIngress, unreadPlace } from './unreadPlace';

/**
 * Reads what AWS alone can tell of a place whose cluster does not answer. Which ServiceAccounts and target groups belong to
 * the service only the cluster knows, so those that were last seen are asked about; without them nothing is read.
 *
 * @internal
 */
export async function gatherFromAws(options: {
  cluster: InventoryCluster;
  namespace: string;
  remembered?: RememberedPlace;
  failure: ReadFailure;
  readers: PlaceReaders;
  fresh: boolean;
  signal: AbortSignal;
}): Promise<GatheredPlace> {
  const { cluster, namespace, remembered, failure, readers } = options;
  const { fresh, signal } = options;
  const place = unreadPlace(placeCluster(cluster), namespace, failure);
  const ingress = unreadIngress(place, failure);
  const [first, ...others] = remembered?.serviceAccounts ?? [];
  if (!remembered || first === undefined) {
    return {
      place,
      identities: [unreadIdentity(place, failure)],
      ingress,
      failure,
      found: false,
    };
  }
  const identityOf = (serviceAccountName: string) =>
    gatherIdentity({
      place,
      serviceAccountName,
      serviceAccounts: Promise.resolve(notKnown(failure)),
      cluster,
      reader: readers.identity,
      read: { fresh, signal },
    });
  const [identity, otherIdentities, targetGroups] = await Promise.all([
    identityOf(first),
    Promise.all(others.map(identityOf)),
    readers.loadBalancing.readTargetGroups(
      place.cluster,
      { arns: remembered.targetGroupArns, loadBalancers: [] },
      signal,
    ),
  ]);
  return {
    place,
    identities: [identity, ...otherIdentities],
    ingress: { ...ingress, targetGroups },
    failure,
    found: false,
  };
}

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
  compareStates,
  worstState,
  type ServicePlace,
} from '@backstage-eks/plugin-eks-common';
import type { KubernetesTransport } from '@backstage-eks/plugin-eks-node';
import type {
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import pLimit from 'p-limit';
import { VerifiedAccounts, type AwsClients } from '../aws';
import { IdentityReader } from '../aws/identity';
import { LoadBalancingReader } from '../aws/loadBalancing';
import type { InventoryCluster, InventoryReader } from '../inventory';
import { EksTokenSource } from '../kubernetes';
import { findPlaces, type WorkloadQuery } from './findPlaces';
import {
  ClusterWideReader,
  gatherPlaces,
  PlaceMemory,
  type PlaceReaders,
} from './gatherPlace';
import { judgePlace, type FirstSeen } from './judgePlace';
import { PlaceCache } from './PlaceCache';
import { readableClusters } from './readableClusters';
import type { ServiceStateReader } from './types';

const DEFAULT_TIMEOUT_MS = 10_000;
/** One entity may depend on many clusters: a view must not open connections to all of them at the same time. */
const CLUSTERS_AT_ONCE = 20;

/**
 * What the reader is made of.
 *
 * @internal
 */
export interface ServiceStateReaderOptions {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  inventory: InventoryReader;
  permissions: Pick<PermissionsService, 'authorize'>;
  clients: AwsClients;
  transport: KubernetesTransport;
  firstSeen: FirstSeen;
  logger: LoggerService;
  /** Milliseconds for each of the two rounds of calls to a cluster. Defaults to 10,000. */
  timeout?: number;
  /** Whether namespaces such as `kube-system` are read. Defaults to false. */
  systemNamespaces?: boolean;
  /** The clock of the rules and of the cache. AWS and Kubernetes are always asked with the real time. */
  now?: () => Date;
}

/**
 * Creates the reader of service states. Its caches live as long as it does.
 *
 * @internal
 */
export function createServiceStateReader(
  options: ServiceStateReaderOptions,
): ServiceStateReader {
  const { catalog, inventory, permissions, clients, firstSeen, logger } =
    options;
  const now = options.now ?? (() => new Date());
  const systemNamespaces = options.systemNamespaces ?? false;
  const accounts = VerifiedAccounts.create({ clients });
  const readers: PlaceReaders = {
    transport: options.transport,
    tokens: EksTokenSource.create({
      credentials: accountId => clients.credentials(accountId),
    }),
    identity: IdentityReader.create({ clients, accounts }),
    loadBalancing: LoadBalancingReader.create({ clients, accounts }),
    clusterWide: new ClusterWideReader(),
    timeout: options.timeout ?? DEFAULT_TIMEOUT_MS,
    systemNamespaces,
    logger,
  };
  const memory = new PlaceMemory();
  const cache = new PlaceCache({
    now,
    onBackgroundError: error =>
      logger.error('Failed to refresh the state of a service', toError(error)),
  });

  async function readCluster(
    cluster: InventoryCluster,
    query: WorkloadQuery,
    fresh: boolean,
  ): Promise<ServicePlace[]> {
    const key = JSON.stringify([
      cluster.arn,
      cluster.createdAt,
      query.namespace ?? '',
      query.labelSelector,
    ]);
    return cache.get(
      key,
      async () => {
        const gathered = await gatherPlaces({
          cluster,
          query,
          readers,
          memory,
          key,
          fresh,
        });
        return Promise.all(
          gathered.map(place =>
            judgePlace(place, {
              key: JSON.stringify([key, place.place.namespace]),
              firstSeen,
              now: now(),
            }),
          ),
        );
      },
      { fresh },
    );
  }

  return {
    async read(entityRef, { credentials, fresh, signal }) {
      signal?.throwIfAborted();
      const entity = await catalog.getEntityByRef(entityRef, { credentials });
      if (!entity) {
        throw new NotFoundError(`No entity ${entityRef} in the catalog`);
      }
      const found = await findPlaces(entity, { inventory, systemNamespaces });
      if (found.lookup !== 'found') {
        return { entityRef, ...found, places: [], hiddenPlaces: 0 };
      }
      const readable = await readableClusters(found.clusters, {
        permissions,
        credentials,
      });
      const limit = pLimit(CLUSTERS_AT_ONCE);
      const places = await Promise.all(
        readable.map(cluster =>
          limit(() => readCluster(cluster, found.query, fresh)),
        ),
      );
      return {
        entityRef,
        lookup: 'found',
        places: places.flat().sort(worstFirst),
        hiddenPlaces: found.clusters.length - readable.length,
      };
    },
  };
}

function worstFirst(a: ServicePlace, b: ServicePlace): number {
  return (
    compareStates(stateOf(a), stateOf(b)) ||
    a.cluster.entityName.localeCompare(b.cluster.entityName) ||
    (a.namespace ?? '').localeCompare(b.namespace ?? '')
  );
}

function stateOf({ placement, identity, ingress }: ServicePlace) {
  return worstState([placement.state, identity.state, ingress.state]);
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

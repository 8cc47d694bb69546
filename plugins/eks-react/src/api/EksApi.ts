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
  ClusterDetail,
  ClusterList,
  ServiceState,
  TargetList,
} from '@backstage-eks/plugin-eks-common';

/**
 * Options of every request.
 *
 * @public
 */
export interface EksRequestOptions {
  /** Aborts the request. */
  signal?: AbortSignal;
}

/**
 * Names an entity by its parts, as `getCompoundEntityRef` of `@backstage/catalog-model` returns them.
 *
 * @public
 */
export interface EksEntityRef {
  kind: string;
  namespace: string;
  name: string;
}

/**
 * Reads the inventory and the state of services, always as the signed-in user.
 *
 * @remarks
 * All methods throw a `ResponseError` of `@backstage/errors` when the backend answers with an error.
 *
 * @public
 */
export interface EksApi {
  /**
   * The state of a service in all its places.
   *
   * @param options - `fresh` reads anew instead of answering from the backend's cache.
   */
  getServiceState(
    entityRef: EksEntityRef,
    options?: EksRequestOptions & { fresh?: boolean },
  ): Promise<ServiceState>;

  /** The clusters that the user may read. */
  listClusters(options?: EksRequestOptions): Promise<ClusterList>;

  /** One cluster, by the name of its catalog entity. */
  getCluster(
    entityName: string,
    options?: EksRequestOptions,
  ): Promise<ClusterDetail>;

  /** The accounts and regions that are read, with their freshness and failures. */
  listTargets(options?: EksRequestOptions): Promise<TargetList>;
}

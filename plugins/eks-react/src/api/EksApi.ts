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
  AddonVersionsList,
  ClusterDetail,
  ClusterList,
  ClusterProgress,
  ClusterRefresh,
  KubernetesVersionList,
  NewCluster,
  PreflightReport,
  ServiceState,
  TargetCheck,
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
 * One account in one region.
 *
 * @public
 */
export interface EksTarget {
  /** 12 digits. */
  accountId: string;
  /** Such as `eu-west-1`. */
  region: string;
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

  /**
   * One page of the clusters that the user may read, by name.
   *
   * @param options - `cursor` is the `nextCursor` of the page before
   */
  listClusters(
    options?: EksRequestOptions & { cursor?: string },
  ): Promise<ClusterList>;

  /** One cluster, by the name of its catalog entity. */
  getCluster(
    entityName: string,
    options?: EksRequestOptions,
  ): Promise<ClusterDetail>;

  /** How far a cluster is with coming up or changing, by the name of its catalog entity. */
  getClusterProgress(
    entityName: string,
    options?: EksRequestOptions,
  ): Promise<ClusterProgress>;

  /**
   * Has one cluster read from AWS at once, by the name of its catalog entity, and waits for that; at most once in ten
   * seconds. When AWS does not let it be read, that is an answer and no error.
   */
  refreshCluster(
    entityName: string,
    options?: EksRequestOptions,
  ): Promise<ClusterRefresh>;

  /** The accounts and regions that are read, with their freshness and failures. */
  listTargets(options?: EksRequestOptions): Promise<TargetList>;

  /** Which permissions the portal has in a target, action by action. Asks AWS, which can take a minute; changes nothing. */
  checkTarget(
    target: EksTarget,
    options?: EksRequestOptions,
  ): Promise<TargetCheck>;

  /** The Kubernetes versions that EKS offers in a target, newest first. */
  listKubernetesVersions(
    target: EksTarget,
    options?: EksRequestOptions,
  ): Promise<KubernetesVersionList>;

  /**
   * The add-ons that EKS offers in a target.
   *
   * @param kubernetesVersion - Such as `1.35`.
   */
  listAddonVersions(
    target: EksTarget,
    kubernetesVersion: string,
    options?: EksRequestOptions,
  ): Promise<AddonVersionsList>;

  /** What would hinder a new cluster in a target. Changes nothing. */
  checkNewCluster(
    target: EksTarget,
    newCluster: NewCluster,
    options?: EksRequestOptions,
  ): Promise<PreflightReport>;
}

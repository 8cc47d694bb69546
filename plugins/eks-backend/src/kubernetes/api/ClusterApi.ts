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

import { known, notKnown, type Fact } from '@backstage-eks/plugin-eks-common';
import type { KubernetesTransport } from '@backstage-eks/plugin-eks-node';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  AppsV1Api,
  CoreV1Api,
  createConfiguration,
  CustomObjectsApi,
  DiscoveryV1Api,
  NetworkingV1Api,
  ServerConfiguration,
  wrapHttpLibrary,
  type CoreV1Event,
  type V1DaemonSet,
  type V1Deployment,
  type V1EndpointSlice,
  type V1Ingress,
  type V1IngressClass,
  type V1Node,
  type V1Pod,
  type V1Service,
  type V1ServiceAccount,
  type V1StatefulSet,
} from '@kubernetes/client-node';
import type { EksTokenSource } from '../token/EksTokenSource';
import { shortText } from '../toFacts/values';
import type { ReachableCluster } from '../types';
import { hasStatus } from './hasStatus';
import {
  listAll,
  type ListPage,
  type ListQuery,
  type ReadPage,
} from './listAll';
import { toKubernetesFailure } from './toKubernetesFailure';
import { transportHttpLibrary } from './transportHttpLibrary';

/** Paths go through the transport, which knows the real endpoint. */
const PLACEHOLDER_SERVER = 'https://cluster.invalid';

/**
 * Which objects to list: those of one namespace, or of all when it is absent.
 *
 * @internal
 */
export interface ListScope {
  namespace?: string;
  labelSelector?: string;
  fieldSelector?: string;
}

interface Apis {
  core: CoreV1Api;
  apps: AppsV1Api;
  networking: NetworkingV1Api;
  discovery: DiscoveryV1Api;
  custom: CustomObjectsApi;
}

/**
 * Typed reads of one cluster within one deadline. Every list fails on its own, as a fact that is not known.
 *
 * @internal
 */
export class ClusterApi {
  readonly #cluster: ReachableCluster;
  readonly #logger: Pick<LoggerService, 'debug'>;
  readonly #apis: Apis;

  /**
   * @param options - `signal` ends all reads that are under way
   */
  static create(options: {
    cluster: ReachableCluster;
    transport: KubernetesTransport;
    tokens: EksTokenSource;
    signal: AbortSignal;
    logger: Pick<LoggerService, 'debug'>;
    now?: () => Date;
  }): ClusterApi {
    const configuration = createConfiguration({
      baseServer: new ServerConfiguration(PLACEHOLDER_SERVER, {}),
      httpApi: wrapHttpLibrary(
        transportHttpLibrary({
          ...options,
          startedAt: options.now?.() ?? new Date(),
        }),
      ),
    });
    return new ClusterApi(options.cluster, options.logger, {
      core: new CoreV1Api(configuration),
      apps: new AppsV1Api(configuration),
      networking: new NetworkingV1Api(configuration),
      discovery: new DiscoveryV1Api(configuration),
      custom: new CustomObjectsApi(configuration),
    });
  }

  private constructor(
    cluster: ReachableCluster,
    logger: Pick<LoggerService, 'debug'>,
    apis: Apis,
  ) {
    this.#cluster = cluster;
    this.#logger = logger;
    this.#apis = apis;
  }

  listPods({ namespace, ...scope }: ListScope): Promise<Fact<V1Pod[]>> {
    const { core } = this.#apis;
    return this.#list('list pods', page =>
      namespace
        ? core.listNamespacedPod({ namespace, ...scope, ...page })
        : core.listPodForAllNamespaces({ ...scope, ...page }),
    );
  }

  listDeployments({
    namespace,
    ...scope
  }: ListScope): Promise<Fact<V1Deployment[]>> {
    const { apps } = this.#apis;
    return this.#list('list deployments', page =>
      namespace
        ? apps.listNamespacedDeployment({ namespace, ...scope, ...page })
        : apps.listDeploymentForAllNamespaces({ ...scope, ...page }),
    );
  }

  listStatefulSets({
    namespace,
    ...scope
  }: ListScope): Promise<Fact<V1StatefulSet[]>> {
    const { apps } = this.#apis;
    return this.#list('list statefulsets', page =>
      namespace
        ? apps.listNamespacedStatefulSet({ namespace, ...scope, ...page })
        : apps.listStatefulSetForAllNamespaces({ ...scope, ...page }),
    );
  }

  listDaemonSets({
    namespace,
    ...scope
  }: ListScope): Promise<Fact<V1DaemonSet[]>> {
    const { apps } = this.#apis;
    return this.#list('list daemonsets', page =>
      namespace
        ? apps.listNamespacedDaemonSet({ namespace, ...scope, ...page })
        : apps.listDaemonSetForAllNamespaces({ ...scope, ...page }),
    );
  }

  listNodes(): Promise<Fact<V1Node[]>> {
    return this.#list('list nodes', page => this.#apis.core.listNode(page));
  }

  listIngressClasses(): Promise<Fact<V1IngressClass[]>> {
    return this.#list('list ingressclasses', page =>
      this.#apis.networking.listIngressClass(page),
    );
  }

  listServices(namespace: string): Promise<Fact<V1Service[]>> {
    return this.#list('list services', page =>
      this.#apis.core.listNamespacedService({ namespace, ...page }),
    );
  }

  listServiceAccounts(namespace: string): Promise<Fact<V1ServiceAccount[]>> {
    return this.#list('list serviceaccounts', page =>
      this.#apis.core.listNamespacedServiceAccount({ namespace, ...page }),
    );
  }

  listEvents(
    namespace: string,
    fieldSelector: string,
  ): Promise<Fact<CoreV1Event[]>> {
    return this.#list('list events', page =>
      this.#apis.core.listNamespacedEvent({
        namespace,
        fieldSelector,
        ...page,
      }),
    );
  }

  listIngresses(namespace: string): Promise<Fact<V1Ingress[]>> {
    return this.#list('list ingresses', page =>
      this.#apis.networking.listNamespacedIngress({ namespace, ...page }),
    );
  }

  listEndpointSlices(namespace: string): Promise<Fact<V1EndpointSlice[]>> {
    return this.#list('list endpointslices', page =>
      this.#apis.discovery.listNamespacedEndpointSlice({ namespace, ...page }),
    );
  }

  /** TargetGroupBindings as they are; none where their kind is not installed. */
  async listTargetGroupBindings(
    namespace: string,
    kind: { group: string; version: string },
  ): Promise<Fact<unknown[]>> {
    const list = (page: ListQuery): Promise<ListPage<unknown>> =>
      this.#apis.custom.listNamespacedCustomObject({
        ...kind,
        namespace,
        plural: 'targetgroupbindings',
        ...page,
      });
    return this.#list('list targetgroupbindings', async page => {
      try {
        return await list(page);
      } catch (error) {
        // Later pages of a list that began are not missing: without them the list is not known.
        if (hasStatus(error, 404) && page._continue === undefined) {
          return { items: [] };
        }
        throw error;
      }
    });
  }

  async #list<T>(
    permission: string,
    readPage: ReadPage<T>,
  ): Promise<Fact<T[]>> {
    try {
      return known(await listAll(readPage));
    } catch (error) {
      // Users read the failure; the cause, which may name hosts, is for operators.
      this.#logger.debug(`Could not ${permission} in ${this.#cluster.arn}`, {
        cause: shortText(String(error)),
      });
      return notKnown(toKubernetesFailure(error, permission, this.#cluster));
    }
  }
}

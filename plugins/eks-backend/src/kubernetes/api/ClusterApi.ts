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

import type { Fact } from '@backstage-eks/plugin-eks-common';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  CoreV1Event,
  V1DaemonSet,
  V1Deployment,
  V1EndpointSlice,
  V1Ingress,
  V1IngressClass,
  V1Node,
  V1Pod,
  V1Service,
  V1ServiceAccount,
  V1StatefulSet,
} from '@kubernetes/client-node';
import { createApis, type ApiOptions, type Apis } from './createApis';
import { FactReader } from './FactReader';
import { hasStatus } from './hasStatus';
import type { ListPage, ListQuery } from './listAll';

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

/**
 * Typed reads of one cluster within one deadline. Every list fails on its own, as a fact that is not known.
 *
 * @internal
 */
export class ClusterApi {
  readonly #reader: FactReader;
  readonly #apis: Apis;

  static create(
    options: ApiOptions & { logger: Pick<LoggerService, 'debug'> },
  ): ClusterApi {
    return new ClusterApi(
      new FactReader(options.cluster, options.logger),
      createApis(options),
    );
  }

  private constructor(reader: FactReader, apis: Apis) {
    this.#reader = reader;
    this.#apis = apis;
  }

  listPods({ namespace, ...scope }: ListScope): Promise<Fact<V1Pod[]>> {
    const { core } = this.#apis;
    return this.#reader.list('list pods', page =>
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
    return this.#reader.list('list deployments', page =>
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
    return this.#reader.list('list statefulsets', page =>
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
    return this.#reader.list('list daemonsets', page =>
      namespace
        ? apps.listNamespacedDaemonSet({ namespace, ...scope, ...page })
        : apps.listDaemonSetForAllNamespaces({ ...scope, ...page }),
    );
  }

  listNodes(): Promise<Fact<V1Node[]>> {
    return this.#reader.list('list nodes', page =>
      this.#apis.core.listNode(page),
    );
  }

  listIngressClasses(): Promise<Fact<V1IngressClass[]>> {
    return this.#reader.list('list ingressclasses', page =>
      this.#apis.networking.listIngressClass(page),
    );
  }

  listServices(namespace: string): Promise<Fact<V1Service[]>> {
    return this.#reader.list('list services', page =>
      this.#apis.core.listNamespacedService({ namespace, ...page }),
    );
  }

  listServiceAccounts(namespace: string): Promise<Fact<V1ServiceAccount[]>> {
    return this.#reader.list('list serviceaccounts', page =>
      this.#apis.core.listNamespacedServiceAccount({ namespace, ...page }),
    );
  }

  listEvents(
    namespace: string,
    fieldSelector: string,
  ): Promise<Fact<CoreV1Event[]>> {
    return this.#reader.list('list events', page =>
      this.#apis.core.listNamespacedEvent({
        namespace,
        fieldSelector,
        ...page,
      }),
    );
  }

  listIngresses(namespace: string): Promise<Fact<V1Ingress[]>> {
    return this.#reader.list('list ingresses', page =>
      this.#apis.networking.listNamespacedIngress({ namespace, ...page }),
    );
  }

  listEndpointSlices(namespace: string): Promise<Fact<V1EndpointSlice[]>> {
    return this.#reader.list('list endpointslices', page =>
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
    return this.#reader.list('list targetgroupbindings', async page => {
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
}

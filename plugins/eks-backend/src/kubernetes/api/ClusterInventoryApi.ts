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
import {
  setHeaderOptions,
  type V1ConfigMap,
  type V1Node,
  type V1ObjectMeta,
  type V1PodTemplateSpec,
} from '@kubernetes/client-node';
import type { WorkloadKind } from '../types';
import { createApis, type ApiOptions, type Apis } from './createApis';
import { FactReader } from './FactReader';
import type { ListPage, ListQuery } from './listAll';

/** Makes an API server send names, labels and annotations only. */
const METADATA_ONLY = setHeaderOptions(
  'Accept',
  'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json',
);

const PLURALS: Record<WorkloadKind, string> = {
  Deployment: 'deployments',
  DaemonSet: 'daemonsets',
  StatefulSet: 'statefulsets',
};

/**
 * Reads what the inventory keeps of the API of one cluster.
 *
 * @internal
 */
export class ClusterInventoryApi {
  readonly #reader: FactReader;
  readonly #apis: Apis;

  static create(
    options: ApiOptions & { logger: Pick<LoggerService, 'debug'> },
  ): ClusterInventoryApi {
    return new ClusterInventoryApi(
      new FactReader(options.cluster, options.logger),
      createApis(options),
    );
  }

  private constructor(reader: FactReader, apis: Apis) {
    this.#reader = reader;
    this.#apis = apis;
  }

  /** The metadata of all workloads of one kind, in all namespaces. */
  listWorkloadMetadata(
    kind: WorkloadKind,
  ): Promise<Fact<Array<{ metadata?: V1ObjectMeta }>>> {
    const { apps } = this.#apis;
    const list = {
      Deployment: (page: ListQuery) =>
        apps.listDeploymentForAllNamespaces(page, METADATA_ONLY),
      DaemonSet: (page: ListQuery) =>
        apps.listDaemonSetForAllNamespaces(page, METADATA_ONLY),
      StatefulSet: (page: ListQuery) =>
        apps.listStatefulSetForAllNamespaces(page, METADATA_ONLY),
    }[kind];
    return this.#reader.list(
      `list ${PLURALS[kind]}`,
      (page): Promise<ListPage<{ metadata?: V1ObjectMeta }>> => list(page),
    );
  }

  /** The pod template of a workload; `undefined` when the workload is gone. */
  readPodTemplate(workload: {
    kind: WorkloadKind;
    namespace: string;
    name: string;
  }): Promise<Fact<V1PodTemplateSpec | undefined>> {
    const { kind, namespace, name } = workload;
    const { apps } = this.#apis;
    const read = {
      Deployment: () => apps.readNamespacedDeployment({ namespace, name }),
      DaemonSet: () => apps.readNamespacedDaemonSet({ namespace, name }),
      StatefulSet: () => apps.readNamespacedStatefulSet({ namespace, name }),
    }[kind];
    return this.#reader.get(
      `get ${PLURALS[kind]}`,
      async () => (await read()).spec?.template,
    );
  }

  listNodes(): Promise<Fact<V1Node[]>> {
    return this.#reader.list('list nodes', page =>
      this.#apis.core.listNode(page),
    );
  }

  /** `undefined` when there is no such ConfigMap. */
  readConfigMap(
    namespace: string,
    name: string,
  ): Promise<Fact<V1ConfigMap | undefined>> {
    return this.#reader.get('get configmaps', () =>
      this.#apis.core.readNamespacedConfigMap({ namespace, name }),
    );
  }
}

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
  createEksClient,
  EksClient,
  KubernetesVersionList,
  NewCluster,
  PreflightReport,
  ServiceState,
  TargetCheck,
  TargetList,
} from '@backstage-eks/plugin-eks-common';
import { ForwardedError, ResponseError } from '@backstage/errors';
import { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import { EksApi, EksEntityRef, EksRequestOptions, EksTarget } from './EksApi';

/**
 * Reads from the EKS backend over its typed REST contract.
 *
 * @public
 */
export class EksApiClient implements EksApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  static create(options: {
    discoveryApi: DiscoveryApi;
    fetchApi: FetchApi;
  }): EksApiClient {
    return new EksApiClient(options.discoveryApi, options.fetchApi);
  }

  private constructor(discoveryApi: DiscoveryApi, fetchApi: FetchApi) {
    this.#discoveryApi = discoveryApi;
    this.#fetchApi = fetchApi;
  }

  /** {@inheritdoc EksApi.getServiceState} */
  async getServiceState(
    entityRef: EksEntityRef,
    options?: EksRequestOptions & { fresh?: boolean },
  ): Promise<ServiceState> {
    return this.#read(client =>
      client.request('get', '/services/{kind}/{namespace}/{name}', {
        params: {
          path: {
            kind: entityRef.kind.toLocaleLowerCase('en-US'),
            namespace: entityRef.namespace,
            name: entityRef.name,
          },
          query: options?.fresh ? { fresh: true } : undefined,
        },
        signal: options?.signal,
      }),
    );
  }

  /** {@inheritdoc EksApi.listClusters} */
  async listClusters(
    options?: EksRequestOptions & { cursor?: string },
  ): Promise<ClusterList> {
    return this.#read(client =>
      client.request('get', '/clusters', {
        params: {
          query: options?.cursor ? { cursor: options.cursor } : undefined,
        },
        signal: options?.signal,
      }),
    );
  }

  /** {@inheritdoc EksApi.getCluster} */
  async getCluster(
    entityName: string,
    options?: EksRequestOptions,
  ): Promise<ClusterDetail> {
    return this.#read(client =>
      client.request('get', '/clusters/{entityName}', {
        params: { path: { entityName } },
        signal: options?.signal,
      }),
    );
  }

  /** {@inheritdoc EksApi.refreshCluster} */
  async refreshCluster(
    entityName: string,
    options?: EksRequestOptions,
  ): Promise<ClusterRefresh> {
    return this.#read(client =>
      client.request('post', '/clusters/{entityName}/refresh', {
        params: { path: { entityName } },
        signal: options?.signal,
      }),
    );
  }

  /** {@inheritdoc EksApi.listTargets} */
  async listTargets(options?: EksRequestOptions): Promise<TargetList> {
    return this.#read(client =>
      client.request('get', '/targets', { signal: options?.signal }),
    );
  }

  /** {@inheritdoc EksApi.checkTarget} */
  async checkTarget(
    target: EksTarget,
    options?: EksRequestOptions,
  ): Promise<TargetCheck> {
    const { accountId, region } = target;
    return this.#read(client =>
      client.request('post', '/targets/{accountId}/{region}/check', {
        params: { path: { accountId, region } },
        signal: options?.signal,
      }),
    );
  }

  /** {@inheritdoc EksApi.getClusterProgress} */
  async getClusterProgress(
    entityName: string,
    options?: EksRequestOptions,
  ): Promise<ClusterProgress> {
    return this.#read(client =>
      client.request('get', '/clusters/{entityName}/progress', {
        params: { path: { entityName } },
        signal: options?.signal,
      }),
    );
  }

  /** {@inheritdoc EksApi.listKubernetesVersions} */
  async listKubernetesVersions(
    target: EksTarget,
    options?: EksRequestOptions,
  ): Promise<KubernetesVersionList> {
    const { accountId, region } = target;
    return this.#read(client =>
      client.request('get', '/targets/{accountId}/{region}/versions', {
        params: { path: { accountId, region } },
        signal: options?.signal,
      }),
    );
  }

  /** {@inheritdoc EksApi.listAddonVersions} */
  async listAddonVersions(
    target: EksTarget,
    kubernetesVersion: string,
    options?: EksRequestOptions,
  ): Promise<AddonVersionsList> {
    const { accountId, region } = target;
    return this.#read(client =>
      client.request('get', '/targets/{accountId}/{region}/addon-versions', {
        params: { path: { accountId, region }, query: { kubernetesVersion } },
        signal: options?.signal,
      }),
    );
  }

  /** {@inheritdoc EksApi.checkNewCluster} */
  async checkNewCluster(
    target: EksTarget,
    newCluster: NewCluster,
    options?: EksRequestOptions,
  ): Promise<PreflightReport> {
    const { accountId, region } = target;
    return this.#read(client =>
      client.request('post', '/targets/{accountId}/{region}/preflight', {
        params: { path: { accountId, region } },
        body: newCluster,
        signal: options?.signal,
      }),
    );
  }

  async #read<T>(
    request: (client: EksClient) => Promise<{ data?: T }>,
  ): Promise<T> {
    const answer = await request(await this.#createClient()).catch(error => {
      // The parser's own message names a character, not what is wrong.
      throw error instanceof SyntaxError
        ? new ForwardedError('The EKS backend did not answer with JSON', error)
        : error;
    });
    if (answer.data === undefined) {
      throw new Error('The EKS backend answered without a body');
    }
    return answer.data;
  }

  async #createClient(): Promise<EksClient> {
    const client = createEksClient({
      baseUrl: await this.#discoveryApi.getBaseUrl('eks'),
      fetch: async request =>
        // By address and options: Backstage's middleware makes a Request of what it gets, and a body can be taken once only.
        this.#fetchApi.fetch(request.url, {
          method: request.method,
          headers: request.headers,
          body: request.body ? await request.text() : undefined,
          signal: request.signal,
        }),
    });
    client.use({
      // Before the client reads the body, which can be read only once.
      async onResponse({ response }) {
        if (!response.ok) {
          throw await ResponseError.fromResponse(response);
        }
      },
    });
    return client;
  }
}

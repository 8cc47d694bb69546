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
  checkAccountId,
  checkRegion,
  createEksClient,
  type AddonVersionsList,
  type ClusterProgress,
  type EksClient,
  type KubernetesVersionList,
  type NewCluster,
  type PreflightReport,
} from '@backstage-eks/plugin-eks-common';
import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  InputError,
  isError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import { errorOfAnswer } from './errorOfAnswer';

const REQUEST_TIMEOUT_MS = 30_000;

/** An account in a region. */
export interface Target {
  /** 12 digits. */
  accountId: string;
  /** Such as `eu-west-1`. */
  region: string;
}

/** On whose behalf a request is made, and what ends it early. */
export interface Caller {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/**
 * The REST API of the EKS backend, asked on behalf of the person who runs the template: an action may see and check what
 * that person may, and nothing more.
 */
export class EksBackend {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): EksBackend {
    return new EksBackend(options.auth, options.discovery);
  }

  private constructor(auth: AuthService, discovery: DiscoveryService) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  /** The Kubernetes versions that EKS offers in a target, newest first. */
  listKubernetesVersions(
    target: Target,
    caller: Caller,
  ): Promise<KubernetesVersionList> {
    return this.#askTarget(
      target,
      `the Kubernetes versions of ${nameOf(target)}`,
      caller,
      (client, signal) =>
        client.GET('/targets/{accountId}/{region}/versions', {
          params: { path: target },
          signal,
        }),
    );
  }

  /** The add-ons that EKS offers for a Kubernetes version in a target. */
  listAddonVersions(
    target: Target,
    kubernetesVersion: string,
    caller: Caller,
  ): Promise<AddonVersionsList> {
    return this.#askTarget(
      target,
      `the add-on versions of ${nameOf(target)}`,
      caller,
      (client, signal) =>
        client.GET('/targets/{accountId}/{region}/addon-versions', {
          params: { path: target, query: { kubernetesVersion } },
          signal,
        }),
    );
  }

  /** What would hinder a new cluster in a target. */
  checkNewCluster(
    target: Target,
    cluster: NewCluster,
    caller: Caller,
  ): Promise<PreflightReport> {
    return this.#askTarget(
      target,
      `whether ${cluster.name} can be created in ${nameOf(target)}`,
      caller,
      (client, signal) =>
        client.POST('/targets/{accountId}/{region}/preflight', {
          params: { path: target },
          body: cluster,
          signal,
        }),
    );
  }

  /**
   * How far a cluster is.
   *
   * @throws NotFoundError when the inventory does not know the cluster, or hides it from the caller.
   */
  getProgress(entityName: string, caller: Caller): Promise<ClusterProgress> {
    return this.#ask(
      `the progress of ${entityName}`,
      caller,
      (client, signal) =>
        client.GET('/clusters/{entityName}/progress', {
          params: { path: { entityName } },
          signal,
        }),
    );
  }

  /** Asks about a target; one that the portal does not have is a wrong input. */
  async #askTarget<T>(
    target: Target,
    what: string,
    caller: Caller,
    send: (client: EksClient, signal: AbortSignal) => Promise<Answer<T>>,
  ): Promise<T> {
    const problem =
      checkAccountId(target.accountId) ?? checkRegion(target.region);
    if (problem) {
      throw new InputError(`The target ${nameOf(target)}: ${problem}`);
    }
    try {
      return await this.#ask(what, caller, send);
    } catch (error) {
      if (isError(error) && error.name === 'NotFoundError') {
        throw new InputError(
          `accountId \`${target.accountId}\` with region \`${target.region}\` is none of the portal's targets. Choose one that the fleet page lists, or let the owner of the portal add it to \`eks.targets\`.`,
        );
      }
      throw error;
    }
  }

  async #ask<T>(
    what: string,
    caller: Caller,
    send: (client: EksClient, signal: AbortSignal) => Promise<Answer<T>>,
  ): Promise<T> {
    const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    const signal = caller.signal
      ? AbortSignal.any([caller.signal, timeout])
      : timeout;
    const client = await this.#clientFor(caller);
    let answer: Answer<T>;
    try {
      answer = await send(client, signal);
    } catch (error) {
      caller.signal?.throwIfAborted();
      throw new ServiceUnavailableError(
        `The EKS backend could not be asked for ${what}: ${
          timeout.aborted
            ? `no answer within ${REQUEST_TIMEOUT_MS / 1000} s`
            : toError(error).message
        }`,
      );
    }
    if (answer.data === undefined) {
      throw errorOfAnswer(what, answer.response.status, answer.error);
    }
    return answer.data;
  }

  async #clientFor(caller: Caller): Promise<EksClient> {
    return createEksClient({
      baseUrl: await this.#discovery.getBaseUrl('eks'),
      fetch: async request => {
        const { token } = await this.#auth.getPluginRequestToken({
          onBehalfOf: caller.credentials,
          targetPluginId: 'eks',
        });
        request.headers.set('Authorization', `Bearer ${token}`);
        return fetch(request);
      },
    });
  }
}

interface Answer<T> {
  data?: T;
  error?: { error?: { message?: string } };
  response: Response;
}

/** A target as people name it, such as `111122223333 (eu-west-1)`. */
export function nameOf(target: Target): string {
  return `${target.accountId} (${target.region})`;
}

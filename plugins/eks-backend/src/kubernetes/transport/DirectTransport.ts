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
  KubernetesTransportError,
  type KubernetesRequest,
  type KubernetesResponse,
  type KubernetesTransport,
  type KubernetesTransportCluster,
} from '@backstage-eks/plugin-eks-node';
import { LRUCache } from 'lru-cache';
import { Agent, request as send } from 'undici';
import { toTransportError } from './toTransportError';

const MAX_CLUSTERS = 1000;

/**
 * Limits of direct connections.
 *
 * @internal
 */
export interface DirectTransportOptions {
  /** How many connections one cluster may have. Defaults to 6. */
  maxConnections?: number;
  /** Milliseconds until a connection stands. Defaults to 5,000. */
  connectTimeout?: number;
  /** Milliseconds until headers arrive, and between two parts of a body. Defaults to 10,000. */
  answerTimeout?: number;
  /** Bytes of a body. Defaults to 32 MiB. */
  maxBodySize?: number;
}

/**
 * Connects to the API servers from this process, with one pool of connections for each cluster.
 *
 * @internal
 */
export class DirectTransport implements KubernetesTransport {
  readonly #options: Required<DirectTransportOptions>;
  readonly #agents: LRUCache<string, { identity: string; agent: Agent }>;

  static create(options: DirectTransportOptions = {}): DirectTransport {
    return new DirectTransport({
      maxConnections: 6,
      connectTimeout: 5_000,
      answerTimeout: 10_000,
      maxBodySize: 32 * 1024 * 1024,
      ...options,
    });
  }

  private constructor(options: Required<DirectTransportOptions>) {
    this.#options = options;
    this.#agents = new LRUCache({
      max: MAX_CLUSTERS,
      // `close` lets the requests that are under way finish.
      dispose: ({ agent }) => void agent.close().catch(() => agent.destroy()),
    });
  }

  async send(request: KubernetesRequest): Promise<KubernetesResponse> {
    const { cluster, method, path, headers, signal } = request;
    const url = requestUrl(cluster, path);
    const dispatcher = this.#agentOf(cluster);
    try {
      const response = await send(url, { dispatcher, method, headers, signal });
      if (response.statusCode >= 300 && response.statusCode < 400) {
        await response.body.dump();
        throw new KubernetesTransportError(
          'invalid',
          'The API of the cluster answered with a redirect, which is not followed.',
        );
      }
      return {
        status: response.statusCode,
        headers: flatten(response.headers),
        body: await response.body.text(),
      };
    } catch (error) {
      throw toTransportError(error);
    }
  }

  async close(): Promise<void> {
    // Before they leave the cache: an agent that is closing would wait for answers.
    await Promise.all(
      [...this.#agents.values()].map(({ agent }) => agent.destroy()),
    );
    this.#agents.clear();
  }

  #agentOf(cluster: KubernetesTransportCluster): Agent {
    const { arn, endpoint, certificateAuthorityData } = cluster;
    const identity = JSON.stringify([endpoint, certificateAuthorityData]);
    const cached = this.#agents.get(arn);
    if (cached?.identity === identity) {
      return cached.agent;
    }
    if (!certificateAuthorityData) {
      // Falling back to the public authorities would let any of them speak for the cluster.
      throw new KubernetesTransportError(
        'invalid',
        'AWS gave no certificate authority for the cluster.',
      );
    }
    const agent = new Agent({
      connections: this.#options.maxConnections,
      connect: {
        ca: Buffer.from(certificateAuthorityData, 'base64'),
        timeout: this.#options.connectTimeout,
      },
      headersTimeout: this.#options.answerTimeout,
      bodyTimeout: this.#options.answerTimeout,
      maxResponseSize: this.#options.maxBodySize,
      keepAliveTimeout: 30_000,
    });
    this.#agents.set(arn, { identity, agent });
    return agent;
  }
}

function requestUrl(cluster: KubernetesTransportCluster, path: string): URL {
  const base = URL.parse(cluster.endpoint);
  if (base?.protocol !== 'https:' || base.username || base.password) {
    throw new KubernetesTransportError(
      'invalid',
      'The endpoint of the cluster is not a plain https URL.',
    );
  }
  return new URL(`${base.origin}${base.pathname.replace(/\/$/, '')}${path}`);
}

function flatten(
  headers: Record<string, string | string[] | undefined>,
): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) {
      flat[name] = Array.isArray(value) ? value.join(', ') : value;
    }
  }
  return flat;
}

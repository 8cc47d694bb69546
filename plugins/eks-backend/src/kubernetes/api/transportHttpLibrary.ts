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
  type KubernetesResponse,
  type KubernetesTransport,
} from '@backstage-eks/plugin-eks-node';
import {
  ResponseContext,
  type PromiseHttpLibrary,
  type RequestContext,
} from '@kubernetes/client-node';
import { untilAborted } from '../../async';
import { toReadFailure } from '../../aws';
import type { EksToken, EksTokenSource } from '../token/EksTokenSource';
import { toTransportError } from '../transport/toTransportError';
import type { ReachableCluster } from '../types';

const USER_AGENT = 'backstage-plugin-eks-backend';

/**
 * Carries the requests of `@kubernetes/client-node` over our transport, with a token of ours: the library itself would open
 * a connection for every request.
 *
 * @param options - `startedAt` tells tokens that were signed for this round from older ones
 * @internal
 */
export function transportHttpLibrary(options: {
  cluster: ReachableCluster;
  transport: KubernetesTransport;
  tokens: EksTokenSource;
  signal: AbortSignal;
  startedAt: Date;
}): PromiseHttpLibrary {
  const { cluster, transport, tokens, signal, startedAt } = options;

  async function sendOnce(
    context: RequestContext,
    token: EksToken,
  ): Promise<KubernetesResponse> {
    const { pathname, search } = new URL(context.getUrl());
    const headers: Record<string, string> = {
      'user-agent': USER_AGENT,
      authorization: `Bearer ${token.value}`,
    };
    for (const [name, value] of Object.entries(context.getHeaders())) {
      headers[name.toLowerCase()] = value;
    }
    try {
      // A transport may be the code of an adopter, which does not listen to the signal.
      return await untilAborted(
        transport.send({
          cluster,
          method: 'GET',
          path: `${pathname}${search}`,
          headers,
          signal,
        }),
        signal,
      );
    } catch (error) {
      throw toTransportError(error);
    }
  }

  async function getToken(): Promise<EksToken> {
    try {
      return await untilAborted(tokens.getToken(cluster), signal);
    } catch (error) {
      const failure = toReadFailure(error, { accountId: cluster.accountId });
      throw new KubernetesTransportError(failure.reason, failure.message, {
        cause: error,
      });
    }
  }

  return {
    async send(context) {
      let token = await getToken();
      let response = await sendOnce(context, token);
      if (response.status === 401) {
        tokens.drop(cluster, token);
        // A new token can only help when the refused one was old: no cluster is asked twice for nothing.
        if (token.signedAt < startedAt) {
          token = await getToken();
          response = await sendOnce(context, token);
        }
      }
      const { status, headers, body } = response;
      return new ResponseContext(status, headers, {
        text: async () => body,
        binary: async () => Buffer.from(body),
      });
    },
  };
}

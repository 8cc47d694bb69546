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

import { setTimeout } from 'node:timers/promises';
import type {
  NodeHttpHandler,
  NodeHttpHandlerOptions,
} from '@smithy/node-http-handler';
import type { HttpHandler, HttpRequest } from '@smithy/protocol-http';
import type { TokenBucket } from './TokenBucket';

type HandleOptions = Parameters<NodeHttpHandler['handle']>[1];

/**
 * Sends the requests of one client, retries too, at the pace of a bucket. Connections are those of a handler that all
 * clients share.
 *
 * @internal
 */
export class PacedHandler implements HttpHandler<NodeHttpHandlerOptions> {
  readonly #handler: NodeHttpHandler;
  readonly #bucket: TokenBucket;

  constructor(options: { handler: NodeHttpHandler; bucket: TokenBucket }) {
    this.#handler = options.handler;
    this.#bucket = options.bucket;
  }

  async handle(
    request: HttpRequest,
    options?: HandleOptions,
  ): ReturnType<NodeHttpHandler['handle']> {
    const waitMs = this.#bucket.take();
    if (waitMs > 0) {
      await this.#wait(waitMs, options?.abortSignal);
    }
    return this.#handler.handle(request, options);
  }

  /** The settings of the shared handler are not changed by one of its users. */
  updateHttpClientConfig(): void {}

  httpHandlerConfigs(): NodeHttpHandlerOptions {
    return this.#handler.httpHandlerConfigs();
  }

  async #wait(ms: number, signal: unknown): Promise<void> {
    try {
      await setTimeout(ms, undefined, {
        signal: signal instanceof AbortSignal ? signal : undefined,
      });
    } catch (error) {
      this.#bucket.giveBack();
      throw error;
    }
  }
}

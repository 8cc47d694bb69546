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

import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * A service has one host in a region for all accounts. There is no bound over all hosts: Node would not close an idle
 * connection to one of them to open one to another, so that a busy region could shut out a quiet one.
 */
const AGENT = { keepAlive: true, maxSockets: 50, maxFreeSockets: 10 };

/**
 * The HTTP handler that all clients share, so that connections are used again.
 *
 * @param timeoutMs - how long one attempt may take
 * @internal
 */
export function createRequestHandler(timeoutMs: number): NodeHttpHandler {
  return new NodeHttpHandler({
    connectionTimeout: timeoutMs,
    requestTimeout: timeoutMs,
    // Without this the SDK only logs a warning, and a hanging endpoint hangs the caller.
    throwOnRequestTimeout: true,
    // Ends an answer whose body stops half-way.
    socketTimeout: timeoutMs,
    httpAgent: new HttpAgent(AGENT),
    httpsAgent: new HttpsAgent(AGENT),
  });
}

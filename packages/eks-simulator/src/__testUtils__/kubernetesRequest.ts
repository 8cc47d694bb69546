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

import { request } from 'node:https';
import { Simulator } from '../startSimulator';

/** A raw answer of the Kubernetes server. */
export interface RawAnswer {
  status: number;
  contentType?: string;
  retryAfter?: string;
  body: string;
}

/** Sends a raw GET to the Kubernetes server, trusting only its CA. */
export function kubernetesRequest(
  simulator: Simulator,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<RawAnswer> {
  const ca = Buffer.from(
    simulator.state.kubernetesApi.certificateAuthorityData,
    'base64',
  );
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${simulator.kubernetesEndpoint}${path}`,
      { ca, headers, method, agent: false },
      incoming => {
        const chunks: Buffer[] = [];
        incoming.on('data', chunk => chunks.push(Buffer.from(chunk)));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            contentType: incoming.headers['content-type'],
            retryAfter: incoming.headers['retry-after'],
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}

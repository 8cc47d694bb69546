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

import { request } from 'node:http';

/** An answer of the host; `json` is undefined when the body is not JSON. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json: unknown;
}

/** Credentials of the user of the host. */
export const DEMO = `Basic ${Buffer.from('demo:demo').toString('base64')}`;

/** Sends a request as it is: the path is not normalized and any header, Host included, can be set. */
export function ask(
  endpoint: string,
  path: string,
  options: {
    method?: string;
    headers?: Record<string, string>;
    body?: string | object;
  } = {},
): Promise<Answer> {
  const { method = 'GET', headers, body } = options;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: new URL(endpoint).port,
        method,
        path,
        headers: { host: new URL(endpoint).host, ...headers },
      },
      incoming => {
        const chunks: Buffer[] = [];
        incoming.on('data', chunk => chunks.push(chunk));
        incoming.once('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text,
            json: `${incoming.headers['content-type']}`.includes('json')
              ? JSON.parse(text)
              : undefined,
          });
        });
      },
    );
    outgoing.once('error', reject);
    outgoing.end(typeof body === 'object' ? JSON.stringify(body) : body);
  });
}

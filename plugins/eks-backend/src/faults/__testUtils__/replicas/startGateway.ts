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

import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that a replica made. @internal */
export interface GatewayCall {
  /** The same for two requests that ask the same thing of the same account and region. */
  what: string;
  /** Path and query. */
  url: string;
  accessKeyId: string;
  region: string;
  service: string;
}

/** Between one replica and AWS, so that a test knows who asked what. @internal */
export interface Gateway {
  endpoint: string;
  calls: readonly GatewayCall[];
  close: () => Promise<void>;
}

const SCOPE = /Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)\//;

/**
 * Passes everything on to AWS, as it is.
 *
 * @internal
 */
export async function startGateway(awsEndpoint: string): Promise<Gateway> {
  const calls: GatewayCall[] = [];
  const target = new URL(awsEndpoint);
  const server = createServer(async (incoming, response) => {
    const body = await bodyOf(incoming);
    calls.push(toCall(incoming, body));
    const outgoing = request(
      {
        host: target.hostname,
        port: target.port,
        method: incoming.method,
        path: incoming.url,
        headers: incoming.headers,
      },
      answer => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    // Either end may go at any time: a replica is killed, or the test is over.
    outgoing.on('error', () => response.destroy());
    response.on('close', () => outgoing.destroy());
    outgoing.end(body);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    calls,
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    },
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of incoming) {
      chunks.push(chunk);
    }
  } catch {
    // Who asked was killed in the middle of the question.
  }
  return Buffer.concat(chunks);
}

function toCall({ headers, method, url = '' }: IncomingMessage, body: Buffer) {
  const [, accessKeyId = '', region = '', service = ''] =
    SCOPE.exec(headers.authorization ?? '') ?? [];
  const action = headers['x-amz-target'] ?? '';
  const what = `${accessKeyId} ${region} ${service} ${method} ${url} ${action} ${body}`;
  return { what, url, accessKeyId, region, service };
}

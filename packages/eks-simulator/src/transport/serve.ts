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
  createServer,
  IncomingMessage,
  RequestListener,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:https';
import { SimulatorRequest, SimulatorResponse } from './messages';

/** Answers a request. */
export type RequestHandler = (
  request: SimulatorRequest,
) => Promise<SimulatorResponse>;

/** A server that listens on loopback. */
export interface LoopbackServer {
  port: number;
  /** Cuts open connections too: a hanging request must not keep the process alive. */
  close(): Promise<void>;
}

/**
 * Serves a handler on 127.0.0.1.
 *
 * @param options - `port` 0 takes any free port; with `tls` the server speaks HTTPS.
 * @throws Error with code EADDRINUSE when the port is taken.
 */
export async function serve(options: {
  handler: RequestHandler;
  port: number;
  tls?: { key: string; cert: string };
}): Promise<LoopbackServer> {
  const listener: RequestListener = (incoming, outgoing) => {
    respond(options.handler, incoming, outgoing).catch(error => {
      outgoing.statusCode = 500;
      outgoing.end(`The simulator failed: ${error}`);
    });
  };
  const server = options.tls
    ? createTlsServer(options.tls, listener)
    : createServer(listener);
  const { port } = await listen(server, options.port);
  return {
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') {
        reject(new Error('The server does not listen on a port'));
        return;
      }
      resolve(address);
    });
  });
}

async function respond(
  handler: RequestHandler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const response = await handler(await readRequest(incoming));
  if (response.kind === 'hang') {
    return;
  }
  outgoing.writeHead(response.status, response.headers);
  outgoing.end(response.body);
}

async function readRequest(
  incoming: IncomingMessage,
): Promise<SimulatorRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) {
    chunks.push(Buffer.from(chunk));
  }
  const [rawPath, query = ''] = (incoming.url ?? '/').split('?', 2);
  return {
    method: incoming.method ?? 'GET',
    rawPath,
    query: new URLSearchParams(query),
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [
        name,
        [value ?? ''].flat().join(','),
      ]),
    ),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

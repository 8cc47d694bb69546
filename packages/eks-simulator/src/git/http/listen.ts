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
  Server,
  ServerResponse,
} from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LoopbackServer } from '../../transport';
import { GitResponse } from './GitResponse';

/** A push holds its repository while it is read, so nobody may take forever. */
const REQUEST_TIMEOUT_MS = 60_000;

/**
 * Listens on 127.0.0.1. Unlike the server of the AWS APIs it leaves the body of a request to the handler, since packfiles
 * are binary and large.
 *
 * @throws Error with code EADDRINUSE when the port is taken.
 */
export async function listen(options: {
  port: number;
  handler: (incoming: IncomingMessage, port: number) => Promise<GitResponse>;
}): Promise<LoopbackServer> {
  const server = createServer((incoming, outgoing) => {
    options
      .handler(incoming, portOf(server))
      .then(response => send(response, incoming, outgoing))
      .catch(error => {
        outgoing.destroy();
        report(incoming, error);
      });
  });
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return {
    port: portOf(server),
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The Git host does not listen on a port');
  }
  return address.port;
}

async function send(
  response: GitResponse,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  if (!incoming.complete) {
    // What is left of a body that nobody read would be taken for the next request.
    outgoing.setHeader('connection', 'close');
    incoming.resume();
  }
  outgoing.writeHead(response.status, response.headers);
  if (response.body instanceof Readable) {
    await pipeline(response.body, outgoing);
  } else {
    outgoing.end(incoming.method === 'HEAD' ? undefined : response.body);
  }
}

function report(incoming: IncomingMessage, error: NodeJS.ErrnoException): void {
  // Clients that leave while they are answered are nothing to report.
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') {
    process.stderr.write(
      `eks-simulator: the Git host failed to answer ${incoming.method} ${incoming.url}: ${error}\n`,
    );
  }
}

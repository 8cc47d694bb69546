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

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { JsonObject } from '@backstage/types';
import { startGateway, type Gateway } from './startGateway';

const START_TIMEOUT_MS = 60_000;
const TOKEN = 'replica-test-token';

/** A backend that runs in a process of its own. @internal */
export interface Replica {
  gateway: Gateway;
  /** What `GET /api/eks<path>` answers. */
  get: <T>(path: string) => Promise<T>;
  /** Ends it without a chance to clean up. */
  kill: () => Promise<void>;
}

/** All processes that were started and not ended. */
const running = new Set<ChildProcess>();

/**
 * Starts a backend with the plugin in a process of its own, and waits until it is ready.
 *
 * @param options - `config` is put beside what every replica has
 * @throws Error with what the process wrote when it does not become ready
 * @internal
 */
export async function startReplica(options: {
  awsEndpoint: string;
  connection: JsonObject;
  aws: JsonObject;
  eks: JsonObject;
}): Promise<Replica> {
  const { connection, aws, eks } = options;
  const gateway = await startGateway(options.awsEndpoint);
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const child = fork(resolve(__dirname, 'replica.ts'), {
    execArgv: [
      '-r',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
    ],
    silent: true,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      REPLICA_CONFIG: JSON.stringify({
        app: { baseUrl },
        backend: {
          baseUrl,
          listen: { host: '127.0.0.1', port },
          auth: {
            externalAccess: [
              { type: 'static', options: { token: TOKEN, subject: 'test' } },
            ],
          },
          database: { client: 'pg', connection, pluginDivisionMode: 'schema' },
        },
        aws,
        eks: { ...eks, aws: { endpoint: gateway.endpoint } },
      }),
    },
  });
  running.add(child);
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', chunk => log.push(String(chunk)));
  }
  const exited = once(child, 'exit').then(() => running.delete(child));

  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await isReady(baseUrl))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      await gateway.close();
      throw new Error(`A replica did not become ready:\n${log.join('')}`);
    }
    await new Promise(ready => setTimeout(ready, 200));
  }
  return {
    gateway,
    get: async path => {
      const response = await fetch(`${baseUrl}/api/eks${path}`, {
        headers: { authorization: `Bearer ${TOKEN}` },
      });
      if (!response.ok) {
        throw new Error(
          `GET ${path}: ${response.status} ${await response.text()}`,
        );
      }
      return response.json();
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
      await gateway.close();
    },
  };
}

/** Ends all replicas, also those of which a failed test lost sight. @internal */
export async function killReplicas(): Promise<void> {
  await Promise.all(
    [...running].map(async child => {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    }),
  );
}

async function isReady(baseUrl: string): Promise<boolean> {
  try {
    const { ok } = await fetch(`${baseUrl}/.backstage/health/v1/readiness`);
    return ok;
  } catch {
    // Nothing listens there yet.
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

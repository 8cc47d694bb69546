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

import { readFileSync } from 'node:fs';
import { startSimulator } from './startSimulator';
import { demoWorld, loadWorld, World } from './world';

const DEFAULT_PORT = '7480';
const DEFAULT_KUBERNETES_PORT = '7443';
const DEFAULT_GIT_PORT = '7481';

/** Runs the simulator until it is told to stop. */
async function main(): Promise<void> {
  const starting = startSimulator({
    world: readWorld(),
    port: readPort('EKS_SIMULATOR_PORT', DEFAULT_PORT),
    kubernetesPort: readPort(
      'EKS_SIMULATOR_KUBERNETES_PORT',
      DEFAULT_KUBERNETES_PORT,
    ),
    latencyMs: readLatency(),
    gitPort: readPort('EKS_SIMULATOR_GIT_PORT', DEFAULT_GIT_PORT),
    gitDirectory: process.env.EKS_SIMULATOR_GIT_DIRECTORY || undefined,
  });
  // Before it is ready: an interrupted start must not leave a temporary directory behind.
  let closing: Promise<void> | undefined;
  // Ctrl+C may come as SIGINT from the terminal and as SIGTERM from whoever started the simulator.
  const close = () => {
    closing ??= starting.then(simulator => simulator.close()).catch(fail);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, close);
  }
  const simulator = await starting;
  process.stdout.write(
    `eks-simulator is ready: AWS on ${simulator.awsEndpoint}, Kubernetes on ${simulator.kubernetesEndpoint}, Git on ${simulator.gitEndpoint}\n`,
  );
}

function readWorld(): World {
  const path = process.env.EKS_SIMULATOR_WORLD;
  return path ? loadWorld(readFileSync(path, 'utf8')) : demoWorld();
}

function readPort(variable: string, fallback: string): number {
  const text = process.env[variable] ?? fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(
      `${variable} is "${text}", which is no port. Set a number from 0 to 65535; 0 takes any free port.`,
    );
  }
  return port;
}

function readLatency(): number {
  const text = process.env.EKS_SIMULATOR_LATENCY_MS ?? '0';
  const latencyMs = Number(text);
  if (!Number.isFinite(latencyMs) || latencyMs < 0) {
    throw new Error(
      `EKS_SIMULATOR_LATENCY_MS is "${text}", which is no time. Set milliseconds, such as 40.`,
    );
  }
  return latencyMs;
}

function fail(error: unknown): void {
  process.stderr.write(`eks-simulator: ${explain(error)}\n`);
  process.exitCode = 1;
}

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && 'port' in error) {
    return error.code === 'EADDRINUSE'
      ? `port ${error.port} is taken. Stop what listens there, or set EKS_SIMULATOR_PORT, EKS_SIMULATOR_KUBERNETES_PORT or EKS_SIMULATOR_GIT_PORT.`
      : error.message;
  }
  return error instanceof Error ? error.message : String(error);
}

main().catch(fail);

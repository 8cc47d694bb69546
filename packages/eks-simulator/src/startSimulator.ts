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

import { handleAwsRequest } from './aws';
import { CallLog } from './calls';
import { SimulatorClock } from './clock';
import { CONTROL_PREFIX, handleControlRequest } from './control';
import { FaultBoard } from './faults';
import { GitHost } from './git';
import { createCertificate, handleKubernetesRequest } from './kubernetes';
import { Pipeline } from './pipeline';
import { createWorldState, WorldState } from './state';
import { serve } from './transport';
import { World } from './world';

/**
 * A running simulator.
 *
 * @public
 */
export interface Simulator {
  /** Such as `http://127.0.0.1:7480`; the endpoint of every AWS service. */
  awsEndpoint: string;
  /** Such as `https://127.0.0.1:7443`; clusters are below `/clusters/<accountId>/<region>/<name>`. */
  kubernetesEndpoint: string;
  /** Such as `http://localhost:7481`; repositories are at `/<owner>/<repo>`. */
  gitEndpoint: string;
  git: GitHost;
  clock: SimulatorClock;
  faults: FaultBoard;
  calls: CallLog;
  state: WorldState;
  /** Ends all servers, hanging requests included, and removes repositories in a temporary directory. */
  close(): Promise<void>;
}

/**
 * Starts AWS, Kubernetes and the Git host on loopback.
 *
 * @param options - The ports default to any free one. `gitDirectory` keeps repositories from one run to the next; without
 * it they live in a temporary directory. Without `now` the clock runs with the real time;
 * with it the clock stands there until it is moved. Every answer of AWS and Kubernetes takes at least `latencyMs`.
 * @throws Error with code EADDRINUSE when a port is taken, and one that names the package when git is missing.
 * @public
 */
export async function startSimulator(options: {
  world: World;
  port?: number;
  kubernetesPort?: number;
  gitPort?: number;
  gitDirectory?: string;
  now?: Date;
  latencyMs?: number;
}): Promise<Simulator> {
  const state = createWorldState(options);
  const certificate = await createCertificate();
  const aws = await serve({
    port: options.port ?? 0,
    handler: request =>
      request.rawPath.startsWith(CONTROL_PREFIX)
        ? handleControlRequest(state, request)
        : handleAwsRequest(state, request),
  });
  const kubernetes = await serve({
    port: options.kubernetesPort ?? 0,
    tls: certificate,
    handler: request => handleKubernetesRequest(state, request),
  }).catch(async error => {
    await aws.close();
    throw error;
  });
  const git = await GitHost.start({
    port: options.gitPort,
    directory: options.gitDirectory,
  }).catch(async error => {
    await Promise.all([aws.close(), kubernetes.close()]);
    throw error;
  });
  const pipeline = Pipeline.create({ state, files: git });
  git.onPush(push => pipeline.onPush(push));
  git.runsOf = (owner, repo) => pipeline.runsOf(owner, repo);
  const kubernetesEndpoint = `https://127.0.0.1:${kubernetes.port}`;
  state.kubernetesApi = {
    endpoint: kubernetesEndpoint,
    certificateAuthorityData: Buffer.from(certificate.ca).toString('base64'),
  };
  return {
    awsEndpoint: `http://127.0.0.1:${aws.port}`,
    kubernetesEndpoint,
    gitEndpoint: git.endpoint,
    git,
    clock: state.clock,
    faults: state.faults,
    calls: state.calls,
    state,
    close: async () => {
      await Promise.all([aws.close(), kubernetes.close(), git.close()]);
    },
  };
}

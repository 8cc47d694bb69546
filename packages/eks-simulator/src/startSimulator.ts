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
import { createCertificate, handleKubernetesRequest } from './kubernetes';
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
  clock: SimulatorClock;
  faults: FaultBoard;
  calls: CallLog;
  state: WorldState;
  /** Ends both servers, hanging requests included. */
  close(): Promise<void>;
}

/**
 * Starts AWS and Kubernetes on loopback.
 *
 * @param options - `port` and `kubernetesPort` default to any free port. Without `now` the clock runs with the real time;
 * with it the clock stands there until it is moved.
 * @throws Error with code EADDRINUSE when a port is taken.
 * @public
 */
export async function startSimulator(options: {
  world: World;
  port?: number;
  kubernetesPort?: number;
  now?: Date;
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
  const kubernetesEndpoint = `https://127.0.0.1:${kubernetes.port}`;
  state.kubernetesApi = {
    endpoint: kubernetesEndpoint,
    certificateAuthorityData: Buffer.from(certificate.ca).toString('base64'),
  };
  return {
    awsEndpoint: `http://127.0.0.1:${aws.port}`,
    kubernetesEndpoint,
    clock: state.clock,
    faults: state.faults,
    calls: state.calls,
    state,
    close: async () => {
      await Promise.all([aws.close(), kubernetes.close()]);
    },
  };
}

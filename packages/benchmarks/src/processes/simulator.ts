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

import { fleetWorld, startSimulator } from '@backstage-eks/eks-simulator';
import { Scenario } from '../scenarios';
import { fail, serveParent } from './serveParent';

/** A process: plays the fleet of a scenario until it is killed, and tells its parent where. */
serveParent(async (input: { scenario: Scenario; latencyMs: number }) => {
  const simulator = await startSimulator({
    world: fleetWorld(input.scenario.fleet),
    latencyMs: input.latencyMs,
  });
  process.once('disconnect', () => {
    simulator.close().then(() => process.exit(), fail);
  });
  return simulator.awsEndpoint;
});

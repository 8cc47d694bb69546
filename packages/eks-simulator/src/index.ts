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

/**
 * AWS, Kubernetes and Git on loopback, for the demo and tests.
 *
 * @packageDocumentation
 */

export { startSimulator, type Simulator } from './startSimulator';
export { GitHost, type GitHostOptions, type GitPush } from './git';
export { simulatorHandlers } from './msw';
export {
  createWorld,
  demoWorld,
  fleetWorld,
  type FleetOptions,
  InvalidWorldError,
  loadWorld,
  minimalWorld,
  type World,
  type WorldInput,
} from './world';
export { createWorldState, type WorldState } from './state';
export type { SimulatorClock, Timeline } from './clock';
export type { Call, CallLog } from './calls';
export type { Fault, FaultBoard, SimulatedService } from './faults';

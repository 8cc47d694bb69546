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

import type { RecordingCatalog } from '../catalog/RecordingCatalog';
import type { PassMeasurement } from './Measurement';
import { SimulatorControl } from './SimulatorControl';

/** Measures one pass: time, calls and catalog mutations. */
export async function measurePass(
  options: { endpoint: string; catalog: RecordingCatalog },
  pass: () => Promise<void>,
): Promise<PassMeasurement> {
  const control = SimulatorControl.create(options.endpoint);
  await control.reset();
  const mutations = options.catalog.mutations;
  const cpu = process.cpuUsage();
  const start = performance.now();
  await pass();
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return {
    ...(await control.summary()),
    wallMs,
    cpuMs: (user + system) / 1000,
    mutations: options.catalog.mutations - mutations,
  };
}

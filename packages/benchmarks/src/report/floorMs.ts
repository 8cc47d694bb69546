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

import { ALLOWED_PARALLEL } from '../contestants/inventory/configOf';
import type { PassMeasurement } from '../measure/Measurement';
import type { Scenario } from '../scenarios';

/**
 * The shortest time in which so many calls can be answered: calls x latency / allowed parallel calls. The rate is opened in
 * the benchmarks, so it sets no floor.
 *
 * The limit of parallel calls is per account and region. With many of those the floor counts the parallel calls that there
 * really were at the peak, because the limit of all together is out of reach of one process.
 */
export function floorMs(
  scenario: Scenario,
  pass: PassMeasurement,
  latencyMs: number,
): number {
  const { accounts, regions } = scenario.fleet;
  const parallel =
    accounts * regions === 1 ? ALLOWED_PARALLEL : pass.peakParallel;
  return (pass.total * latencyMs) / parallel;
}

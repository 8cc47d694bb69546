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

import { CONTESTANTS, ContestantName } from './contestants/contestants';
import type { Measurement } from './measure/Measurement';
import { startProcess } from './processes/startProcess';
import { fleetOf, Scenario } from './scenarios';

/** What is measured. */
export interface BenchmarkOptions {
  scenarios: Scenario[];
  contestants: ContestantName[];
  /** How long every answer of AWS takes, in milliseconds. */
  latencyMs: number;
  /** How often each contestant reads each scenario; the run with the median time of the cold pass counts. */
  runs: number;
  /** Flags of Node for the contestants, such as `--cpu-prof`. */
  nodeOptions?: string[];
  /** Gets a line whenever something is done. */
  onProgress?: (line: string) => void;
}

/** A contestant's best account of a scenario. */
export interface BenchmarkResult {
  scenario: Scenario;
  contestant: ContestantName;
  measurement: Measurement;
  /** Times of the cold pass in all runs, in milliseconds. */
  coldWallMs: number[];
}

/** Lets every contestant read every scenario, one after the other, each in a fresh process against a fresh simulator. */
export async function runBenchmarks(
  options: BenchmarkOptions,
): Promise<BenchmarkResult[]> {
  const results: BenchmarkResult[] = [];
  for (const scenario of options.scenarios) {
    for (const contestant of options.contestants) {
      const runs: Measurement[] = [];
      for (let run = 0; run < options.runs; run += 1) {
        runs.push(await measure(scenario, contestant, options));
      }
      runs.sort((a, b) => a.cold.wallMs - b.cold.wallMs);
      const measurement = runs[Math.floor((runs.length - 1) / 2)];
      results.push({
        scenario,
        contestant,
        measurement,
        coldWallMs: runs.map(({ cold }) => cold.wallMs),
      });
      options.onProgress?.(
        `${scenario.name}: ${contestant} found ${
          measurement.clusters
        } clusters in ${Math.round(measurement.cold.wallMs)} ms with ${
          measurement.cold.total
        } calls`,
      );
    }
  }
  return results;
}

async function measure(
  scenario: Scenario,
  contestant: ContestantName,
  options: BenchmarkOptions,
): Promise<Measurement> {
  const simulator = await startProcess<string>('simulator', {
    scenario,
    latencyMs: options.latencyMs,
  });
  try {
    const { program, depth } = CONTESTANTS[contestant];
    const reader = await startProcess<Measurement>(
      program,
      { depth, fleet: fleetOf(scenario, simulator.output) },
      { nodeOptions: options.nodeOptions },
    );
    await reader.stop();
    return reader.output;
  } finally {
    await simulator.stop();
  }
}

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

import { AssertionError } from 'node:assert';
import type { BenchmarkResult } from '../runBenchmarks';

/**
 * Checks what must hold on any machine, however slow: who finds how many clusters with how many calls. Never times.
 *
 * @throws AssertionError that names the contestant and what it did.
 */
export function checkQuick(results: BenchmarkResult[]): void {
  for (const { scenario, contestant, measurement } of results) {
    const { clusters } = scenario.fleet;
    const { cold, second, hourAtRest } = measurement;
    const about = `${contestant}, ${scenario.name}`;
    expectThat(
      measurement.clusters === clusters,
      `${about}: found ${measurement.clusters} of ${clusters} clusters`,
    );
    expectThat(
      cold.counts['eks DescribeCluster'] === clusters,
      `${about}: described clusters ${cold.counts['eks DescribeCluster']} times, not ${clusters} times`,
    );
    if (contestant.startsWith('ours') && second && hourAtRest) {
      expectThat(
        second.counts['eks DescribeCluster'] === undefined,
        `${about}: the second pass described clusters that were just read`,
      );
      expectThat(
        second.mutations + hourAtRest.mutations === 0,
        `${about}: an unchanged fleet caused ${
          second.mutations + hourAtRest.mutations
        } catalog mutations`,
      );
      expectThat(
        (hourAtRest.counts['eks DescribeCluster'] ?? 0) === 3 * clusters,
        `${about}: an hour at rest described clusters ${
          hourAtRest.counts['eks DescribeCluster']
        } times, not ${3 * clusters} times`,
      );
    }
    if (contestant === 'ours-full') {
      expectThat(
        cold.counts['eks DescribeNodegroup'] === 3 * clusters &&
          cold.counts['eks DescribeAddon'] === 6 * clusters,
        `${about}: read ${cold.counts['eks DescribeNodegroup']} node groups and ${cold.counts['eks DescribeAddon']} add-ons`,
      );
      expectThat(
        measurement.entities === clusters * (1 + 3 + 6),
        `${about}: wrote ${measurement.entities} entities`,
      );
    }
  }
}

function expectThat(holds: boolean, message: string): void {
  if (!holds) {
    throw new AssertionError({ message });
  }
}

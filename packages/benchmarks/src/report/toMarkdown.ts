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

import { CONTESTANTS } from '../contestants/contestants';
import type { BenchmarkResult } from '../runBenchmarks';
import { floorMs } from './floorMs';

const COLUMNS = [
  'Contestant',
  'Clusters found',
  'Cold pass',
  'To the floor',
  'CPU',
  'AWS calls',
  'per cluster',
  'Peak parallel',
  'Second pass: calls',
  'Hour at rest: calls',
  'Mutations when unchanged',
  'Heap before, kept, peak',
  'Peak RSS',
  'Entities',
  'Facts per cluster entity',
  'Facts served per cluster',
];

/** A table for every scenario. */
export function toMarkdown(
  results: BenchmarkResult[],
  latencyMs: number,
): string {
  const names = new Set(results.map(({ scenario }) => scenario.name));
  return [...names]
    .map(name => {
      const rows = results
        .filter(({ scenario }) => scenario.name === name)
        .map(result => row(cellsOf(result, latencyMs)));
      return [
        `### ${name}`,
        '',
        row(COLUMNS),
        row(COLUMNS.map((_, index) => (index === 0 ? '---' : '--:'))),
        ...rows,
        '',
      ].join('\n');
    })
    .join('\n');
}

function cellsOf(result: BenchmarkResult, latencyMs: number): string[] {
  const { scenario, contestant, measurement } = result;
  const { cold, second, hourAtRest, memory } = measurement;
  const isOurs = contestant.startsWith('ours');
  const unchanged = [second, hourAtRest].flatMap(pass =>
    pass ? [pass.mutations] : [],
  );
  return [
    CONTESTANTS[contestant].title,
    `${measurement.clusters} of ${scenario.fleet.clusters}`,
    `${seconds(cold.wallMs)}${rangeOf(result.coldWallMs)}`,
    isOurs && latencyMs > 0
      ? `x ${(cold.wallMs / floorMs(scenario, cold, latencyMs)).toFixed(2)}`
      : '',
    seconds(cold.cpuMs),
    String(cold.total),
    (cold.total / Math.max(1, measurement.clusters)).toFixed(1),
    String(cold.peakParallel),
    second ? String(second.total) : '',
    hourAtRest
      ? `${hourAtRest.total} (${percent(hourAtRest.total / cold.total)})`
      : '',
    String(unchanged.reduce((sum, each) => sum + each, 0)),
    [memory.heapBefore, memory.heapAfter, memory.peakHeap].map(mib).join(', '),
    mib(memory.peakRss),
    String(measurement.entities),
    measurement.factsPerCluster.toFixed(0),
    measurement.servedFactsPerCluster?.toFixed(0) ?? '',
  ];
}

function rangeOf(wallMs: number[]): string {
  return wallMs.length < 2
    ? ''
    : ` (${seconds(Math.min(...wallMs))} to ${seconds(Math.max(...wallMs))})`;
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

function mib(value: number): string {
  return `${value.toFixed(0)} MiB`;
}

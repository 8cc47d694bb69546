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

import type { Measurement, PassMeasurement } from '../measure/Measurement';
import type { BenchmarkResult } from '../runBenchmarks';
import { scenariosOf } from '../scenarios';
import { checkQuick } from './checkQuick';
import { floorMs } from './floorMs';
import { toMarkdown } from './toMarkdown';

function pass(changes: Partial<PassMeasurement> = {}): PassMeasurement {
  return {
    wallMs: 100,
    cpuMs: 50,
    total: 12,
    peakParallel: 5,
    counts: { 'eks DescribeCluster': 10, 'eks ListClusters': 1 },
    mutations: 0,
    ...changes,
  };
}

function result(changes: Partial<Measurement> = {}): BenchmarkResult {
  const [scenario] = scenariosOf([10], ['one']);
  return {
    scenario,
    contestant: 'ours-peers-facts',
    coldWallMs: [90, 100, 110],
    measurement: {
      cold: pass(),
      second: pass({ total: 2, counts: { 'eks ListClusters': 1 } }),
      hourAtRest: pass({ total: 36, counts: { 'eks DescribeCluster': 30 } }),
      clusters: 10,
      entities: 10,
      factsPerCluster: 12,
      servedFactsPerCluster: 40,
      memory: { heapBefore: 50, heapAfter: 60, peakHeap: 80, peakRss: 200 },
      ...changes,
    },
  };
}

describe('report', () => {
  it('knows the floor of one target and of many', () => {
    const [one, spread] = scenariosOf([10], ['one', 'spread']);
    expect(floorMs(one, pass({ total: 1000 }), 40)).toBe(4000);
    expect(floorMs(spread, pass({ total: 1000, peakParallel: 50 }), 40)).toBe(
      800,
    );
  });

  it('writes a row per contestant', () => {
    const table = toMarkdown([result()], 40);
    expect(table).toContain('### 10 clusters, one target');
    expect(table).toContain(
      "| This plugin, the peers' facts | 10 of 10 | 0.10 s (0.09 s to 0.11 s) | x 2.08 | 0.05 s | 12 | 1.2 | 5 | 2 | 36 (300 %) | 0 |",
    );
    expect(toMarkdown([result()], 0)).not.toContain('Infinity');
  });

  it.each<[string, Partial<Measurement>]>([
    ['found 9 of 10 clusters', { clusters: 9 }],
    [
      'described clusters 20 times',
      { cold: pass({ counts: { 'eks DescribeCluster': 20 } }) },
    ],
    ['the second pass described clusters', { second: pass() }],
    [
      'caused 1 catalog mutations',
      { second: pass({ counts: {}, mutations: 1 }) },
    ],
    ['an hour at rest described clusters 10 times', { hourAtRest: pass() }],
  ])('refuses a run that %s', (problem, changes) => {
    expect(() => checkQuick([result()])).not.toThrow();
    expect(() => checkQuick([result(changes)])).toThrow(problem);
  });
});

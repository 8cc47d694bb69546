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

import type { ClusterDetail } from '@backstage-eks/plugin-eks-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { countEntityFacts, countLeaves, meanOf } from '../measure/countFacts';
import type { PassMeasurement } from '../measure/Measurement';
import { MemoryMeter } from '../measure/MemoryMeter';
import { measurePass } from '../measure/measurePass';
import type { Contestant } from './Contestant';
import type { Depth } from './contestants';
import { startInventory } from './inventory/startInventory';

const RUNS_IN_AN_HOUR = 6;
const BETWEEN_RUNS_MS = 10 * 60 * 1000;
/** So many clusters tell how many facts one has. */
const SAMPLE = 20;

/** This plugin: its backend and its catalog module, in a backend with SQLite in memory. */
export function eksInventory(depth: Depth): Contestant {
  return {
    async run(fleet) {
      const inventory = await startInventory(fleet, depth);
      const { catalog } = inventory;
      const memory = MemoryMeter.start();
      const pass = () => measurePass({ ...fleet, catalog }, inventory.pass);
      const cold = await pass();
      const second = await pass();
      const rest: PassMeasurement[] = [];
      for (let run = 0; run < RUNS_IN_AN_HOUR; run += 1) {
        await inventory.age(BETWEEN_RUNS_MS);
        rest.push(await pass());
      }
      const peaks = memory.stop();
      const { clusters, entities } = catalog;
      const served = await Promise.all(
        clusters.slice(0, SAMPLE).map(async entity => {
          const detail: ClusterDetail = await inventory.get(
            `/clusters/${stringifyEntityRef(entity).split('/')[1]}`,
          );
          return countLeaves(detail);
        }),
      );
      await inventory.stop();
      return {
        cold,
        second,
        hourAtRest: sumOf(rest),
        clusters: clusters.length,
        entities: entities.length,
        factsPerCluster: meanOf(clusters.map(countEntityFacts)),
        servedFactsPerCluster: meanOf(served),
        memory: peaks,
      };
    },
  };
}

function sumOf(passes: PassMeasurement[]): PassMeasurement {
  const counts: Record<string, number> = {};
  for (const pass of passes) {
    for (const [action, count] of Object.entries(pass.counts)) {
      counts[action] = (counts[action] ?? 0) + count;
    }
  }
  const sum = (of: (pass: PassMeasurement) => number) =>
    passes.reduce((total, pass) => total + of(pass), 0);
  return {
    counts,
    total: sum(pass => pass.total),
    wallMs: sum(pass => pass.wallMs),
    cpuMs: sum(pass => pass.cpuMs),
    mutations: sum(pass => pass.mutations),
    peakParallel: Math.max(...passes.map(pass => pass.peakParallel)),
  };
}

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

import type { CallSummary } from './SimulatorControl';

/** One pass of a contestant over the whole fleet. */
export interface PassMeasurement extends CallSummary {
  wallMs: number;
  /** Processor time of the contestant, user and system. */
  cpuMs: number;
  /** Mutations that the catalog was asked for. */
  mutations: number;
}

/** What a contestant did with a scenario, in a process of its own. */
export interface Measurement {
  cold: PassMeasurement;
  /** The pass right after, over an unchanged fleet. */
  second?: PassMeasurement;
  /** Six runs, ten minutes apart, over an unchanged fleet. */
  hourAtRest?: PassMeasurement;
  /** Cluster entities in the catalog. */
  clusters: number;
  /** All entities in the catalog. */
  entities: number;
  /** Mean number of facts of AWS in a cluster entity. */
  factsPerCluster: number;
  /** Mean number of facts of AWS that the contestant serves per cluster, where it serves more than the catalog. */
  servedFactsPerCluster?: number;
  memory: MemoryPeaks;
}

/** In MiB. */
export interface MemoryPeaks {
  /** Heap in use before the first pass, modules loaded and garbage collected. */
  heapBefore: number;
  /** Heap in use after all passes, garbage collected. */
  heapAfter: number;
  /** The most heap in use, sampled; garbage that was not collected yet included. */
  peakHeap: number;
  peakRss: number;
}

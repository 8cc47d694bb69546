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

import { ReadFailure } from '../../facts';
import { FindingOf } from '../judgement';
import { WorkloadRef } from '../pods';

/**
 * How many pods are ready of those that should be.
 *
 * @public
 */
export interface ReadyPods {
  ready: number;
  desired: number;
}

/**
 * A container of a pod that does not run.
 *
 * @public
 */
export interface FailingContainer {
  namespace: string;
  pod: string;
  container: string;
}

/**
 * The parameters of each placement finding.
 *
 * @remarks
 * Which state a finding carries. Advice is `healthy`: it is read, but it does not colour a service that runs.
 *
 * | State | Codes |
 * | --- | --- |
 * | `healthy` | `PL-OK`; as advice: `PL-08`, `PL-09`, `PL-10` where versions are only mixed |
 * | `progressing` | `PL-07`; `PL-03` in the first five minutes of the pods |
 * | `degraded` | `PL-02`, `PL-10` beyond the supported skew, `PL-11`; `PL-03` to `PL-06` while some pods are ready |
 * | `broken` | `PL-01`; `PL-03` to `PL-06` while no pod is ready |
 * | `unknown` | `PL-20` |
 * | `none` | `PL-12`, `PL-21` |
 *
 * @public
 */
export interface PlacementFindingParams {
  /** All pods are ready. */
  'PL-OK': ReadyPods & { pools: string[]; zones: number };
  /** No pod is ready. */
  'PL-01': ReadyPods & { reason?: string };
  /** Some pods are not ready. */
  'PL-02': ReadyPods & { reason?: string; workloads: WorkloadRef[] };
  /** Pods that no node takes; `reason` is what the scheduler said. */
  'PL-03': {
    pods: number;
    reason?: string;
    example: string;
    namespace: string;
  };
  /** An image that cannot be pulled. */
  'PL-04': FailingContainer & { pods: number; reason: string };
  /** A container that ends again and again. */
  'PL-05': FailingContainer & { pods: number; restarts: number };
  /** A rollout past its deadline. */
  'PL-06': WorkloadRef & { reason: string };
  /** A rollout, or a start, that goes on. */
  'PL-07': ReadyPods & { updated: number };
  /** All pods in one zone. */
  'PL-08': { zone: string; pods: number };
  /** All pods on Spot capacity. */
  'PL-09': { pods: number };
  /** Nodes whose version is out of the supported skew, or differs. */
  'PL-10': {
    problem: 'tooOld' | 'newer' | 'mixed';
    /** Minor versions such as `1.33`, oldest first. */
    kubelets: string[];
    clusterVersion: string;
  };
  /** Pods on nodes that are not ready. */
  'PL-11': { nodes: string[]; pods: number };
  /** Scaled to zero, or DaemonSets that no node fits. */
  'PL-12': { workloads: string[]; daemonSets: string[] };
  /** Something could not be read. */
  'PL-20': {
    failures: [ReadFailure, ...ReadFailure[]];
    /** What is known nevertheless. */
    pods?: ReadyPods;
  };
  /** No workload was found and no pod runs; those of a CronJob may have ended. */
  'PL-21': { namespace: string; ended: number };
}

/**
 * A finding about where and how a service runs.
 *
 * @public
 */
export type PlacementFinding = FindingOf<PlacementFindingParams>;

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

import { NodeFact, PlaceFacts, PodFact, WorkloadFact } from '../../facts';
import { livePods } from '../pods/livePods';
import { ReadyPods } from './findings';

/** The known facts of one place, prepared for the rules. What is not known is empty here. */
export interface PlacementContext {
  facts: PlaceFacts;
  now: Date;
  workloads: WorkloadFact[];
  pods: PodFact[];
  nodeOf(pod: PodFact): NodeFact | undefined;
  /** `undefined` when neither workloads nor pods are known. */
  count?: ReadyPods;
}

function countOf(
  facts: PlaceFacts,
  workloads: WorkloadFact[],
  pods: PodFact[],
): ReadyPods | undefined {
  if (workloads.length > 0) {
    const desired = sum(workloads.map(w => w.desiredReplicas));
    // During a rollout more may be ready than wanted; that does not make up for another workload.
    const ready = sum(
      workloads.map(w => Math.min(w.readyReplicas, w.desiredReplicas)),
    );
    return { ready, desired };
  }
  return facts.pods.known
    ? { ready: pods.filter(pod => pod.ready).length, desired: pods.length }
    : undefined;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Prepares the facts. */
export function placementContext(
  facts: PlaceFacts,
  now: Date,
): PlacementContext {
  const workloads = facts.workloads.known ? facts.workloads.value : [];
  const pods = facts.pods.known ? livePods(facts.pods.value) : [];
  const nodes = new Map(
    (facts.nodes.known ? facts.nodes.value : []).map(node => [node.name, node]),
  );
  return {
    facts,
    now,
    workloads,
    pods,
    nodeOf: pod => (pod.nodeName ? nodes.get(pod.nodeName) : undefined),
    count: countOf(facts, workloads, pods),
  };
}

/** Whether something is younger than a number of milliseconds; what has no time is not. */
export function isYounger(
  createdAt: string | undefined,
  now: Date,
  milliseconds: number,
): boolean {
  return now.getTime() - Date.parse(createdAt ?? '') < milliseconds;
}

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

import { PodFact } from '../../facts';
import { workloadsOf } from '../pods/workloadsOf';
import { PlacementFinding, ReadyPods } from './findings';
import { isYounger, PlacementContext } from './placementContext';
import { unreadySince } from './podFailureFindings';

// The default progress deadline of a Deployment: so long Kubernetes itself takes a start for normal.
const START_GRACE_MS = 10 * 60_000;

function stalledFindings({
  workloads,
  count,
}: PlacementContext): PlacementFinding[] {
  return workloads.flatMap(
    ({ kind, namespace, name, rolloutStalled }): PlacementFinding[] =>
      rolloutStalled
        ? [
            {
              code: 'PL-06',
              state: count && count.ready > 0 ? 'degraded' : 'broken',
              params: { kind, namespace, name, reason: rolloutStalled.reason },
              evidence: [
                { label: rolloutStalled.reason, value: rolloutStalled.message },
              ],
              since: rolloutStalled.since,
            },
          ]
        : [],
  );
}

/** Whether the controllers are still at work, or the pods that are missing have only just been made. */
function isStarting(
  { workloads, now }: PlacementContext,
  unready: PodFact[],
): boolean {
  const rolling = workloads.some(
    w => !w.generationObserved || w.updatedReplicas < w.desiredReplicas,
  );
  const newWorkloads =
    workloads.length > 0 &&
    workloads.every(w => isYounger(w.createdAt, now, START_GRACE_MS));
  const newPods =
    unready.length > 0 &&
    unready.every(pod => isYounger(pod.createdAt, now, START_GRACE_MS));
  return rolling || newWorkloads || newPods;
}

function reasonOf(unready: PodFact[]): string | undefined {
  return (
    unready
      .flatMap(pod => pod.containers)
      .flatMap(c => c.waiting?.reason ?? [])[0] ??
    unready
      .flatMap(pod => pod.conditions)
      .find(c => c.type === 'Ready' && c.status === 'False')?.reason
  );
}

function sinceOf(unready: PodFact[]): string | undefined {
  return unready.flatMap(pod => unreadySince(pod) ?? []).sort()[0];
}

/**
 * Compares ready with wanted pods. `failing` says whether pods are proven to fail, so that a rollout does not excuse them.
 */
export function readinessFindings(
  context: PlacementContext,
  count: ReadyPods,
  failing: boolean,
): PlacementFinding[] {
  const { facts, workloads, pods } = context;
  const stalled = stalledFindings(context);
  const unready = pods.filter(pod => !pod.ready);
  const starting =
    !failing && stalled.length === 0 && isStarting(context, unready);
  const updated = workloads.reduce((n, w) => n + w.updatedReplicas, 0);
  const progress: PlacementFinding = {
    code: 'PL-07',
    state: 'progressing',
    params: { ...count, updated: Math.min(updated, count.desired) },
    evidence: [],
  };
  const { ready, desired } = count;
  const reason = reasonOf(unready);
  const since = sinceOf(unready);
  if (ready >= desired) {
    const rolling = workloads.some(
      w => !w.generationObserved || w.updatedReplicas < w.desiredReplicas,
    );
    return rolling && stalled.length === 0 ? [progress] : stalled;
  }
  const evidence = unready
    .slice(0, 5)
    .map(pod => ({ label: 'Pod not ready', value: pod.name }));
  if (ready === 0) {
    const allNew =
      starting &&
      (workloads.length > 0 ? workloads : pods).every(item =>
        isYounger(item.createdAt, context.now, START_GRACE_MS),
      );
    return allNew
      ? [progress]
      : [
          ...stalled,
          {
            code: 'PL-01',
            state: 'broken',
            params: { ...count, reason },
            evidence,
            since,
          },
        ];
  }
  if (starting) {
    return [progress];
  }
  return [
    ...stalled,
    {
      code: 'PL-02',
      state: 'degraded',
      params: {
        ...count,
        reason,
        workloads: workloadsOf(unready, facts.workloads),
      },
      evidence,
      since,
    },
  ];
}

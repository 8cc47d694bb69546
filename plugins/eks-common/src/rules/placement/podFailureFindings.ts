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
import { JudgementState } from '../judgement';
import { PlacementFinding } from './findings';
import { isYounger, PlacementContext } from './placementContext';

// A cluster that scales by itself needs some minutes for a new node; until then a pending pod is no problem.
const PENDING_GRACE_MS = 5 * 60_000;

const IMAGE_REASONS = [
  'ErrImagePull',
  'ImagePullBackOff',
  'InvalidImageName',
  'ErrImageNeverPull',
  'ImageInspectError',
];

interface Waiting {
  pod: PodFact;
  container: string;
  reason: string;
  message?: string;
  restarts: number;
}

function waitingContainers(pods: PodFact[]): Waiting[] {
  return pods.flatMap(pod =>
    pod.containers.flatMap(container =>
      container.waiting
        ? [
            {
              pod,
              container: container.name,
              ...container.waiting,
              restarts: container.restartCount,
            },
          ]
        : [],
    ),
  );
}

function failureState({ count }: PlacementContext): JudgementState {
  return count && count.ready > 0 ? 'degraded' : 'broken';
}

/** The containers grouped by name, since a broken revision fails the same way in each of its pods. */
function byContainer(waiting: Waiting[]): Array<[Waiting, ...Waiting[]]> {
  const groups = new Map<string, [Waiting, ...Waiting[]]>();
  for (const item of waiting) {
    const group = groups.get(item.container);
    if (group) {
      group.push(item);
    } else {
      groups.set(item.container, [item]);
    }
  }
  return [...groups.values()];
}

function evidenceOf(waiting: Waiting[]) {
  return waiting.slice(0, 5).map(({ pod, reason, message }) => ({
    label: pod.name,
    value: message ? `${reason}: ${message}` : reason,
  }));
}

function pendingFindings(context: PlacementContext): PlacementFinding[] {
  const { facts, now, pods } = context;
  const pending = pods.filter(pod => !pod.nodeName && pod.phase === 'Pending');
  const [first] = pending;
  if (!first) {
    return [];
  }
  const failures = facts.schedulingFailures.known
    ? facts.schedulingFailures.value
    : [];
  const names = pending.map(pod => pod.name);
  const event = failures.find(failure => names.includes(failure.podName));
  const scheduled = pending
    .flatMap(pod => pod.conditions)
    .find(c => c.type === 'PodScheduled' && c.status === 'False');
  const reason = event?.message ?? scheduled?.message;
  const young = pending.every(pod =>
    isYounger(pod.createdAt, now, PENDING_GRACE_MS),
  );
  return [
    {
      code: 'PL-03',
      state: young ? 'progressing' : failureState(context),
      params: {
        pods: pending.length,
        reason,
        example: first.name,
        namespace: first.namespace,
      },
      evidence: reason ? [{ label: 'FailedScheduling', value: reason }] : [],
      since: scheduled?.since ?? first.createdAt,
    },
  ];
}

/** Pods that do not start: not scheduled, without their image, or ending again and again. */
export function podFailureFindings(
  context: PlacementContext,
): PlacementFinding[] {
  const waiting = waitingContainers(context.pods);
  const state = failureState(context);
  const images = waiting.filter(w => IMAGE_REASONS.includes(w.reason));
  const crashes = waiting.filter(w => w.reason === 'CrashLoopBackOff');
  return [
    ...pendingFindings(context),
    ...byContainer(images).map((group): PlacementFinding => {
      const [{ pod, container, reason }] = group;
      return {
        code: 'PL-04',
        state,
        params: {
          namespace: pod.namespace,
          pod: pod.name,
          container,
          pods: group.length,
          reason,
        },
        evidence: evidenceOf(group),
        since: pod.createdAt,
      };
    }),
    ...byContainer(crashes).map((group): PlacementFinding => {
      const [{ pod, container }] = group;
      return {
        code: 'PL-05',
        state,
        params: {
          namespace: pod.namespace,
          pod: pod.name,
          container,
          pods: group.length,
          restarts: Math.max(...group.map(w => w.restarts)),
        },
        evidence: evidenceOf(group),
        since: unreadySince(pod),
      };
    }),
  ];
}

/** Since when a pod is not ready. */
export function unreadySince(pod: PodFact): string | undefined {
  return pod.conditions.find(c => c.type === 'Ready' && c.status === 'False')
    ?.since;
}

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

import { PodObject } from '../../../kubernetes/objects';
import { WorldPodGroup } from '../../schema';
import { kubernetesTime } from '../objectOf';

type ContainerState = Record<string, object>;

/** The status that the kubelet reports for a pod in this state. */
export function podStatus(pod: {
  container: string;
  image: string;
  group: WorldPodGroup;
  createdAt: Date;
  /** Absent on pods without a node. */
  podIp: string | undefined;
}): PodObject['status'] {
  const { group, podIp } = pod;
  const at = kubernetesTime(pod.createdAt);
  const state = group.state ?? 'Running';
  const ready = state === 'Running' || state === 'Terminating';
  if (!podIp) {
    return {
      phase: 'Pending',
      conditions: [
        {
          type: 'PodScheduled',
          status: 'False',
          reason: 'Unschedulable',
          message: group.message ?? '0/3 nodes are available.',
          lastTransitionTime: at,
        },
      ],
    };
  }
  const notReady = {
    reason: 'ContainersNotReady',
    message: `containers with unready status: [${pod.container}]`,
  };
  const readiness = { status: ready ? 'True' : 'False' };
  return {
    phase: state === 'ImagePullBackOff' ? 'Pending' : 'Running',
    podIP: podIp,
    conditions: [
      { type: 'PodScheduled', status: 'True' },
      { type: 'Initialized', status: 'True' },
      { type: 'ContainersReady', ...readiness, ...(!ready && notReady) },
      { type: 'Ready', ...readiness, ...(!ready && notReady) },
    ].map(condition => ({ ...condition, lastTransitionTime: at })),
    podIPs: [{ ip: podIp }],
    startTime: at,
    qosClass: 'Burstable',
    containerStatuses: [
      {
        name: pod.container,
        image: pod.image,
        imageID: '',
        ready,
        started: ready || state === 'NotReady',
        restartCount: restartsOf(group),
        ...containerState(group, at),
      },
    ],
  };
}

function restartsOf(group: WorldPodGroup): number {
  return group.restarts ?? (group.state === 'CrashLoopBackOff' ? 14 : 0);
}

function containerState(group: WorldPodGroup, at: string): ContainerState {
  switch (group.state) {
    case 'CrashLoopBackOff':
      return {
        state: {
          waiting: {
            reason: 'CrashLoopBackOff',
            message:
              group.message ?? 'back-off 5m0s restarting failed container',
          },
        },
        lastState: {
          terminated: { exitCode: 1, reason: 'Error', finishedAt: at },
        },
      };
    case 'ImagePullBackOff':
      return {
        state: {
          waiting: {
            reason: 'ImagePullBackOff',
            message: group.message ?? 'Back-off pulling image',
          },
        },
      };
    default:
      return { state: { running: { startedAt: at } } };
  }
}

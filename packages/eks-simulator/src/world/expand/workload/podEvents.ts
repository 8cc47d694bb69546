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

import { KubernetesObject, PodObject } from '../../../kubernetes/objects';
import { resolveMoment } from '../../resolveMoment';
import { WorldPodGroup } from '../../schema';
import { newEvent } from '../newEvent';

/** The events that the state of a pod causes. */
export function podEvents(
  pod: PodObject,
  group: WorldPodGroup,
  start: Date,
): KubernetesObject[] {
  const event = podEvent(group);
  return event
    ? [
        newEvent({
          ...event,
          namespace: pod.metadata.namespace,
          kind: 'Pod',
          name: pod.metadata.name,
          type: 'Warning',
          count: 12,
          at: resolveMoment('4m ago', start),
          index: 0,
        }),
      ]
    : [];
}

function podEvent(
  group: WorldPodGroup,
): { reason: string; message: string; source: string } | undefined {
  switch (group.state) {
    case 'Pending':
      return {
        reason: 'FailedScheduling',
        message: group.message ?? '0/3 nodes are available.',
        source: 'default-scheduler',
      };
    case 'ImagePullBackOff':
      return {
        reason: 'Failed',
        message: group.message ?? 'Failed to pull image',
        source: 'kubelet',
      };
    case 'CrashLoopBackOff':
      return {
        reason: 'BackOff',
        message: 'Back-off restarting failed container',
        source: 'kubelet',
      };
    default:
      return undefined;
  }
}

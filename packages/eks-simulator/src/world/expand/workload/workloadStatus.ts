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

import { WorldWorkload } from '../../schema';

/** The status that the controller of a workload reports. */
export function workloadStatus(world: WorldWorkload, ready: number): object {
  const { replicas } = world;
  if (world.kind === 'DaemonSet') {
    return {
      desiredNumberScheduled: replicas,
      currentNumberScheduled: replicas,
      numberReady: ready,
      numberAvailable: ready,
      numberMisscheduled: 0,
      updatedNumberScheduled: replicas,
    };
  }
  if (world.kind === 'Job') {
    return { active: replicas, ready };
  }
  const updated = world.pods
    .filter(group => (group.revision ?? world.revision) !== world.revision)
    .reduce((rest, group) => rest - group.count, replicas);
  return {
    observedGeneration: 1,
    replicas,
    readyReplicas: ready,
    availableReplicas: ready,
    unavailableReplicas: replicas - ready,
    updatedReplicas: updated,
    conditions: [
      {
        type: 'Available',
        status: ready === replicas ? 'True' : 'False',
        reason:
          ready === replicas
            ? 'MinimumReplicasAvailable'
            : 'MinimumReplicasUnavailable',
      },
    ],
  };
}

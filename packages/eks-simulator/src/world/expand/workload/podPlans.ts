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

import { WorldPodGroup, WorldWorkload } from '../../schema';

/** What one pod of a workload will be. */
export interface PodPlan {
  /** Among the pods of the workload. */
  index: number;
  group: WorldPodGroup;
  revision: number;
}

/** A plan for each replica: first those of the world's pod groups, then the ordinary ones. */
export function podPlans(workload: WorldWorkload): PodPlan[] {
  const grouped = workload.pods.reduce((sum, group) => sum + group.count, 0);
  const ready = workload.readyReplicas ?? workload.replicas;
  const notReady = workload.replicas - ready;
  const groups: WorldPodGroup[] = [
    ...workload.pods,
    { count: ready - grouped, identity: 'injected' },
    { count: notReady, identity: 'injected', state: 'NotReady' },
  ];
  return groups
    .flatMap(group => Array.from({ length: group.count }, () => group))
    .map((group, index) => ({
      index,
      group,
      revision: group.revision ?? workload.revision,
    }));
}

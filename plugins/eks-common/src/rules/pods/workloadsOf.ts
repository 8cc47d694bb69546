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

import { Fact, PodFact, WorkloadFact } from '../../facts';

/**
 * Names a workload, so that a command can be made for it.
 *
 * @public
 */
export interface WorkloadRef {
  kind: WorkloadFact['kind'];
  namespace: string;
  name: string;
}

function owns(workload: WorkloadFact, pod: PodFact): boolean {
  const { owner } = pod;
  if (!owner || workload.namespace !== pod.namespace) {
    return false;
  }
  if (owner.kind === 'ReplicaSet' && workload.kind === 'Deployment') {
    // A Deployment names its ReplicaSets after itself and a hash, which has no hyphen.
    const hash = owner.name.slice(workload.name.length + 1);
    return (
      owner.name === `${workload.name}-${hash}` && /^[a-z0-9]+$/.test(hash)
    );
  }
  return owner.kind === workload.kind && owner.name === workload.name;
}

/** The workloads that own at least one of the pods. */
export function workloadsOf(
  pods: PodFact[],
  workloads: Fact<WorkloadFact[]>,
): WorkloadRef[] {
  if (!workloads.known) {
    return [];
  }
  return workloads.value
    .filter(workload => pods.some(pod => owns(workload, pod)))
    .map(({ kind, namespace, name }) => ({ kind, namespace, name }));
}

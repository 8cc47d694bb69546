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

import { isReady, KubernetesObject, PodObject } from '../../kubernetes/objects';
import { SystemWorkload } from './SYSTEM_WORKLOADS';

/** The controller of system pods with spec and status, now that its pods are known. */
export function systemController(
  object: KubernetesObject,
  workload: SystemWorkload,
  image: string,
  pods: PodObject[],
): KubernetesObject {
  const ready = pods.filter(isReady).length;
  const spec = {
    selector: { matchLabels: workload.labels },
    template: {
      metadata: { labels: workload.labels },
      spec: {
        serviceAccountName: workload.serviceAccount,
        hostNetwork: workload.hostNetwork,
        containers: [{ name: workload.name, image }],
      },
    },
  };
  if (object.kind === 'DaemonSet') {
    return {
      ...object,
      spec,
      status: {
        desiredNumberScheduled: pods.length,
        currentNumberScheduled: pods.length,
        updatedNumberScheduled: pods.length,
        numberReady: ready,
        numberAvailable: ready,
        numberMisscheduled: 0,
      },
    };
  }
  return {
    ...object,
    spec: { ...spec, replicas: pods.length },
    status: {
      observedGeneration: 1,
      replicas: pods.length,
      updatedReplicas: pods.length,
      readyReplicas: ready,
      availableReplicas: ready,
      unavailableReplicas: pods.length - ready,
    },
  };
}

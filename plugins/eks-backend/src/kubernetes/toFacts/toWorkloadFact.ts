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

import type { WorkloadFact } from '@backstage-eks/plugin-eks-common';
import type {
  V1DaemonSet,
  V1Deployment,
  V1ObjectMeta,
  V1PodTemplateSpec,
  V1StatefulSet,
} from '@kubernetes/client-node';
import { POD_ANNOTATIONS } from './prefixes';
import { itemsOf, pickByPrefix, shortText, toIso } from './values';

/** @internal */
export function deploymentToFact(deployment: V1Deployment): WorkloadFact {
  const { metadata, spec, status } = deployment;
  const stalled = itemsOf(status?.conditions).find(
    condition =>
      condition.type === 'Progressing' && condition.status === 'False',
  );
  return {
    kind: 'Deployment',
    ...commonFacts(metadata, spec?.template, status?.observedGeneration),
    desiredReplicas: spec?.replicas ?? 1,
    readyReplicas: status?.readyReplicas ?? 0,
    updatedReplicas: status?.updatedReplicas ?? 0,
    rolloutStalled: stalled && {
      reason: stalled.reason ?? 'Unknown',
      message: shortText(stalled.message) ?? '',
      since: toIso(stalled.lastTransitionTime),
    },
  };
}

/** @internal */
export function statefulSetToFact(statefulSet: V1StatefulSet): WorkloadFact {
  const { metadata, spec, status } = statefulSet;
  return {
    kind: 'StatefulSet',
    ...commonFacts(metadata, spec?.template, status?.observedGeneration),
    desiredReplicas: spec?.replicas ?? 1,
    readyReplicas: status?.readyReplicas ?? 0,
    updatedReplicas: status?.updatedReplicas ?? 0,
  };
}

/** @internal */
export function daemonSetToFact(daemonSet: V1DaemonSet): WorkloadFact {
  const { metadata, spec, status } = daemonSet;
  return {
    kind: 'DaemonSet',
    ...commonFacts(metadata, spec?.template, status?.observedGeneration),
    desiredReplicas: status?.desiredNumberScheduled ?? 0,
    readyReplicas: status?.numberReady ?? 0,
    updatedReplicas: status?.updatedNumberScheduled ?? 0,
  };
}

function commonFacts(
  metadata: V1ObjectMeta | undefined,
  template: V1PodTemplateSpec | undefined,
  observedGeneration: number | undefined,
) {
  return {
    namespace: metadata?.namespace ?? '',
    name: metadata?.name ?? '',
    createdAt: toIso(metadata?.creationTimestamp),
    generationObserved:
      metadata?.generation === undefined ||
      (observedGeneration ?? 0) >= metadata.generation,
    serviceAccountName: template?.spec?.serviceAccountName ?? 'default',
    podAnnotations: pickByPrefix(
      template?.metadata?.annotations,
      POD_ANNOTATIONS,
    ),
  };
}

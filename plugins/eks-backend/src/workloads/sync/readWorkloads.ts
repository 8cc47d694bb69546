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

import { known, type Fact } from '@backstage-eks/plugin-eks-common';
import type { V1ObjectMeta } from '@kubernetes/client-node';
import type { ClusterInventoryApi, WorkloadKind } from '../../kubernetes';
import { pickByPrefix } from '../../kubernetes/toFacts/values';
import type { WorkloadMetadata } from '../types';

const KINDS: WorkloadKind[] = ['Deployment', 'DaemonSet', 'StatefulSet'];
const INSTALLER_ANNOTATIONS = [
  'argocd.argoproj.io/tracking-id',
  'meta.helm.sh/release-name',
];

/**
 * Reads the names and labels of all workloads of a cluster. A kind that cannot be read makes them all not known: half an
 * index would tell of services that they do not run there.
 *
 * @internal
 */
export async function readWorkloads(
  api: ClusterInventoryApi,
): Promise<Fact<WorkloadMetadata[]>> {
  const lists = await Promise.all(
    KINDS.map(async kind => ({
      kind,
      list: await api.listWorkloadMetadata(kind),
    })),
  );
  const workloads: WorkloadMetadata[] = [];
  for (const { kind, list } of lists) {
    if (!list.known) {
      return list;
    }
    for (const { metadata } of list.value) {
      const workload = metadata && toWorkload(kind, metadata);
      if (workload) {
        workloads.push(workload);
      }
    }
  }
  return known(workloads);
}

function toWorkload(
  kind: WorkloadKind,
  { namespace, name, labels, annotations }: V1ObjectMeta,
): WorkloadMetadata | undefined {
  if (!namespace || !name) {
    return undefined;
  }
  return {
    kind,
    namespace,
    name,
    labels: pickByPrefix(labels, ['']),
    annotations: pickByPrefix(annotations, INSTALLER_ANNOTATIONS),
  };
}

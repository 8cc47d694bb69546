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

import type {
  Fact,
  PodFact,
  WorkloadFact,
} from '@backstage-eks/plugin-eks-common';
import { concatFacts, mapFact, type ClusterApi } from '../../kubernetes';
import {
  daemonSetToFact,
  deploymentToFact,
  statefulSetToFact,
  toPodFact,
} from '../../kubernetes/toFacts';
import type { WorkloadQuery } from '../findPlaces';

/**
 * The workloads and pods of a service in one cluster, of all namespaces in which it runs.
 *
 * @internal
 */
export interface FoundWorkloads {
  pods: Fact<PodFact[]>;
  workloads: Fact<WorkloadFact[]>;
  /** Labels that the workloads give their pods, with their namespace: Services select by them when no pod runs. */
  podTemplates: Array<{ namespace: string; labels: Record<string, string> }>;
}

/**
 * First round: finds the workloads and pods of a service.
 *
 * @internal
 */
export async function findWorkloads(
  api: ClusterApi,
  query: WorkloadQuery,
): Promise<FoundWorkloads> {
  const [pods, deployments, statefulSets, daemonSets] = await Promise.all([
    api.listPods(query),
    api.listDeployments(query),
    api.listStatefulSets(query),
    api.listDaemonSets(query),
  ]);
  return {
    pods: mapFact(pods, list => list.map(toPodFact)),
    workloads: concatFacts([
      mapFact(deployments, list => list.map(deploymentToFact)),
      mapFact(statefulSets, list => list.map(statefulSetToFact)),
      mapFact(daemonSets, list => list.map(daemonSetToFact)),
    ]),
    podTemplates: [deployments, statefulSets, daemonSets].flatMap(fact =>
      fact.known
        ? fact.value.map(({ metadata, spec }) => ({
            namespace: metadata?.namespace ?? '',
            labels: spec?.template?.metadata?.labels ?? {},
          }))
        : [],
    ),
  };
}

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

import {
  describeProgress,
  describeProgressStep,
  judgeProgress,
  type ClusterDeclaration,
  type ClusterProgress,
  type ProgressFacts,
  type ProgressStep,
  type ProgressStepFinding,
} from '@backstage-eks/plugin-eks-common';
import type { InventoryCluster } from '../inventory';

/**
 * How far a cluster is, in words.
 *
 * @param age - `cadenceMs`: how often each section is read, in milliseconds
 * @internal
 */
export function toClusterProgress(
  cluster: Pick<InventoryCluster, 'core' | 'nodeGroups' | 'addons'>,
  declaration: ClusterDeclaration,
  age: Pick<ProgressFacts, 'now' | 'cadenceMs'>,
): ClusterProgress {
  const { now } = age;
  const { core, nodeGroups, addons } = cluster;
  const progress = judgeProgress({
    core,
    nodeGroups,
    addons,
    declaration,
    ...age,
  });
  return {
    state: progress.state,
    sentence: describeProgress(progress, now),
    ...(progress.startedAt && { startedAt: progress.startedAt }),
    steps: progress.steps.map(step => toStep(step, now)),
    declaration: toDeclarationAnswer(declaration),
  };
}

function toStep(step: ProgressStepFinding, now: Date): ProgressStep {
  const { kind, name, status, since, state } = step;
  return {
    id: `${kind}/${name}`,
    kind,
    name,
    state,
    ...(status && { status }),
    sentence: describeProgressStep(step, now),
    ...(since && { since }),
  };
}

function toDeclarationAnswer(
  declaration: ClusterDeclaration,
): ClusterProgress['declaration'] {
  switch (declaration.state) {
    case 'read':
      return { state: 'read', url: declaration.url };
    case 'failed':
      return {
        state: 'failed',
        ...(declaration.url && { url: declaration.url }),
        failure: declaration.failure,
      };
    default:
      return { state: 'none' };
  }
}

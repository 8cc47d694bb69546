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

import { minorOf } from '../versions';
import { stage, type StageContent } from './stage';
import { fargateStageId, nodeGroupStageId, poolStageId } from './stageIds';
import type { UpgradeStage } from './types';
import type { UpgradeContext } from './upgradeContext';

/** One stage for each node group. */
export function nodeGroupStages(
  { facts, skews }: UpgradeContext,
  target: string,
): UpgradeStage[] {
  return (facts.cluster.nodeGroups.data ?? []).map(({ name, version }) => {
    const oldest = skews.find(
      ({ pool }) => pool.kind === 'nodeGroup' && pool.name === name,
    )?.version;
    const from = oldest ?? version;
    return stage(
      {
        id: nodeGroupStageId(name),
        kind: 'nodeGroup',
        name,
        from,
        to: target,
      },
      isAt(from, target),
    );
  });
}

/** One stage for each pool that is no node group; EKS replaces the nodes of Auto Mode by itself. */
export function nodePoolStages(
  { core, skews }: UpgradeContext,
  target: string,
): UpgradeStage[] {
  const found = skews.filter(
    ({ pool }) => pool.kind !== 'nodeGroup' && pool.kind !== 'fargate',
  );
  const builtIn = core.autoMode ? core.autoModeNodePools ?? [] : [];
  const pools = [
    ...found,
    ...builtIn
      .filter(
        name =>
          !found.some(
            ({ pool }) => pool.kind === 'autoMode' && pool.name === name,
          ),
      )
      .map(name => ({ pool: { kind: 'autoMode', name }, version: undefined })),
  ];
  return pools.map(({ pool, version }) => {
    const content: StageContent = {
      id: poolStageId(pool),
      kind: 'nodePool',
      name: pool.name,
      from: version,
      to: target,
    };
    return pool.kind === 'autoMode' && !isAt(version, target)
      ? { ...content, state: 'automatic' }
      : stage(content, isAt(version, target));
  });
}

/** One stage for each Fargate profile. Its nodes do not name it, so the oldest of them stands for every profile. */
export function fargateStages(
  { facts, skews, to }: UpgradeContext,
  target: string,
): UpgradeStage[] {
  const from = skews.find(({ pool }) => pool.kind === 'fargate')?.version;
  return (facts.cluster.fargateProfiles.data ?? []).flatMap(({ name }) => {
    // Without an upgrade to come, only pods that are known to be old have something to do.
    return to === undefined && from === undefined
      ? []
      : [
          stage(
            {
              id: fargateStageId(name),
              kind: 'fargateProfile',
              name,
              from,
              to: target,
            },
            isAt(from, target),
          ),
        ];
  });
}

function isAt(version: string | undefined, target: string): boolean {
  return (minorOf(version) ?? -1) >= (minorOf(target) ?? Infinity);
}

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

import { addonStep, type AddonStep } from './addonStep';
import { foreignComponents } from './componentFindings';
import { fargateStages, nodeGroupStages, nodePoolStages } from './nodeStages';
import type { PlacedFinding } from './placed';
import { stage } from './stage';
import { addonStageId } from './stageIds';
import type { UpgradeStage } from './types';
import type { UpgradeContext } from './upgradeContext';

// Its minor version is that of the cluster, so it follows the control plane, before nodes are replaced.
const CLUSTER_AUTOSCALER = 'cluster-autoscaler';

/**
 * The stages of an upgrade in their order: what must be ready, then the control plane, then what EKS leaves to others.
 *
 * Controllers and webhooks come first: they must work with both versions, or the upgrade breaks what they serve. Add-ons
 * that do not work with the next version come as near to the control plane as they can: before it where a version works
 * with both, else right after it. The others follow the nodes, as AWS says, kube-proxy among them: Kubernetes lets it be
 * older than the API server.
 *
 * Sources: https://docs.aws.amazon.com/eks/latest/userguide/update-cluster.html,
 * https://kubernetes.io/releases/version-skew-policy/
 */
export function upgradeStages(
  context: UpgradeContext,
  findings: PlacedFinding[],
): UpgradeStage[] {
  const { core, to } = context;
  const target = to ?? core.version;
  if (target === undefined) {
    return [];
  }
  const before = [
    stage(
      { id: 'prepare', kind: 'prepare', name: 'prepare' },
      isPrepared(findings),
    ),
    ...componentStages(context, name => name !== CLUSTER_AUTOSCALER),
    ...addonStages(context, ['beforeControlPlane', 'never']),
  ];
  const after = [
    ...addonStages(context, ['afterControlPlane']),
    ...componentStages(context, name => name === CLUSTER_AUTOSCALER),
    ...nodeGroupStages(context, target),
    ...nodePoolStages(context, target),
    ...fargateStages(context, target),
    ...addonStages(context, ['afterNodes', 'unknown']),
  ];
  const controlPlane = stage(
    {
      id: 'controlPlane',
      kind: 'controlPlane',
      name: core.name,
      from: core.version,
      to: target,
    },
    to === undefined,
  );
  const works = [...before, controlPlane, ...after];
  const verify = stage(
    { id: 'verify', kind: 'verify', name: 'verify' },
    works.every(({ state }) => state === 'done'),
  );
  return blockStages([...works, verify], findings);
}

function isPrepared(findings: PlacedFinding[]): boolean {
  return findings.every(
    ({ stageId, finding }) => stageId !== 'prepare' || finding.advice,
  );
}

/** A blocker blocks its own stage; one before the control plane also blocks all that follows. */
function blockStages(
  stages: UpgradeStage[],
  findings: PlacedFinding[],
): UpgradeStage[] {
  const blockedIds = new Set(
    findings
      .filter(({ weight }) => weight === 'blocker')
      .map(({ stageId }) => stageId),
  );
  const controlPlane = stages.findIndex(({ kind }) => kind === 'controlPlane');
  const isControlPlaneBlocked = stages
    .slice(0, controlPlane)
    .some(({ id }) => blockedIds.has(id));
  return stages.map((each, index): UpgradeStage => {
    const isBlocked =
      // To prepare is to mend the blockers.
      (each.kind !== 'prepare' && blockedIds.has(each.id)) ||
      (isControlPlaneBlocked && index >= controlPlane) ||
      (each.kind === 'verify' && blockedIds.size > 0);
    return isBlocked && each.state === 'todo'
      ? { ...each, state: 'blocked' }
      : each;
  });
}

function addonStages(
  { addons, facts, to }: UpgradeContext,
  when: AddonStep['when'][],
): UpgradeStage[] {
  if (to === undefined) {
    return [];
  }
  return addons.addons.flatMap((addon): UpgradeStage[] => {
    const step = addonStep(addon, facts.offers, to);
    // What EKS does not manage is updated by hand: before the control plane if it must be, else once the nodes are there.
    const its =
      addon.selfManaged && step.when !== 'beforeControlPlane'
        ? 'afterNodes'
        : step.when;
    if (!when.includes(its)) {
      return [];
    }
    const target = 'target' in step ? step.target : undefined;
    return [
      stage(
        {
          id: addonStageId(addon.name),
          kind: 'addon',
          name: addon.name,
          from: addon.installed,
          to: target,
        },
        step.when === 'afterNodes' && target === undefined,
      ),
    ];
  });
}

function componentStages(
  context: UpgradeContext,
  isChosen: (name: string) => boolean,
): UpgradeStage[] {
  const { to } = context;
  return to === undefined
    ? []
    : foreignComponents(context)
        .filter(({ name }) => isChosen(name))
        .map(({ name, namespace, versions }) =>
          stage(
            {
              id: `component/${namespace}/${name}`,
              kind: 'component',
              name,
              from: versions[0]?.version,
            },
            false,
          ),
        );
}

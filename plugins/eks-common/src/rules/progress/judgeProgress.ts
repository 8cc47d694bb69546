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

import type { ClusterCore, Section } from '../../facts';
import { isStale } from '../freshness';
import type { ProgressJudgement, ProgressStepFinding } from './findings';
import { isChanging } from './isChanging';
import { judgeParts } from './judgeParts';
import type { ProgressFacts, ProgressState } from './types';

/**
 * Judges how far a cluster is with coming up or changing, and which steps remain.
 *
 * @remarks
 * It compares what EKS reports with what is declared. A cluster is `complete` only when everything was read, what is
 * declared included: a section that fails, was read long ago or never, or a declaration that cannot be read, leaves it
 * `unknown`.
 *
 * @public
 */
export function judgeProgress(facts: ProgressFacts): ProgressJudgement {
  const { core, nodeGroups, addons, declaration } = facts;
  const declared =
    declaration.state === 'failed' ? declaration.failure : declaration.state;
  if (!core.data) {
    return {
      state: 'unknown',
      steps: [unreadControlPlane(core)],
      declared,
    };
  }
  const { createdAt, status } = core.data;
  const steps = [
    judgeControlPlane(core.data),
    ...judgeAllParts(facts, { status, createdAt }),
  ];
  const outdated = [core, nodeGroups, addons].find(
    section => section.data && section.failure,
  )?.failure;
  const staleSince = oldest(staleTimes(facts));
  const isCertain =
    !outdated && staleSince === undefined && declaration.state !== 'failed';
  const state = stateOf(status, steps);
  return {
    state: state === 'complete' && !isCertain ? 'unknown' : state,
    startedAt: createdAt,
    steps,
    declared,
    ...(outdated && { outdated }),
    ...(staleSince && { staleSince }),
  };
}

/** When the sections were read that are older than their own cadence allows. */
function staleTimes(facts: ProgressFacts): string[] {
  const { now, cadenceMs } = facts;
  return (['core', 'nodeGroups', 'addons'] as const).flatMap(name => {
    const { data, observedAt } = facts[name];
    const age = { now, cadenceMs: cadenceMs[name] };
    return data && observedAt && isStale(observedAt, age) ? observedAt : [];
  });
}

function oldest(times: string[]): string | undefined {
  return [...times].sort().at(0);
}

function judgeAllParts(
  { nodeGroups, addons, declaration, now }: ProgressFacts,
  controlPlane: { status: string; createdAt: string },
): ProgressStepFinding[] {
  const names =
    declaration.state === 'read' ? declaration : { nodeGroups: [], addons: [] };
  const groupSteps = judgeParts('nodeGroup', nodeGroups, {
    declared: names.nodeGroups,
    controlPlane,
    now,
  });
  const addonSteps = judgeParts('addon', addons, {
    declared: names.addons,
    controlPlane,
    nodesAreComing: areComing(groupSteps),
    now,
  });
  return [...groupSteps, ...addonSteps];
}

/** Every node group is on its way: one that was there before has nodes, or lost them for a reason of its own. */
function areComing(nodeGroups: ProgressStepFinding[]): boolean {
  return (
    nodeGroups.length > 0 &&
    nodeGroups.every(step => step.code === 'waiting' || isCreating(step))
  );
}

function isCreating(step: ProgressStepFinding): boolean {
  return step.status === 'CREATING';
}

function unreadControlPlane(core: Section<ClusterCore>): ProgressStepFinding {
  return {
    kind: 'controlPlane',
    name: 'Control plane',
    code: 'unread',
    state: 'unknown',
    ...(core.failure && { failure: core.failure }),
  };
}

function judgeControlPlane(core: ClusterCore): ProgressStepFinding {
  const step = {
    kind: 'controlPlane' as const,
    name: core.name,
    status: core.status,
    since: core.createdAt,
  };
  const issue = core.healthIssues.at(0);
  if (core.status === 'ACTIVE') {
    return { ...step, code: 'done', state: 'done' };
  }
  if (isChanging(core.status)) {
    return { ...step, code: 'changing', state: 'active' };
  }
  if (core.status === 'FAILED') {
    return {
      ...step,
      code: 'broken',
      state: 'failed',
      ...(issue && { issue }),
    };
  }
  return { ...step, code: 'strange', state: 'unknown' };
}

function stateOf(
  clusterStatus: string,
  steps: ProgressStepFinding[],
): ProgressState {
  switch (clusterStatus) {
    case 'DELETING':
      return 'deleting';
    case 'FAILED':
      return 'failed';
    case 'CREATING':
      return 'creating';
    default:
      break;
  }
  const has = (test: (step: ProgressStepFinding) => boolean) =>
    steps.some(test);
  if (has(step => step.state === 'failed')) {
    return 'failed';
  }
  if (steps[0].state === 'unknown') {
    // Whether the parts go on depends on the control plane.
    return 'unknown';
  }
  if (
    has(step => step.code === 'waiting' || step.code === 'waitingForNodes') ||
    has(isCreating)
  ) {
    return 'creating';
  }
  if (has(step => step.state === 'active')) {
    return 'updating';
  }
  // A part that is proven to be missing weighs more than one that is not known.
  if (has(step => step.code === 'missing')) {
    return 'incomplete';
  }
  return has(step => step.state === 'unknown') ? 'unknown' : 'complete';
}

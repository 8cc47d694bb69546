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

import type { HealthIssue, Section } from '../../facts';
import type { ProgressStepFinding } from './findings';
import { isChanging } from './isChanging';
import { isYoung } from './isYoung';

const BROKEN = new Set([
  'DEGRADED',
  'CREATE_FAILED',
  'UPDATE_FAILED',
  'DELETE_FAILED',
]);
/** What EKS says of an add-on whose pods find no node. */
const TOO_FEW_REPLICAS = 'InsufficientNumberOfReplicas';
const ALL = { nodeGroup: 'Node groups', addon: 'Add-ons' };

interface Part {
  name: string;
  createdAt: string;
  status: string;
  healthIssues: HealthIssue[];
}

/**
 * Judges the node groups or the add-ons of a cluster: those that are declared in the order of the file, then all others.
 */
export function judgeParts(
  kind: 'nodeGroup' | 'addon',
  section: Section<Part[]>,
  options: {
    declared: string[];
    controlPlane: { status: string; createdAt: string };
    /** The cluster has no node yet, and gets some. */
    nodesAreComing?: boolean;
    now: Date;
  },
): ProgressStepFinding[] {
  const { declared, controlPlane, nodesAreComing = false, now } = options;
  const parts = section.data;
  if (!parts) {
    const { failure } = section;
    const unread = {
      kind,
      code: 'unread' as const,
      state: 'unknown' as const,
      ...(failure && { failure }),
    };
    return declared.length > 0
      ? declared.map(name => ({ ...unread, name }))
      : [{ ...unread, name: ALL[kind], all: true }];
  }
  const byName = new Map(parts.map(part => [part.name, part]));
  const others = [...byName.keys()]
    .filter(name => !declared.includes(name))
    .sort();
  return [...declared, ...others].flatMap((name): ProgressStepFinding[] => {
    const part = byName.get(name);
    if (part) {
      return [judgePart(kind, part, nodesAreComing)];
    }
    if (controlPlane.status === 'DELETING') {
      return [];
    }
    return isYoung(controlPlane.createdAt, now) ||
      controlPlane.status === 'CREATING'
      ? [
          {
            kind,
            name,
            code: 'waiting',
            state: 'waiting',
            controlPlane: controlPlane.status,
          },
        ]
      : [{ kind, name, code: 'missing', state: 'waiting' }];
  });
}

function judgePart(
  kind: 'nodeGroup' | 'addon',
  part: Part,
  nodesAreComing: boolean,
): ProgressStepFinding {
  const { name, status, createdAt: since } = part;
  const step = { kind, name, status, since };
  if (status === 'ACTIVE') {
    return { ...step, code: 'done', state: 'done' };
  }
  if (isChanging(status)) {
    return { ...step, code: 'changing', state: 'active' };
  }
  if (nodesAreComing && lacksNodesOnly(part)) {
    return { ...step, code: 'waitingForNodes', state: 'active' };
  }
  if (BROKEN.has(status)) {
    const issue = part.healthIssues.at(0);
    return {
      ...step,
      code: 'broken',
      state: 'failed',
      ...(issue && { issue }),
    };
  }
  return { ...step, code: 'strange', state: 'unknown' };
}

/** Add-ons such as coredns are degraded until the first node is there: that is no failure while nodes are coming. */
function lacksNodesOnly({ status, healthIssues }: Part): boolean {
  return (
    status === 'DEGRADED' &&
    healthIssues.every(issue => issue.code === TOO_FEW_REPLICAS)
  );
}

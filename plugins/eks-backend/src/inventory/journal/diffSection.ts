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
  Addon,
  ClusterCore,
  HealthIssue,
  NodeGroup,
} from '@backstage-eks/plugin-eks-common';
import type { SectionContents, SectionName } from '../types';
import type {
  ChangeSubject,
  FieldValue,
  InventoryChange,
  PartSubject,
} from './changes';

interface Part {
  name: string;
  createdAt: string;
  healthIssues: HealthIssue[];
}

type Fields = Record<string, FieldValue | undefined>;

const DIFFS: {
  [S in SectionName]: (
    before: SectionContents[S],
    after: SectionContents[S],
  ) => InventoryChange[];
} = {
  core: (before, after) => {
    const subject = { kind: 'cluster' } as const;
    return [
      ...diffFields(subject, coreFields(before), coreFields(after)),
      ...diffIssues(subject, before.healthIssues, after.healthIssues),
    ];
  },
  nodeGroups: (before, after) =>
    diffParts('nodeGroup', before, after, nodeGroupFields),
  addons: (before, after) => diffParts('addon', before, after, addonFields),
};

/**
 * What of two contents of one section is worth telling. Desired sizes and tags are not: autoscalers and tools change them
 * all day.
 *
 * @internal
 */
export function diffSection<S extends SectionName>(
  section: S,
  before: SectionContents[S],
  after: SectionContents[S],
): InventoryChange[] {
  return DIFFS[section](before, after);
}

function coreFields(core: ClusterCore): Fields {
  return {
    version: core.version,
    platformVersion: core.platformVersion,
    status: core.status,
    supportType: core.supportType,
    authenticationMode: core.authenticationMode,
    endpointPublicAccess: core.endpointPublicAccess,
    endpointPrivateAccess: core.endpointPrivateAccess,
    autoMode: core.autoMode,
    deletionProtection: core.deletionProtection,
  };
}

function nodeGroupFields(nodeGroup: NodeGroup): Fields {
  return {
    version: nodeGroup.version,
    releaseVersion: nodeGroup.releaseVersion,
    status: nodeGroup.status,
    capacityType: nodeGroup.capacityType,
    instanceTypes: nodeGroup.instanceTypes.join(', ') || undefined,
    minSize: nodeGroup.scaling?.minSize,
    maxSize: nodeGroup.scaling?.maxSize,
  };
}

function addonFields(addon: Addon): Fields {
  return {
    version: addon.version,
    status: addon.status,
    serviceAccountRoleArn: addon.serviceAccountRoleArn,
  };
}

function diffParts<P extends Part>(
  kind: PartSubject['kind'],
  before: P[],
  after: P[],
  fieldsOf: (part: P) => Fields,
): InventoryChange[] {
  const changes: InventoryChange[] = [];
  const old = new Map(before.map(part => [part.name, part]));
  for (const part of after) {
    const subject = { kind, name: part.name };
    const previous = old.get(part.name);
    old.delete(part.name);
    if (!previous) {
      changes.push({ type: 'added', subject });
    } else if (previous.createdAt !== part.createdAt) {
      changes.push({ type: 'recreated', subject });
    } else {
      changes.push(
        ...diffFields(subject, fieldsOf(previous), fieldsOf(part)),
        ...diffIssues(subject, previous.healthIssues, part.healthIssues),
      );
    }
  }
  for (const name of old.keys()) {
    changes.push({ type: 'removed', subject: { kind, name } });
  }
  return changes;
}

function diffFields(
  subject: ChangeSubject,
  before: Fields,
  after: Fields,
): InventoryChange[] {
  return Object.keys(after)
    .filter(field => before[field] !== after[field])
    .map(field => ({
      type: 'fieldChanged',
      subject,
      field,
      from: before[field],
      to: after[field],
    }));
}

function diffIssues(
  subject: ChangeSubject,
  before: HealthIssue[],
  after: HealthIssue[],
): InventoryChange[] {
  const old = new Set(before.map(issue => issue.code));
  const current = new Set(after.map(issue => issue.code));
  return [
    ...[...current]
      .filter(code => !old.has(code))
      .map(code => ({ type: 'issueAppeared', subject, code } as const)),
    ...[...old]
      .filter(code => !current.has(code))
      .map(code => ({ type: 'issueResolved', subject, code } as const)),
  ];
}

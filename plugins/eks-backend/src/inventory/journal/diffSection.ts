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
  AccessEntry,
  Addon,
  AwsAuth,
  ClusterPodIdentityAssociation,
  Component,
  FargateProfile,
  HealthIssue,
  Insight,
  NodeGroup,
} from '@backstage-eks/plugin-eks-common';
import type { SectionContents, SectionName } from '../types';
import type { InventoryChange, PartKind } from './changes';
import { diffCore } from './diffCore';
import {
  diffFields,
  diffIssues,
  diffKnownFields,
  type Fields,
} from './diffFields';
import { diffParts } from './diffParts';

type Diff<S extends SectionName> = (
  before: SectionContents[S],
  after: SectionContents[S],
) => InventoryChange[];

/** Sections without an entry change all day without being changed by anybody. */
const DIFFS: { [S in SectionName]?: Diff<S> } = {
  core: diffCore,
  nodeGroups: (before, after) =>
    diffNamed('nodeGroup', before, after, nodeGroupFields),
  addons: (before, after) => diffNamed('addon', before, after, addonFields),
  fargateProfiles: (before, after) =>
    diffNamed('fargateProfile', before, after, fargateProfileFields),
  podIdentityAssociations: diffAssociations,
  accessEntries: diffAccessEntries,
  insights: diffInsights,
  components: diffComponents,
  awsAuth: diffAwsAuth,
};

/**
 * What of two contents of one section is worth telling. Desired sizes, free addresses and tags are not: autoscalers and
 * tools change them all day.
 *
 * @internal
 */
export function diffSection<S extends SectionName>(
  section: S,
  before: SectionContents[S],
  after: SectionContents[S],
): InventoryChange[] {
  return DIFFS[section]?.(before, after) ?? [];
}

/** Compares parts that have a name, a time of creation and problems. */
function diffNamed<
  P extends { name: string; createdAt: string; healthIssues: HealthIssue[] },
>(
  kind: PartKind,
  before: P[],
  after: P[],
  fieldsOf: (part: P) => Fields,
): InventoryChange[] {
  return diffParts({
    kind,
    before,
    after,
    nameOf: part => part.name,
    isAnother: (a, b) => a.createdAt !== b.createdAt,
    diff: (subject, a, b) => [
      ...diffFields(subject, fieldsOf(a), fieldsOf(b)),
      ...diffIssues(subject, a.healthIssues, b.healthIssues),
    ],
  });
}

function nodeGroupFields(nodeGroup: NodeGroup): Fields {
  return {
    version: nodeGroup.version,
    releaseVersion: nodeGroup.releaseVersion,
    amiType: nodeGroup.amiType,
    status: nodeGroup.status,
    capacityType: nodeGroup.capacityType,
    instanceTypes: nodeGroup.instanceTypes.join(', ') || undefined,
    minSize: nodeGroup.scaling?.minSize,
    maxSize: nodeGroup.scaling?.maxSize,
    launchTemplateVersion: nodeGroup.launchTemplate?.version,
    taints:
      nodeGroup.taints
        .map(({ key, value = '', effect }) => `${key}=${value}:${effect}`)
        .sort()
        .join(', ') || undefined,
  };
}

function addonFields(addon: Addon): Fields {
  return {
    version: addon.version,
    status: addon.status,
    serviceAccountRoleArn: addon.serviceAccountRoleArn,
  };
}

function fargateProfileFields(profile: FargateProfile): Fields {
  return {
    status: profile.status,
    podExecutionRoleArn: profile.podExecutionRoleArn,
  };
}

function diffAssociations(
  before: ClusterPodIdentityAssociation[],
  after: ClusterPodIdentityAssociation[],
): InventoryChange[] {
  return diffParts({
    kind: 'podIdentityAssociation',
    before,
    after,
    nameOf: ({ namespace, serviceAccount }) => `${namespace}/${serviceAccount}`,
    diff: (subject, a, b) => [
      // The role is known once the association was described.
      ...diffKnownFields(
        subject,
        { roleArn: a.roleArn },
        { roleArn: b.roleArn },
      ),
      ...(a.roleArn && b.roleArn
        ? diffFields(
            subject,
            { targetRoleArn: a.targetRoleArn },
            { targetRoleArn: b.targetRoleArn },
          )
        : []),
    ],
  });
}

function diffAccessEntries(
  before: AccessEntry[],
  after: AccessEntry[],
): InventoryChange[] {
  const fieldsOf = (entry: AccessEntry): Fields => ({
    accessPolicies: policiesOf(entry),
    kubernetesGroups:
      [...entry.kubernetesGroups].sort().join(', ') || undefined,
    username: entry.username,
  });
  return diffParts({
    kind: 'accessEntry',
    before,
    after,
    nameOf: entry => entry.principalArn,
    diff: (subject, a, b) => diffFields(subject, fieldsOf(a), fieldsOf(b)),
  });
}

function policiesOf({ policies }: AccessEntry): string | undefined {
  return (
    policies
      .map(({ policyArn, scope }) => {
        const name = policyArn.split('/').at(-1);
        return scope.type === 'cluster'
          ? `${name} in the cluster`
          : `${name} in ${[...scope.namespaces].sort().join(' and ')}`;
      })
      .sort()
      .join(', ') || undefined
  );
}

/** Insights come and go with versions; what they say is what matters. */
function diffInsights(before: Insight[], after: Insight[]): InventoryChange[] {
  const old = new Map(before.map(insight => [insight.id, insight]));
  return after.flatMap(({ id, name, status }) => {
    const from = old.get(id)?.status ?? 'PASSING';
    return diffFields({ kind: 'insight', name }, { status: from }, { status });
  });
}

function diffComponents(
  before: Component[],
  after: Component[],
): InventoryChange[] {
  const fieldsOf = ({ versions }: Component) => ({
    version: versions.at(0)?.version,
  });
  return diffParts({
    kind: 'component',
    before,
    after,
    nameOf: ({ namespace, workload }) => `${namespace}/${workload.name}`,
    diff: (subject, a, b) => diffFields(subject, fieldsOf(a), fieldsOf(b)),
  });
}

function diffAwsAuth(before: AwsAuth, after: AwsAuth): InventoryChange[] {
  type Mapping = { arn: string; username?: string; groups: string[] };
  const mappingsOf = ({ mappings, accounts }: AwsAuth): Mapping[] => [
    ...mappings,
    ...accounts.map(arn => ({ arn, groups: [] })),
  ];
  const fieldsOf = ({ username, groups }: Mapping): Fields => ({
    username,
    kubernetesGroups: [...groups].sort().join(', ') || undefined,
  });
  return diffParts({
    kind: 'awsAuthMapping',
    before: mappingsOf(before),
    after: mappingsOf(after),
    nameOf: mapping => mapping.arn,
    diff: (subject, a, b) => diffFields(subject, fieldsOf(a), fieldsOf(b)),
  });
}

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
  ChangeSubject,
  FieldValue,
  InventoryChange,
  PartKind,
} from './changes';

const FIELD_NAMES: Record<string, string> = {
  version: 'version',
  platformVersion: 'platform version',
  releaseVersion: 'AMI release',
  supportType: 'support type',
  authenticationMode: 'authentication mode',
  endpointPublicAccess: 'public endpoint access',
  endpointPrivateAccess: 'private endpoint access',
  autoMode: 'EKS Auto Mode',
  deletionProtection: 'deletion protection',
  capacityType: 'capacity type',
  instanceTypes: 'instance types',
  minSize: 'minimum size',
  maxSize: 'maximum size',
  serviceAccountRoleArn: 'service account role',
  encryptionKeyArn: 'encryption key',
  hybridNodes: 'support of hybrid nodes',
  zonalShift: 'zonal shift',
  roleArn: 'role',
  targetRoleArn: 'target role',
  podExecutionRoleArn: 'pod execution role',
  publicAccessCidrs: 'networks of the public endpoint',
  logTypes: 'control plane logs',
  autoModeNodePools: 'NodePools of EKS Auto Mode',
  amiType: 'AMI type',
  launchTemplateVersion: 'launch template version',
  accessPolicies: 'access policies',
  kubernetesGroups: 'Kubernetes groups',
  username: 'user name',
};

const KIND_NAMES: Record<PartKind, string> = {
  nodeGroup: 'Node group',
  addon: 'Add-on',
  fargateProfile: 'Fargate profile',
  podIdentityAssociation: 'Pod Identity association',
  accessEntry: 'Access entry',
  insight: 'Insight',
  component: 'Component',
  awsAuthMapping: 'Mapping in aws-auth of',
};

/**
 * The sentence that users read of a change. Names and values stand in backticks.
 *
 * @internal
 */
export function describeChange(change: InventoryChange): string {
  switch (change.type) {
    case 'clusterFound':
      return 'Cluster found';
    case 'clusterRecreated':
      return 'Cluster deleted and created anew under the same name';
    case 'clusterRemoved':
      return change.reason === 'targetLeft'
        ? 'Cluster left out: its account and region are no longer read'
        : 'Cluster removed';
    case 'added':
      return `${subjectOf(change.subject)} added`;
    case 'removed':
      return `${subjectOf(change.subject)} removed`;
    case 'recreated':
      return `${subjectOf(
        change.subject,
      )} deleted and created anew under the same name`;
    case 'issueAppeared':
      return `${subjectOf(change.subject)}: EKS reports \`${change.code}\``;
    case 'issueResolved':
      return `${subjectOf(change.subject)}: EKS no longer reports \`${
        change.code
      }\``;
    default:
      return describeField(change);
  }
}

function describeField(
  change: Extract<InventoryChange, { type: 'fieldChanged' }>,
): string {
  const { subject, field, from, to } = change;
  if (field === 'status') {
    return `${subjectOf(subject)} is now ${to ?? 'in an unknown state'}`;
  }
  const moved = `changed from ${valueOf(from)} to ${valueOf(to)}`;
  if (subject.kind === 'cluster') {
    const name = field === 'version' ? 'Kubernetes version' : nameOf(field);
    return `${capitalise(name)} ${moved}`;
  }
  return `${subjectOf(subject)}: ${nameOf(field)} ${moved}`;
}

function subjectOf(subject: ChangeSubject): string {
  return subject.kind === 'cluster'
    ? 'Cluster'
    : `${KIND_NAMES[subject.kind]} \`${subject.name}\``;
}

function nameOf(field: string): string {
  return FIELD_NAMES[field] ?? field;
}

function valueOf(value: FieldValue | undefined): string {
  if (value === undefined) {
    return 'nothing';
  }
  return typeof value === 'boolean' ? onOrOff(value) : `\`${value}\``;
}

function onOrOff(value: boolean): string {
  return value ? 'on' : 'off';
}

function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-US') + text.slice(1);
}

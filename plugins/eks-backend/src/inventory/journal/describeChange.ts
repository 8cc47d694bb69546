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

import type { ChangeSubject, FieldValue, InventoryChange } from './changes';

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
      return 'Cluster removed';
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
  switch (subject.kind) {
    case 'cluster':
      return 'Cluster';
    case 'nodeGroup':
      return `Node group \`${subject.name}\``;
    default:
      return `Add-on \`${subject.name}\``;
  }
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

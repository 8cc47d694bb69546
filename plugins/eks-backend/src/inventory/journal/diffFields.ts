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

import type { HealthIssue } from '@backstage-eks/plugin-eks-common';
import type { ChangeSubject, FieldValue, InventoryChange } from './changes';

/** @internal */
export type Fields = Record<string, FieldValue | undefined>;

/**
 * The fields that have another value.
 *
 * @internal
 */
export function diffFields(
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

/**
 * Fields that have another value, of those that were known before: what the portal reads for the first time is no change.
 *
 * @internal
 */
export function diffKnownFields(
  subject: ChangeSubject,
  before: Fields,
  after: Fields,
): InventoryChange[] {
  const known = Object.keys(after).filter(
    field => before[field] !== undefined && after[field] !== undefined,
  );
  return diffFields(
    subject,
    before,
    Object.fromEntries(known.map(field => [field, after[field]])),
  );
}

/**
 * The problems that EKS reports, or reports no more.
 *
 * @internal
 */
export function diffIssues(
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

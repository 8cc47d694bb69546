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

import type { AccessFinding, AccessGrant, AccessReport } from '../../rules';
import { describeAccessFinding } from './describeAccessFinding';

const HEADER = [
  'cluster',
  'as of',
  'kind',
  'principal',
  'type',
  'username',
  'kubernetes groups',
  'policy',
  'namespaces',
  'cluster admin',
  'for nodes',
  'ignored',
  'code',
  'remark',
];

/**
 * An access report as CSV (RFC 4180, with a header row, lines end in CRLF): a row for each grant, then one for each
 * finding and for what was not evaluated.
 *
 * @remarks
 * A value that a spreadsheet would take for a formula gets an apostrophe in front.
 *
 * @public
 */
export function accessReportCsv(
  report: AccessReport<AccessFinding>,
  cluster: { arn: string },
): string {
  const start = [cluster.arn, report.asOf ?? ''];
  const rows = [
    HEADER,
    ...report.grants.map(grant => [...start, ...grantCells(grant)]),
    ...report.findings.map(finding => [
      ...start,
      ...findingCells('finding', finding),
    ]),
    ...report.notEvaluated.map(finding => [
      ...start,
      ...findingCells('not evaluated', finding),
    ]),
  ];
  return rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

function grantCells(grant: AccessGrant): string[] {
  return [
    grant.source === 'awsAuth' ? 'aws-auth' : 'access entry',
    grant.principal,
    grant.type ?? '',
    grant.username ?? '',
    grant.kubernetesGroups.join(' '),
    grant.policy ?? '',
    grant.namespaces.join(' '),
    grant.clusterAdmin === undefined
      ? 'depends on RBAC'
      : yesOrNo(grant.clusterAdmin),
    yesOrNo(grant.forNodes),
    yesOrNo(grant.ignored),
    '',
    '',
  ];
}

function findingCells(kind: string, finding: AccessFinding): string[] {
  const empty = Array.from({ length: 9 }, () => '');
  const { sentence } = describeAccessFinding(finding);
  return [kind, ...empty, finding.code, sentence.replace(/`/g, '')];
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

function cell(value: string): string {
  // Spreadsheets take these for the beginning of a formula, also behind white space and in full width.
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value)
    ? `'${value}`
    : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

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

import type { AccessFindingParams, Finding } from '../../rules';
import { failureClause, failureStep } from '../failures';
import { staleWords, unreadWords } from '../sections';
import { code, codes, counted } from '../text';
import type { Words } from '../words';
import type { WordsTable } from '../wordsTable';

const TABLE: WordsTable<AccessFindingParams> = {
  'ACC-01': ({ authenticationMode }) => ({
    sentence: `Who created the cluster may be its administrator without being listed: the authentication mode is ${code(
      authenticationMode,
    )}.`,
    nextStep: {
      sentence:
        'Set it to `API_AND_CONFIG_MAP`: the creator then has an access entry.',
    },
  }),
  'ACC-02': ({ mappings, accounts }) => ({
    sentence: `${code('aws-auth')} grants access with ${counts(
      mappings,
      accounts,
    )}.`,
    nextStep: { sentence: 'Move them to access entries.' },
  }),
  'ACC-03': ({ mappings, accounts }) => ({
    sentence: `EKS ignores ${counts(mappings, accounts)} in ${code(
      'aws-auth',
    )}: the authentication mode is \`API\`.`,
    nextStep: { sentence: 'Remove `aws-auth` when nobody needs it.' },
  }),
  'ACC-04': ({ entries }) => ({
    sentence: `EKS ignores ${
      entries === 1 ? '1 access entry' : `${entries} access entries`
    }: the authentication mode is \`CONFIG_MAP\`.`,
    nextStep: {
      sentence: 'Set the authentication mode to `API_AND_CONFIG_MAP`.',
    },
  }),
  'ACC-05': ({ arn, expected }) => ({
    sentence: `${code('aws-auth')} maps ${code(
      arn,
    )} with its path, so the role cannot log in.`,
    nextStep: { sentence: `Write ${code(expected)} instead.` },
  }),
  'ACC-06': ({ accountIds, principals }) => ({
    sentence: `${counted(
      principals.length,
      'principal',
    )} of other accounts may reach the cluster: ${codes(accountIds)}.`,
    nextStep: { sentence: 'Check that these accounts are meant.' },
  }),
  'ACC-07': ({ accountIds }) => ({
    sentence: `${code('aws-auth')} maps every principal of ${codes(
      accountIds,
    )}.`,
    nextStep: { sentence: 'Map single roles instead.' },
  }),
  'ACC-08': ({ principals }) => ({
    sentence: `EKS ignores ${counted(principals.length, 'mapping')} in ${code(
      'aws-auth',
    )}, because ${
      principals.length === 1
        ? 'its principal has an access entry'
        : 'their principals have access entries'
    }: ${codes(principals)}.`,
    nextStep: {
      sentence:
        principals.length === 1
          ? 'Remove this mapping.'
          : 'Remove these mappings.',
    },
  }),
  'ACC-09': ({ principals }) => ({
    sentence: `${code('aws-auth')} puts ${codes(principals)} into ${code(
      'system:masters',
    )}, which RBAC cannot limit.`,
    nextStep: {
      sentence: 'Use an access entry with an access policy instead.',
    },
  }),
  'ACC-20': () => ({
    sentence:
      'Not evaluated: what Kubernetes RBAC allows to groups, users and service accounts.',
  }),
  'ACC-21': ({ part, failure }) => unreadWords([part], failure),
  'ACC-22': ({ keys }) => ({
    sentence: `Not evaluated: ${codes(keys)} of ${code(
      'aws-auth',
    )}, which cannot be understood.`,
    nextStep: { sentence: 'Correct the YAML of these keys.' },
  }),
  'ACC-23': ({ part, observedAt, failure }) =>
    staleWords([part], observedAt, failure),
  'ACC-24': ({ failure }) => ({
    sentence: `The authentication mode is not known, so neither is whether ${code(
      'aws-auth',
    )} counts${failure ? `: ${failureClause([failure])}` : ''}.`,
    nextStep: failure && failureStep([failure]),
  }),
};

/**
 * Says in a few short sentences what a finding of an access report means, with the one next step.
 *
 * @public
 */
export function describeAccessFinding<Code extends keyof AccessFindingParams>(
  finding: Finding<Code, AccessFindingParams[Code]>,
): Words {
  return TABLE[finding.code](finding.params);
}

function counts(mappings: number, accounts: number): string {
  return [
    ...(mappings > 0 ? [counted(mappings, 'mapping')] : []),
    ...(accounts > 0 ? [`${counted(accounts, 'whole account')}`] : []),
  ].join(' and ');
}

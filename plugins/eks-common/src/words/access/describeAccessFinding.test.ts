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

import {
  reportAccess,
  type AccessFinding,
  type AccessFindingParams,
} from '../../rules';
import {
  accessEntry,
  accessFacts,
  awsAuth,
  mapping,
  roleArn,
} from '../../testing/accessFacts';
import { ACCESS_FINDING_PARAMS } from '../../testing/upgradeFindingParams';
import { describeAccessFinding } from './describeAccessFinding';
import { describeAccessReport } from './describeAccessReport';

/** The sentence of each code, and its next step where there is one. */
const WORDS: { [Code in keyof AccessFindingParams]: [string, string?] } = {
  'ACC-01': [
    'Who created the cluster may be its administrator without being listed: the authentication mode is `CONFIG_MAP`.',
    'Set it to `API_AND_CONFIG_MAP`: the creator then has an access entry.',
  ],
  'ACC-02': [
    '`aws-auth` grants access with 2 mappings and 1 whole account.',
    'Move them to access entries.',
  ],
  'ACC-03': [
    'EKS ignores 1 mapping in `aws-auth`: the authentication mode is `API`.',
    'Remove `aws-auth` when nobody needs it.',
  ],
  'ACC-04': [
    'EKS ignores 1 access entry: the authentication mode is `CONFIG_MAP`.',
    'Set the authentication mode to `API_AND_CONFIG_MAP`.',
  ],
  'ACC-05': [
    '`aws-auth` maps `arn:aws:iam::111122223333:role/team/viewer` with its path, so the role cannot log in.',
    'Write `arn:aws:iam::111122223333:role/viewer` instead.',
  ],
  'ACC-06': [
    '1 principal of other accounts may reach the cluster: `444455556666`.',
    'Check that these accounts are meant.',
  ],
  'ACC-07': [
    '`aws-auth` maps every principal of `444455556666`.',
    'Map single roles instead.',
  ],
  'ACC-08': [
    'EKS ignores 1 mapping in `aws-auth`, because its principal has an access entry: `arn:aws:iam::111122223333:role/viewer`.',
    'Remove this mapping.',
  ],
  'ACC-09': [
    '`aws-auth` puts `arn:aws:iam::111122223333:role/ops` into `system:masters`, which RBAC cannot limit.',
    'Use an access entry with an access policy instead.',
  ],
  'ACC-20': [
    'Not evaluated: what Kubernetes RBAC allows to groups, users and service accounts.',
  ],
  'ACC-21': ['Never read: `aws-auth`.'],
  'ACC-22': [
    'Not evaluated: `mapRoles` of `aws-auth`, which cannot be understood.',
    'Correct the YAML of these keys.',
  ],
  'ACC-23': [
    'Access entries as of 21 November 2026, 11:50 UTC, too old to rely on.',
  ],
  'ACC-24': [
    'The authentication mode is not known, so neither is whether `aws-auth` counts.',
  ],
};

describe('describeAccessFinding', () => {
  it.each(Object.entries(WORDS))('says %s', (code, [sentence, nextStep]) => {
    const finding = {
      code,
      params: ACCESS_FINDING_PARAMS[code as keyof AccessFindingParams],
      state: 'unknown',
      evidence: [],
    } as AccessFinding;
    const words = describeAccessFinding(finding);
    expect(words.sentence).toBe(sentence);
    expect(words.nextStep?.sentence).toBe(nextStep);
  });
});

describe('describeAccessReport', () => {
  it('counts people once, without nodes and what is ignored, and names what is open', () => {
    const facts = accessFacts({
      core: { authenticationMode: 'API_AND_CONFIG_MAP' },
      entries: [
        accessEntry(),
        accessEntry({ principalArn: roleArn('node'), type: 'EC2_LINUX' }),
        accessEntry({
          principalArn: roleArn('viewer'),
          policies: [],
          kubernetesGroups: ['viewers'],
        }),
      ],
      awsAuth: awsAuth({
        mappings: [mapping(roleArn('viewer'), 'system:masters')],
        unreadableKeys: ['mapUsers'],
      }),
    });
    expect(describeAccessReport(reportAccess(facts))).toBe(
      'As of 21 November 2026, 11:50 UTC: at least 2 principals may log in; 1 cluster administrator among them. 1 part could not be evaluated. Kubernetes RBAC is not evaluated.',
    );
    expect(
      describeAccessReport(
        reportAccess(
          accessFacts({
            core: { authenticationMode: 'CONFIG_MAP' },
            awsAuth: awsAuth({
              mappings: [mapping(roleArn('viewer'), 'viewers')],
              accounts: ['444455556666'],
            }),
          }),
        ),
      ),
    ).toBe(
      'As of 21 November 2026, 11:50 UTC: 1 principal and 1 whole account may log in; none is known to be a cluster administrator. Kubernetes RBAC is not evaluated.',
    );
    expect(
      describeAccessReport(reportAccess(accessFacts({ entries: undefined }))),
    ).toBe('Who may reach the cluster is not known: nothing was read yet.');
  });
});

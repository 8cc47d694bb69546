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

import { reportAccess } from '../../rules';
import {
  accessEntry,
  accessFacts,
  ADMIN_POLICY,
  awsAuth,
  mapping,
  roleArn,
} from '../../testing/accessFacts';
import { accessReportCsv } from './accessReportCsv';

const CLUSTER = { arn: 'arn:aws:eks:eu-west-1:111122223333:cluster/payments' };
const START = `${CLUSTER.arn},2026-11-21T11:50:00.000Z`;

describe('accessReportCsv', () => {
  it('writes a header, a row for each grant, and what was not evaluated', () => {
    const facts = accessFacts({
      entries: [
        accessEntry({
          username: 'admin:{{SessionName}}',
          policies: [
            {
              policyArn: ADMIN_POLICY,
              scope: { type: 'namespace', namespaces: ['payments', 'web'] },
            },
          ],
        }),
      ],
    });
    expect(accessReportCsv(reportAccess(facts), CLUSTER).split('\r\n')).toEqual(
      [
        'cluster,as of,kind,principal,type,username,kubernetes groups,policy,namespaces,cluster admin,for nodes,ignored,code,remark',
        `${START},access entry,${roleArn(
          'platform-admin',
        )},STANDARD,admin:{{SessionName}},,${ADMIN_POLICY},payments web,no,no,no,,`,
        `${START},not evaluated,,,,,,,,,,ACC-20,"Not evaluated: what Kubernetes RBAC allows to groups, users and service accounts."`,
        '',
      ],
    );
  });

  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    ['\r=1', `"'\r=1"`],
    [' =1', `' =1`],
    ['＝1', `'＝1`],
    ['a=1', 'a=1'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
  ])('keeps %j a value', (username, written) => {
    const report = reportAccess(
      accessFacts({ entries: [accessEntry({ username })] }),
    );
    expect(accessReportCsv(report, CLUSTER)).toContain(
      `,STANDARD,${written},,`,
    );
  });

  it('lists findings, and depends on RBAC where groups decide', () => {
    const report = reportAccess(
      accessFacts({
        core: { authenticationMode: 'API_AND_CONFIG_MAP' },
        awsAuth: awsAuth({ mappings: [mapping(roleArn('viewer'), 'a', 'b')] }),
      }),
    );
    const rows = accessReportCsv(report, CLUSTER).split('\r\n');
    expect(rows).toContain(
      `${START},aws-auth,${roleArn('viewer')},,,a b,,,depends on RBAC,no,no,,`,
    );
    expect(rows).toContain(
      `${START},finding,,,,,,,,,,ACC-02,aws-auth grants access with 1 mapping.`,
    );
  });
});

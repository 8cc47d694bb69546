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

import { toAwsAuth } from './toAwsAuth';

const NODES = 'arn:aws:iam::111122223333:role/nodes';

describe('toAwsAuth', () => {
  it('reads roles, users and accounts as they are written', () => {
    expect(
      toAwsAuth({
        data: {
          mapRoles: `
            - rolearn: ${NODES}
              username: system:node:{{EC2PrivateDNSName}}
              groups: [system:bootstrappers, system:nodes]
            - rolearn: arn:aws:iam::111122223333:role/admin
              groups:
                - system:masters
          `,
          mapUsers: `[{ userarn: 'arn:aws:iam::111122223333:user/ops', username: ops }]`,
          mapAccounts: '- 012345678901\n- "444455556666"\n',
        },
      }),
    ).toEqual({
      exists: true,
      mappings: [
        {
          kind: 'role',
          arn: NODES,
          username: 'system:node:{{EC2PrivateDNSName}}',
          groups: ['system:bootstrappers', 'system:nodes'],
        },
        {
          kind: 'role',
          arn: 'arn:aws:iam::111122223333:role/admin',
          groups: ['system:masters'],
        },
        {
          kind: 'user',
          arn: 'arn:aws:iam::111122223333:user/ops',
          username: 'ops',
          groups: [],
        },
      ],
      accounts: ['012345678901', '444455556666'],
      unreadableKeys: [],
    });
  });

  it('tells an absent ConfigMap from an empty one', () => {
    const nothing = { mappings: [], accounts: [], unreadableKeys: [] };
    expect(toAwsAuth(undefined)).toEqual({ exists: false, ...nothing });
    expect(toAwsAuth({})).toEqual({ exists: true, ...nothing });
    expect(
      toAwsAuth({
        data: { mapRoles: '', mapUsers: '# none', mapAccounts: '[]' },
      }),
    ).toEqual({ exists: true, ...nothing });
  });

  it.each([
    ['broken YAML', `- rolearn: ${NODES}\n groups: [`, 0],
    ['a text', 'none', 0],
    ['a map', `rolearn: ${NODES}`, 0],
    ['an entry without a role', `- rolearn: ${NODES}\n- username: x`, 1],
    [
      'groups that are no list',
      `- rolearn: ${NODES}\n  groups: system:masters`,
      0,
    ],
    ['an alias', `- &a { rolearn: ${NODES} }\n- *a`, 1],
    ['lists in lists in lists', '['.repeat(100_000), 0],
    ['far more than any cluster has', '- a\n'.repeat(200_000), 0],
    ['more than a ConfigMap can hold', `# ${'x'.repeat(1024 * 1024)}`, 0],
  ])(
    'names a key that holds %s, and keeps what can be read',
    (_, text, kept) => {
      const read = toAwsAuth({
        data: { mapRoles: text, mapAccounts: "['444455556666']" },
      });
      expect(read.unreadableKeys).toEqual(['mapRoles']);
      expect(read.mappings).toHaveLength(kept);
      expect(read.accounts).toEqual(['444455556666']);
    },
  );
});

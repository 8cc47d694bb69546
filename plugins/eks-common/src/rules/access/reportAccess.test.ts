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
  accessEntry,
  accessFacts,
  ADMIN_POLICY,
  awsAuth,
  mapping,
  roleArn,
  VIEW_POLICY,
} from '../../testing/accessFacts';
import { READ_AT } from '../../testing/upgradeFacts';
import type { AccessFindingParams } from './findings';
import { reportAccess } from './reportAccess';
import type { AccessFacts } from './types';

const BOTH = { authenticationMode: 'API_AND_CONFIG_MAP' };
const CONFIG_MAP = { authenticationMode: 'CONFIG_MAP' };
const NODES = mapping(roleArn('nodes'), 'system:bootstrappers', 'system:nodes');
const VIEWER = mapping(roleArn('viewer'), 'viewers');
const DENIED = {
  reason: 'denied' as const,
  message: 'Denied.',
  since: '2026-11-21T08:14:00.000Z',
};
const EMPTY = awsAuth({ exists: false });

interface Row {
  code: keyof AccessFindingParams;
  facts: AccessFacts;
  /** The nearest case without the finding. */
  not: AccessFacts;
}

const ROWS: Row[] = [
  {
    code: 'ACC-01',
    facts: accessFacts({ core: CONFIG_MAP, awsAuth: EMPTY }),
    // There EKS shows an access entry for the creator, until somebody removes it.
    not: accessFacts({ core: BOTH, entries: [], awsAuth: EMPTY }),
  },
  {
    code: 'ACC-01',
    facts: accessFacts({ core: CONFIG_MAP, awsAuth: EMPTY }),
    not: accessFacts({
      core: { ...CONFIG_MAP, bootstrapClusterCreatorAdminPermissions: false },
      awsAuth: EMPTY,
    }),
  },
  {
    code: 'ACC-02',
    facts: accessFacts({
      core: BOTH,
      awsAuth: awsAuth({ mappings: [VIEWER] }),
    }),
    not: accessFacts({ core: BOTH, awsAuth: awsAuth() }),
  },
  {
    code: 'ACC-03',
    facts: accessFacts({ awsAuth: awsAuth({ mappings: [VIEWER] }) }),
    not: accessFacts({ awsAuth: awsAuth() }),
  },
  {
    code: 'ACC-04',
    facts: accessFacts({ core: CONFIG_MAP, awsAuth: EMPTY }),
    not: accessFacts({ core: CONFIG_MAP, entries: [], awsAuth: EMPTY }),
  },
  {
    code: 'ACC-05',
    facts: accessFacts({
      core: BOTH,
      awsAuth: awsAuth({ mappings: [mapping(roleArn('team/viewer'), 'v')] }),
    }),
    not: accessFacts({ core: BOTH, awsAuth: awsAuth({ mappings: [VIEWER] }) }),
  },
  {
    code: 'ACC-06',
    facts: accessFacts({
      entries: [accessEntry({ principalArn: roleArn('ci', '444455556666') })],
    }),
    not: accessFacts({
      entries: [
        accessEntry({
          principalArn: roleArn('node', '444455556666'),
          type: 'EC2_LINUX',
        }),
      ],
    }),
  },
  {
    code: 'ACC-07',
    facts: accessFacts({
      core: BOTH,
      awsAuth: awsAuth({ accounts: ['444455556666'] }),
    }),
    not: accessFacts({ awsAuth: awsAuth({ accounts: ['444455556666'] }) }),
  },
  {
    code: 'ACC-08',
    facts: accessFacts({
      core: BOTH,
      // EKS compares without case.
      awsAuth: awsAuth({ mappings: [mapping(roleArn('Platform-Admin'), 'v')] }),
    }),
    not: accessFacts({ core: BOTH, awsAuth: awsAuth({ mappings: [VIEWER] }) }),
  },
  {
    code: 'ACC-08',
    facts: accessFacts({
      core: BOTH,
      // Access entries write the path of a role, aws-auth leaves it out.
      entries: [accessEntry({ principalArn: roleArn('sso/eu/viewer') })],
      awsAuth: awsAuth({ mappings: [VIEWER] }),
    }),
    not: accessFacts({
      core: BOTH,
      entries: [accessEntry({ principalArn: roleArn('viewer/other') })],
      awsAuth: awsAuth({ mappings: [VIEWER] }),
    }),
  },
  {
    code: 'ACC-09',
    // A role of nodes, too.
    facts: accessFacts({
      core: BOTH,
      awsAuth: awsAuth({
        mappings: [mapping(roleArn('n'), 'system:nodes', 'system:masters')],
      }),
    }),
    not: accessFacts({ core: BOTH, awsAuth: awsAuth({ mappings: [NODES] }) }),
  },
  {
    code: 'ACC-09',
    facts: accessFacts({
      core: BOTH,
      awsAuth: awsAuth({
        mappings: [mapping(roleArn('ops'), 'system:masters')],
      }),
    }),
    not: accessFacts({
      awsAuth: awsAuth({
        mappings: [mapping(roleArn('ops'), 'system:masters')],
      }),
    }),
  },
  {
    code: 'ACC-21',
    facts: accessFacts({ core: BOTH }),
    // EKS ignores it.
    not: accessFacts({ core: { authenticationMode: 'API' } }),
  },
  {
    code: 'ACC-22',
    facts: accessFacts({
      core: BOTH,
      awsAuth: awsAuth({ unreadableKeys: ['mapRoles'] }),
    }),
    not: accessFacts({ awsAuth: awsAuth({ unreadableKeys: ['mapRoles'] }) }),
  },
  {
    code: 'ACC-23',
    facts: accessFacts(
      {},
      {
        accessEntries: {
          data: [accessEntry()],
          observedAt: '2026-11-21T08:59:59.999Z',
          failure: DENIED,
        },
      },
    ),
    // Three times the cadence to the millisecond; a failed read does not make it old.
    not: accessFacts(
      {},
      {
        accessEntries: {
          data: [accessEntry()],
          observedAt: '2026-11-21T09:00:00.000Z',
          failure: DENIED,
        },
      },
    ),
  },
  {
    code: 'ACC-24',
    facts: accessFacts({
      core: { authenticationMode: undefined },
      awsAuth: EMPTY,
    }),
    not: accessFacts({ core: BOTH, awsAuth: EMPTY }),
  },
];

function codes(facts: AccessFacts): string[] {
  const { findings, notEvaluated } = reportAccess(facts);
  return [...findings, ...notEvaluated].map(({ code }) => code);
}

describe('reportAccess', () => {
  it('finds nothing to mend on a cluster with one administrator, and evaluates no RBAC', () => {
    expect(reportAccess(accessFacts())).toEqual({
      asOf: READ_AT,
      authenticationMode: 'API',
      awsAuthInUse: false,
      grants: [
        {
          source: 'accessEntry',
          principal: roleArn('platform-admin'),
          type: 'STANDARD',
          forNodes: false,
          kubernetesGroups: [],
          policy: ADMIN_POLICY,
          namespaces: [],
          clusterAdmin: true,
          ignored: false,
        },
      ],
      findings: [],
      notEvaluated: [
        { code: 'ACC-20', state: 'unknown', params: {}, evidence: [] },
      ],
    });
  });

  it.each(ROWS)('finds $code', ({ code, facts, not }) => {
    expect(codes(facts)).toContain(code);
    expect(codes(not)).not.toContain(code);
    expect(codes(not)).toContain('ACC-20');
  });

  it.each<[string | undefined, boolean, boolean, boolean | undefined]>([
    ['API', false, true, false],
    ['API_AND_CONFIG_MAP', false, false, true],
    ['CONFIG_MAP', true, false, true],
    // Nothing is called ignored while the mode is not known.
    [undefined, false, false, undefined],
  ])(
    'counts what the mode %s counts',
    (authenticationMode, entryIgnored, mappingIgnored, inUse) => {
      const report = reportAccess(
        accessFacts({
          core: { authenticationMode },
          awsAuth: awsAuth({ mappings: [VIEWER], accounts: ['444455556666'] }),
        }),
      );
      expect(report.awsAuthInUse).toBe(inUse);
      expect(
        Object.fromEntries(
          report.grants.map(({ principal, ignored }) => [principal, ignored]),
        ),
      ).toEqual({
        [roleArn('platform-admin')]: entryIgnored,
        [roleArn('viewer')]: mappingIgnored,
        'arn:aws:iam::444455556666:*': mappingIgnored,
      });
    },
  );

  it('tells administrators, people and nodes apart, administrators first', () => {
    const { grants } = reportAccess(
      accessFacts({
        core: {
          ...BOTH,
          arn: 'arn:aws-cn:eks:cn-north-1:111122223333:cluster/x',
        },
        entries: [
          accessEntry({
            principalArn: roleArn('a-namespace-admin'),
            policies: [
              {
                policyArn: ADMIN_POLICY,
                scope: { type: 'namespace', namespaces: ['payments', 'web'] },
              },
              { policyArn: VIEW_POLICY, scope: { type: 'cluster' } },
            ],
          }),
          accessEntry({
            principalArn: roleArn('b-groups'),
            policies: [],
            kubernetesGroups: ['viewers'],
          }),
          accessEntry({
            principalArn: roleArn('c-node'),
            type: 'EC2_LINUX',
            policies: [],
            kubernetesGroups: ['system:nodes'],
          }),
          accessEntry({ principalArn: roleArn('z-admin') }),
        ],
        awsAuth: awsAuth({
          mappings: [NODES, mapping(roleArn('y-master'), 'system:masters')],
          accounts: ['444455556666'],
        }),
      }),
    );
    expect(
      grants.map(({ principal, namespaces, clusterAdmin, forNodes }) => [
        principal.split('/').at(-1),
        namespaces.join(),
        clusterAdmin,
        forNodes,
      ]),
    ).toEqual([
      ['y-master', '', true, false],
      ['z-admin', '', true, false],
      ['arn:aws-cn:iam::444455556666:*', '', undefined, false],
      ['a-namespace-admin', 'payments,web', false, false],
      ['a-namespace-admin', '', false, false],
      ['b-groups', '', undefined, false],
      ['c-node', '', false, true],
      ['nodes', '', false, true],
    ]);
  });

  it('does not depend on the order in which AWS lists grants', () => {
    const entries = [
      accessEntry({
        policies: [
          { policyArn: VIEW_POLICY, scope: { type: 'cluster' } },
          {
            policyArn: VIEW_POLICY,
            scope: { type: 'namespace', namespaces: ['web'] },
          },
          {
            policyArn: ADMIN_POLICY,
            scope: { type: 'namespace', namespaces: ['web'] },
          },
          { policyArn: ADMIN_POLICY, scope: { type: 'cluster' } },
        ],
      }),
      accessEntry({ principalArn: roleArn('B') }),
      accessEntry({ principalArn: roleArn('a') }),
    ];
    const reversed = [...entries].reverse().map(entry => ({
      ...entry,
      policies: [...entry.policies].reverse(),
    }));
    expect(reportAccess(accessFacts({ entries: reversed }))).toEqual(
      reportAccess(accessFacts({ entries })),
    );
  });

  it('counts a role of nodes in system:masters as an administrator', () => {
    const { grants } = reportAccess(
      accessFacts({
        core: BOTH,
        entries: [],
        awsAuth: awsAuth({
          mappings: [mapping(roleArn('n'), 'system:nodes', 'system:masters')],
        }),
      }),
    );
    expect(grants).toMatchObject([{ clusterAdmin: true, forNodes: false }]);
  });

  it('stands on the older read, and on nothing while nothing was read', () => {
    const older = '2026-11-21T10:00:00.000Z';
    expect(
      reportAccess(
        accessFacts(
          { core: BOTH },
          { awsAuth: { data: awsAuth(), observedAt: older } },
        ),
      ),
    ).toMatchObject({ asOf: older, awsAuthInUse: false });
    const nothing = reportAccess(
      accessFacts({}, { core: {}, accessEntries: { failure: DENIED } }),
    );
    expect(nothing).toMatchObject({ grants: [], findings: [] });
    expect(nothing.asOf).toBeUndefined();
    expect(nothing.notEvaluated.map(({ params }) => params)).toEqual([
      {},
      { part: 'core', failure: undefined },
      { part: 'accessEntries', failure: DENIED },
      { part: 'awsAuth', failure: undefined },
    ]);
  });

  it('does not call aws-auth unused when a part of it cannot be understood', () => {
    const report = reportAccess(
      accessFacts({
        core: BOTH,
        awsAuth: awsAuth({ unreadableKeys: ['mapRoles'] }),
      }),
    );
    expect(report.awsAuthInUse).toBeUndefined();
    expect(report.notEvaluated).toMatchObject([
      { code: 'ACC-20' },
      { code: 'ACC-22', params: { keys: ['mapRoles'] } },
    ]);
  });
});

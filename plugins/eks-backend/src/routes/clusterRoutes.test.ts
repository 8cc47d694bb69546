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

import type { Simulator } from '@backstage-eks/eks-simulator';
import {
  eksClusterReadPermission,
  type ClusterSummary,
} from '@backstage-eks/plugin-eks-common';
import request from 'supertest';
import { createEksClusterConditionalDecision, eksClusterConditions } from '..';
import { simulateAws, simulatedCluster } from '../__testUtils__/simulatedAws';
import { startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

const BLUE = 'blue-eu-west-1-111122223333';
const GREEN = 'green-us-east-1-111122223333';
const ADMIN = 'arn:aws:iam::111122223333:role/admin';
const RED = 'red-eu-west-1-444455556666';

describe('clusterRoutes', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await simulateAws([
      simulatedCluster('blue', {
        version: '1.34',
        tags: { Team: 'payments' },
        nodeGroups: [{ name: 'general' }],
        addons: [{ name: 'coredns', version: 'v1.11.4-eksbuild.2' }],
        accessEntries: [{ principal: ADMIN }],
      }),
      simulatedCluster('green', { region: 'us-east-1', version: '1.33' }),
      simulatedCluster('red', { accountId: '444455556666', version: '1.36' }),
    ]);
  });

  afterAll(async () => {
    await simulator.close();
  });

  async function start(
    options: Partial<Parameters<typeof startPlugin>[0]> = {},
  ) {
    const plugin = await startPlugin({
      simulator,
      config: {
        targets: [
          { accountId: '111122223333', regions: ['eu-west-1', 'us-east-1'] },
          { accountId: '444455556666', regions: ['eu-west-1'] },
        ],
        owner: { tag: 'Team' },
      },
      ...options,
    });
    return {
      ...plugin,
      get: (path: string) => request(plugin.server).get(`/api/eks${path}`),
    };
  }

  function names(body: { items: ClusterSummary[] }): string[] {
    return body.items.map(item => item.entityName);
  }

  it('filters and orders clusters, and cuts pages that fit together', async () => {
    const { get } = await start();
    const cases: Array<[string, string[]]> = [
      ['', [BLUE, GREEN, RED]],
      ['?account=111122223333', [BLUE, GREEN]],
      ['?region=eu-west-1', [BLUE, RED]],
      ['?version=1.33', [GREEN]],
      ['?owner=group:default/payments', [BLUE]],
      ['?owner=group:payments', [BLUE]],
      ['?status=ACTIVE', [BLUE, GREEN, RED]],
      ['?status=UNKNOWN', []],
      ['?phase=extended', [GREEN]],
      ['?phase=standard&account=444455556666', [RED]],
      ['?stale=true', []],
      ['?stale=false', [BLUE, GREEN, RED]],
      ['?q=PAYMENTS', [BLUE]],
      ['?q=cluster/gre', [GREEN]],
      ['?q=%25', []],
      ['?orderBy=-version', [RED, BLUE, GREEN]],
      ['?orderBy=endOfSupport', [BLUE, GREEN, RED]],
      ['?orderBy=-account', [RED, BLUE, GREEN]],
    ];
    for (const [query, expected] of cases) {
      const { status, body } = await get(`/clusters${query}`);
      expect([query, status, names(body), body.total]).toEqual([
        query,
        200,
        expected,
        expected.length,
      ]);
      expect(body.nextCursor).toBeUndefined();
    }

    const first = await get('/clusters?orderBy=-version&limit=2');
    expect([names(first.body), first.body.total]).toEqual([[RED, BLUE], 3]);
    const second = await get(
      `/clusters?orderBy=-version&limit=2&cursor=${first.body.nextCursor}`,
    );
    expect([names(second.body), second.body.total]).toEqual([[GREEN], 3]);
    expect(second.body.nextCursor).toBeUndefined();
  });

  it('names the parameter, the value and the fix of what it refuses', async () => {
    const { get, auditorEvent } = await start();
    const { body } = await get('/clusters?limit=1');
    const cases: Array<[string, RegExp]> = [
      ['account=12', /^'account' is '12': pass an account id of 12 digits$/],
      ['region=mars', /^'region' is 'mars': pass a region such as/],
      ['version=v1', /^'version' is 'v1': pass a minor version such as '1.34'/],
      ['owner=:', /^'owner' is ':': pass an entity reference/],
      ['status=active', /^'status' is 'active': pass a status of EKS/],
      ['phase=soon', /^'phase' is 'soon': pass one of 'standard', 'extended'/],
      ['orderBy=age', /^'orderBy' is 'age': pass one of 'name', /],
      ['limit=0', /^'limit' is '0': pass a whole number from 1 to 500$/],
      ['limit=501', /^'limit' is '501': pass a whole number from 1 to 500$/],
      ['cursor=abc', /^'cursor' is 'abc', which this route did not give out/],
      [
        `orderBy=region&cursor=${body.nextCursor}`,
        /^'cursor' is '.*', of a list ordered by 'name': pass it with the same 'orderBy'/,
      ],
      ['limit=many', /query\/limit must be integer/],
      ['stale=maybe', /query\/stale must be boolean/],
      ['colour=blue', /Unknown query parameter 'colour'/],
    ];
    for (const [query, message] of cases) {
      const { status, body: answer } = await get(`/clusters?${query}`);
      expect([query, status]).toEqual([query, 400]);
      expect(answer.error.message).toMatch(message);
    }
    expect(auditorEvent.fail).toHaveBeenCalledTimes(11);
  });

  it('counts and pages only what a condition allows', async () => {
    const { get } = await start({
      clusters: createEksClusterConditionalDecision(eksClusterReadPermission, {
        anyOf: [
          eksClusterConditions.hasTag({ key: 'Team', values: ['payments'] }),
          eksClusterConditions.inAccount({ accountIds: ['444455556666'] }),
        ],
      }),
    });
    const page = await get('/clusters?limit=1');
    expect([names(page.body), page.body.total]).toEqual([[BLUE], 2]);
    // A filter must not widen what the condition leaves.
    const green = await get('/clusters?region=us-east-1');
    expect(green.body).toEqual({ items: [], total: 0 });

    const calendar = await get('/calendar');
    expect(calendar.body).toMatchObject({
      source: 'live',
      regions: [{ region: 'eu-west-1', source: 'live' }],
      unknownClusters: 0,
    });
    expect(
      calendar.body.versions
        .filter((each: { clusters: number }) => each.clusters > 0)
        .map((each: { version: string }) => each.version),
    ).toEqual(['1.36', '1.34']);
  });

  it('tells of one cluster with every section, what EKS offers for it, and the way on', async () => {
    const { get, audited, auditorEvent } = await start();
    const { status, body } = await get(`/clusters/${BLUE}`);
    expect(status).toBe(200);
    expect(auditorEvent.success).toHaveBeenLastCalledWith({
      meta: { accessTold: true },
    });
    expect(body).toMatchObject({
      summary: { entityName: BLUE, outdatedAddonCount: 1 },
      core: { stale: false },
      nodeGroups: { data: [{ name: 'general' }], stale: false },
      addons: { data: [{ name: 'coredns' }], stale: false },
      fargateProfiles: { data: [], stale: false },
      podIdentityAssociations: { data: [], stale: false },
      accessEntries: {
        stale: false,
        data: expect.arrayContaining([
          expect.objectContaining({ principalArn: ADMIN }),
        ]),
      },
      insights: { stale: false, data: expect.any(Array) },
      subnets: {
        stale: false,
        data: [expect.objectContaining({ cidr: '10.0.1.0/24' })],
      },
      addonStatus: [
        expect.objectContaining({
          name: 'coredns',
          selfManaged: false,
          installed: 'v1.11.4-eksbuild.2',
          latestVersion: expect.stringMatching(/^v1\./),
          sentence: expect.any(String),
        }),
      ],
      nodeGroupStatus: [
        expect.objectContaining({
          nodeGroup: 'general',
          latest: expect.stringMatching(/^1\.34\./),
        }),
      ],
      kubeletSkew: [
        expect.objectContaining({
          pool: { kind: 'nodeGroup', name: 'general' },
          behind: 0,
          blocksNext: false,
        }),
      ],
    });

    const plan = await get(`/clusters/${BLUE}/upgrade-plan`);
    expect(plan.status).toBe(200);
    expect(plan.body).toMatchObject({
      entityName: BLUE,
      from: '1.34',
      rollback: { state: expect.any(String) },
    });

    expect((await get('/clusters/nowhere/upgrade-plan')).status).toBe(404);
    expect(audited()).toEqual([
      'cluster-fetch',
      'upgrade-plan-fetch',
      'upgrade-plan-fetch',
    ]);
  });

  it('hides who may reach a cluster from who may not know', async () => {
    const { get, auditorEvent } = await start({
      denied: ['eks.cluster.access.read'],
    });
    const { status, body, text } = await get(`/clusters/${BLUE}`);
    expect(auditorEvent.success).toHaveBeenLastCalledWith({
      meta: { accessTold: false },
    });
    const hidden = {
      failure: {
        reason: 'denied',
        permission: 'eks.cluster.access.read',
        message: "This needs the permission 'eks.cluster.access.read'.",
      },
      stale: false,
    };
    expect([status, body.accessEntries, body.awsAuth]).toEqual([
      200,
      hidden,
      hidden,
    ]);
    expect(text).not.toContain(ADMIN);
  });

  it('says of a section that is switched off that nobody asked', async () => {
    const { get } = await start({
      config: {
        targets: [{ accountId: '111122223333', regions: ['eu-west-1'] }],
        inventory: { sections: { insights: false } },
      },
    });
    const { body } = await get(`/clusters/${BLUE}`);
    expect(body.insights).toEqual({
      failure: {
        reason: 'notAsked',
        message: "It is not read: 'eks.inventory.sections.insights' is false.",
      },
      stale: true,
    });
  });
});

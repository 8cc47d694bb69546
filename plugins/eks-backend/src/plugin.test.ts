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
import { mockCredentials } from '@backstage/backend-test-utils';
import type {
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import request from 'supertest';
import { createEksClusterConditionalDecision, eksClusterConditions } from '.';
import { simulateAws, simulatedCluster } from './__testUtils__/simulatedAws';
import { startPlugin } from './__testUtils__/startPlugin';

jest.setTimeout(60_000);

const ENTITY = 'prod-eu-west-1-111122223333';
const OTHER = 'prod-eu-west-1-444455556666';
const service = mockCredentials.service.header();

describe('eksPlugin', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await simulateAws([
      simulatedCluster('prod', {
        version: '1.33',
        tags: { Team: 'payments' },
        nodeGroups: [
          {
            name: 'general',
            status: 'DEGRADED',
            healthIssues: [
              { code: 'InsufficientFreeAddresses', message: 'Full.' },
            ],
          },
        ],
        addons: [{ name: 'coredns', version: 'v1.12.4-eksbuild.1' }],
      }),
      simulatedCluster('prod', { accountId: '444455556666' }),
    ]);
  });

  afterAll(async () => {
    await simulator.close();
  });

  /** Starts the backend and reads all targets once. */
  async function start(
    policy: {
      denied?: string[];
      clusters?: PolicyDecision;
    } = {},
  ) {
    return startPlugin({
      simulator,
      ...policy,
      config: {
        targets: [
          { accountId: '111122223333', regions: ['eu-west-1'] },
          { accountId: '444455556666', regions: ['eu-west-1'] },
          { accountId: '123456789012', regions: ['us-east-1'] },
        ],
        owner: { tag: 'Team' },
      },
    });
  }

  it('serves clusters, targets and changes', async () => {
    const { server, tasks, auditor, auditorEvent } = await start();
    const slots = [...Array(16).keys()];
    expect(tasks.map(task => task.id)).toEqual([
      'target-grace',
      ...slots.map(slot => `inventory-slot-${slot}`),
      'inventory-moving',
      'inventory-forget-old',
      ...slots.map(slot => `workload-index-slot-${slot}`),
      'workload-index-forget-gone',
    ]);
    expect(tasks.every(task => task.scope === 'global')).toBe(true);

    const clusters = await request(server).get('/api/eks/clusters');
    expect(clusters.status).toBe(200);
    expect(clusters.body).toEqual({
      items: [
        {
          entityName: ENTITY,
          entityRef: `resource:default/${ENTITY}`,
          name: 'prod',
          arn: 'arn:aws:eks:eu-west-1:111122223333:cluster/prod',
          accountId: '111122223333',
          region: 'eu-west-1',
          version: '1.33',
          platformVersion: expect.stringMatching(/^eks\./),
          status: 'ACTIVE',
          autoMode: false,
          owner: 'group:default/payments',
          outdatedAddonCount: 1,
          outdatedNodeGroupCount: expect.any(Number),
          support: expect.objectContaining({
            endOfStandardSupport: '2026-07-29T00:00:00.000Z',
            source: 'live',
            sentence: expect.stringMatching(/^Kubernetes `1\.33`: /),
          }),
          nodeGroupCount: 1,
          addonCount: 1,
          issueCount: 1,
          observedAt: expect.any(String),
          stale: false,
        },
        expect.objectContaining({
          entityName: OTHER,
          owner: 'group:default/platform',
          issueCount: 0,
        }),
      ],
      total: 2,
    });

    const cluster = await request(server).get(`/api/eks/clusters/${ENTITY}`);
    expect(cluster.body).toMatchObject({
      summary: { entityName: ENTITY },
      core: { data: { version: '1.33' }, observedAt: expect.any(String) },
      nodeGroups: { data: [{ name: 'general', status: 'DEGRADED' }] },
      addons: { data: [{ name: 'coredns' }] },
      history: [{ section: 'core', sentence: 'Cluster found' }],
    });

    expect(cluster.text).not.toMatch(/certificateAuthorityData|"endpoint"/);

    const targets = await request(server).get('/api/eks/targets');
    expect(targets.body).toEqual({
      items: [
        {
          accountId: '123456789012',
          region: 'us-east-1',
          clusterCount: 0,
          stale: true,
          failure: {
            reason: 'notConfigured',
            accountId: '123456789012',
            message:
              'The portal has no credentials for AWS account 123456789012.',
            since: expect.any(String),
          },
          sources: ['config'],
          missingPermissions: [],
        },
        expect.objectContaining({
          accountId: '111122223333',
          clusterCount: 1,
          stale: false,
          listedAt: expect.any(String),
        }),
        expect.objectContaining({ accountId: '444455556666' }),
      ],
      discovery: [],
    });

    const changes = await request(server)
      .get('/api/eks/changes?after=0&limit=1')
      .set('Authorization', service);
    expect(changes.body).toMatchObject({
      items: [{ kind: 'present', removedEntities: [] }],
      hasMore: true,
    });
    const rest = await request(server)
      .get(`/api/eks/changes?after=${changes.body.lastRevision}`)
      .set('Authorization', service);
    expect(rest.body).toMatchObject({ items: [{}], hasMore: false });
    expect(rest.body.items[0].arn).not.toBe(changes.body.items[0].arn);
    // Who connects to clusters is told how.
    expect(rest.body.items[0].core).toMatchObject({
      endpoint: expect.stringMatching(/^https:/),
      certificateAuthorityData: expect.any(String),
    });

    expect(
      auditor.createEvent.mock.calls.map(([event]) => event.eventId),
    ).toEqual([
      'cluster-list',
      'cluster-fetch',
      'target-list',
      'change-list',
      'change-list',
    ]);
    expect(auditorEvent.success).toHaveBeenCalledTimes(5);
  });

  it('refuses what it does not understand or does not have', async () => {
    const { server, auditorEvent } = await start();
    const missing = await request(server).get('/api/eks/clusters/nowhere');
    expect([missing.status, missing.body.error.message]).toEqual([
      404,
      "No cluster with the entity name 'nowhere' is in the EKS inventory",
    ]);
    expect(auditorEvent.fail).toHaveBeenCalledTimes(1);

    for (const query of [
      'after=-1',
      'limit=0',
      'limit=501',
      'after=x',
      'z=1',
    ]) {
      const refused = await request(server)
        .get(`/api/eks/changes?${query}`)
        .set('Authorization', service);
      expect([query, refused.status]).toEqual([query, 400]);
    }

    const service404 = await request(server).get(
      '/api/eks/services/component/default/nobody',
    );
    expect(service404.status).toBe(404);
  });

  it('tells changes to services only', async () => {
    const { server } = await start();
    const asUser = await request(server)
      .get('/api/eks/changes')
      .set('Authorization', mockCredentials.user.header());
    expect(asUser.status).toBe(403);
    const asNobody = await request(server)
      .get('/api/eks/changes')
      .set('Authorization', mockCredentials.none.header());
    expect(asNobody.status).toBe(401);
  });

  it('denies by default', async () => {
    const { server, auditorEvent } = await start({
      denied: ['eks.cluster.read', 'eks.target.read', 'eks.service.read'],
    });
    const paths = [
      '/clusters',
      `/clusters/${ENTITY}`,
      '/clusters/nowhere',
      `/clusters/${ENTITY}/progress`,
      `/clusters/${ENTITY}/upgrade-plan`,
      `/clusters/${ENTITY}/access-report`,
      `/clusters/${ENTITY}/access-report.csv`,
      '/calendar',
      '/targets',
      '/targets/111122223333/eu-west-1/versions',
      '/targets/111122223333/eu-west-1/addon-versions?kubernetesVersion=1.35',
      '/services/component/default/payments-api',
    ];
    for (const path of paths) {
      const response = await request(server).get(`/api/eks${path}`);
      expect([path, response.status]).toEqual([path, 403]);
      expect(response.body.error.message).toMatch(
        /^This needs the permission 'eks\./,
      );
    }
    expect(auditorEvent.fail).toHaveBeenCalledTimes(paths.length);
  });

  it.each<
    [string, PermissionCriteria<PermissionCondition<'eks-cluster'>>, string[]]
  >([
    [
      'owner',
      eksClusterConditions.isOwnedBy({ owners: ['group:default/payments'] }),
      [ENTITY],
    ],
    [
      'account',
      eksClusterConditions.inAccount({ accountIds: ['444455556666'] }),
      [OTHER],
    ],
    [
      'either',
      {
        anyOf: [
          eksClusterConditions.isOwnedBy({
            owners: ['group:default/payments'],
          }),
          eksClusterConditions.inAccount({ accountIds: ['444455556666'] }),
        ],
      },
      [ENTITY, OTHER],
    ],
    [
      'both, the second negated',
      {
        allOf: [
          eksClusterConditions.inAccount({
            accountIds: ['111122223333', '444455556666'],
          }),
          {
            not: eksClusterConditions.isOwnedBy({
              owners: ['group:default/payments'],
            }),
          },
        ],
      },
      [OTHER],
    ],
    ['tag', eksClusterConditions.hasTag({ key: 'Team' }), [ENTITY]],
    [
      'tag value',
      eksClusterConditions.hasTag({ key: 'Team', values: ['search'] }),
      [],
    ],
    [
      'tag that is absent',
      { not: eksClusterConditions.hasTag({ key: 'team' }) },
      [ENTITY, OTHER],
    ],
    ['nothing', eksClusterConditions.isOwnedBy({ owners: [] }), []],
  ])(
    'shows the clusters that a condition on %s allows',
    async (_, conditions, expected) => {
      const decision = createEksClusterConditionalDecision(
        eksClusterReadPermission,
        conditions,
      );
      const { server } = await start({ clusters: decision });

      const list = await request(server).get('/api/eks/clusters');
      expect(
        list.body.items.map((item: ClusterSummary) => item.entityName),
      ).toEqual(expected);

      // The permission backend asks the plugin about single clusters.
      const applied = await request(server)
        .post('/api/eks/.well-known/backstage/permissions/apply-conditions')
        .set('Authorization', service)
        .send({
          items: [ENTITY, OTHER, 'nowhere'].map(resourceRef => ({
            id: resourceRef,
            resourceRef,
            resourceType: 'eks-cluster',
            conditions: conditions,
          })),
        });
      expect(applied.body.items).toEqual([
        { id: ENTITY, result: expected.includes(ENTITY) ? 'ALLOW' : 'DENY' },
        { id: OTHER, result: expected.includes(OTHER) ? 'ALLOW' : 'DENY' },
        { id: 'nowhere', result: 'DENY' },
      ]);

      // Changes tell of every cluster, so a condition does not open them.
      const changes = await request(server)
        .get('/api/eks/changes')
        .set('Authorization', service);
      expect(changes.status).toBe(403);
    },
  );
});

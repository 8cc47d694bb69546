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
  type CatalogReport,
} from '@backstage-eks/plugin-eks-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { createEksClusterConditionalDecision, eksClusterConditions } from '..';
import { simulateAws } from '../__testUtils__/simulatedAws';
import { startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

const report: CatalogReport = {
  mode: 'observe',
  at: '2026-11-21T08:00:00.000Z',
  counts: { wouldCreate: 12, inPlace: 3, conflicts: 1 },
  conflicts: [
    {
      entityRef: 'resource:default/prod-eu-west-1-111122223333',
      heldBy: 'url:https://git.example.com/catalog-info.yaml',
    },
  ],
};

describe('catalogReportRoutes', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await simulateAws([]);
  });

  afterAll(async () => {
    await simulator.close();
  });

  async function start(
    options: Partial<Parameters<typeof startPlugin>[0]> = {},
  ) {
    const { server, ...rest } = await startPlugin({
      simulator,
      read: false,
      ...options,
    });
    return {
      ...rest,
      targets: async () => (await request(server).get('/api/eks/targets')).body,
      put: (body: object, authorization = mockCredentials.service.header()) =>
        request(server)
          .put('/api/eks/catalog-report')
          .set('Authorization', authorization)
          .send(body),
    };
  }

  it('keeps the last report, which the targets show', async () => {
    const { put, targets, audited } = await start();
    expect(await targets()).not.toHaveProperty('catalog');

    expect((await put(report)).status).toBe(204);
    expect((await targets()).catalog).toEqual(report);

    const later = { ...report, mode: 'emit', conflicts: [] };
    expect((await put(later)).status).toBe(204);
    expect((await targets()).catalog).toEqual(later);
    expect(audited().filter(id => id === 'catalog-report-put')).toHaveLength(2);
  });

  it('refuses what is no report or too large, and keeps what it has', async () => {
    const { put, targets } = await start();
    await put(report);
    const [conflict] = report.conflicts;
    const cases: Array<[object, RegExp]> = [
      [{}, /required property 'mode'/],
      [{ ...report, mode: 'dream' }, /body\/mode must be equal to one of/],
      [{ ...report, at: 'today' }, /body\/at must match format "date-time"/],
      [{ ...report, more: 1 }, /must NOT have additional properties/],
      [
        { ...report, counts: { ...report.counts, inPlace: -1 } },
        /inPlace must be >= 0/,
      ],
      [
        { ...report, conflicts: Array(101).fill(conflict) },
        /body\/conflicts must NOT have more than 100 items/,
      ],
      [
        { ...report, conflicts: [{ ...conflict, heldBy: 'x'.repeat(501) }] },
        /heldBy must NOT have more than 500 characters/,
      ],
    ];
    for (const [body, message] of cases) {
      const { status, body: answer } = await put(body);
      expect(status).toBe(400);
      expect(answer.error.message).toMatch(message);
    }
    const tooLarge = await put({ ...report, more: 'x'.repeat(200_000) });
    expect([tooLarge.status, tooLarge.body.error.message]).toEqual([
      400,
      'request entity too large',
    ]);
    expect((await targets()).catalog).toEqual(report);
  });

  it('takes reports from services that may read all clusters only', async () => {
    const { put, targets } = await start();
    expect((await put(report, mockCredentials.user.header())).status).toBe(403);
    expect((await put(report, mockCredentials.none.header())).status).toBe(401);
    expect(await targets()).not.toHaveProperty('catalog');

    const conditional = await start({
      clusters: createEksClusterConditionalDecision(
        eksClusterReadPermission,
        eksClusterConditions.inAccount({ accountIds: ['111122223333'] }),
      ),
    });
    const { status, body } = await conditional.put(report);
    expect([status, body.error.message]).toEqual([
      403,
      "This needs the permission 'eks.cluster.read' for all clusters",
    ]);
    expect(conditional.auditorEvent.fail).toHaveBeenCalledTimes(1);
  });
});

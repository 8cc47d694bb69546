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
import request from 'supertest';
import { simulateAws, simulatedCluster } from '../__testUtils__/simulatedAws';
import { startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

const ENTITY = 'prod-eu-west-1-111122223333';
const ADMIN = 'arn:aws:iam::111122223333:role/admin';
const REPORT = `/api/eks/clusters/${ENTITY}/access-report`;

describe('accessRoutes', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await simulateAws([
      simulatedCluster('prod', { accessEntries: [{ principal: ADMIN }] }),
    ]);
  });

  afterAll(async () => {
    await simulator.close();
  });

  it('reports who may reach a cluster, and as a table to download', async () => {
    const { server, auditor } = await startPlugin({ simulator });
    const json = await request(server).get(REPORT);
    expect(json.status).toBe(200);
    expect(json.body).toMatchObject({
      entityName: ENTITY,
      authenticationMode: expect.any(String),
      grants: expect.arrayContaining([
        expect.objectContaining({ principal: ADMIN }),
      ]),
    });

    const csv = await request(server).get(`${REPORT}.csv`);
    expect([csv.status, csv.headers]).toEqual([
      200,
      expect.objectContaining({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="access-report-${ENTITY}.csv"`,
      }),
    ]);
    expect(csv.text.split('\r\n')).toContainEqual(
      expect.stringMatching(
        /^arn:aws:eks:eu-west-1:111122223333:cluster\/prod,.*,arn:aws:iam::111122223333:role\/admin,/,
      ),
    );

    expect(
      auditor.createEvent.mock.calls.map(
        ([{ eventId, severityLevel, meta }]) => [eventId, severityLevel, meta],
      ),
    ).toEqual(
      ['json', 'csv'].map(queryType => [
        'access-report-fetch',
        'medium',
        { entityName: ENTITY, queryType },
      ]),
    );
    const missing = await request(server).get(
      '/api/eks/clusters/nowhere/access-report',
    );
    expect(missing.status).toBe(404);
  });

  it.each(['eks.cluster.read', 'eks.cluster.access.read'])(
    'needs %s, whether the cluster exists or not',
    async permission => {
      const { server, auditorEvent } = await startPlugin({
        simulator,
        denied: [permission],
      });
      const paths = [
        REPORT,
        `${REPORT}.csv`,
        '/api/eks/clusters/nowhere/access-report',
      ];
      for (const path of paths) {
        const { status, body } = await request(server).get(path);
        expect([status, body.error.message]).toEqual([
          403,
          `This needs the permission '${permission}'`,
        ]);
      }
      expect(auditorEvent.fail).toHaveBeenCalledTimes(paths.length);
    },
  );
});

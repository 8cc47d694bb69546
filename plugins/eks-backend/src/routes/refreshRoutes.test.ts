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
const REFRESH = `/api/eks/clusters/${ENTITY}/refresh`;

describe('refreshRoutes', () => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await simulateAws([simulatedCluster('prod')]);
  });

  afterEach(async () => {
    await simulator.close();
  });

  it('reads a cluster once in ten seconds, however often it is asked', async () => {
    const { server, auditor } = await startPlugin({ simulator });
    const before = simulator.calls.entries.length;
    const first = await request(server).post(REFRESH);
    expect([first.status, first.body]).toEqual([200, { outcome: 'read' }]);
    const asked = simulator.calls.entries.length;
    expect(asked).toBeGreaterThan(before);

    const second = await request(server).post(REFRESH);
    expect([second.status, second.body]).toEqual([
      200,
      { outcome: 'recently', at: expect.any(String) },
    ]);
    expect(simulator.calls.entries).toHaveLength(asked);

    expect(auditor.createEvent.mock.calls[0][0]).toMatchObject({
      eventId: 'cluster-refresh',
      severityLevel: 'medium',
      meta: { entityName: ENTITY },
    });
  });

  it('tells why AWS did not let it be read, and keeps what is known', async () => {
    const { server } = await startPlugin({ simulator });
    simulator.faults.add({ action: 'DescribeCluster', kind: 'deny' });
    const { status, body } = await request(server).post(REFRESH);
    expect([status, body]).toEqual([
      200,
      {
        outcome: 'failed',
        failure: {
          reason: 'denied',
          permission: 'eks:DescribeCluster',
          accountId: '111122223333',
          message: expect.stringContaining('eks:DescribeCluster'),
        },
      },
    ]);
    const kept = await request(server).get(`/api/eks/clusters/${ENTITY}`);
    expect(kept.body.core).toMatchObject({
      data: { name: 'prod' },
      failure: { reason: 'denied' },
    });
    const targets = await request(server).get('/api/eks/targets');
    expect(targets.body.items[0].missingPermissions).toEqual([
      { action: 'eks:DescribeCluster', sections: ['core'] },
    ]);
  });

  it('does not know other clusters', async () => {
    const { server } = await startPlugin({ simulator });
    const { status } = await request(server).post(
      '/api/eks/clusters/nowhere/refresh',
    );
    expect(status).toBe(404);
  });

  it.each(['eks.cluster.read', 'eks.cluster.refresh'])(
    'needs %s, and asks nobody without it',
    async permission => {
      const { server, auditorEvent } = await startPlugin({
        simulator,
        denied: [permission],
      });
      const before = simulator.calls.entries.length;
      for (const name of [ENTITY, 'nowhere']) {
        const { status, body } = await request(server).post(
          `/api/eks/clusters/${name}/refresh`,
        );
        expect([status, body.error.message]).toEqual([
          403,
          `This needs the permission '${permission}'`,
        ]);
      }
      expect(simulator.calls.entries).toHaveLength(before);
      expect(auditorEvent.fail).toHaveBeenCalledTimes(2);
    },
  );
});

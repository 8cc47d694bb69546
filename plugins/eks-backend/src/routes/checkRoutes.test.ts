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

const CHECK = '/api/eks/targets/111122223333/eu-west-1/check';

describe('checkRoutes', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await simulateAws([simulatedCluster('prod')]);
  });

  afterAll(async () => {
    await simulator.close();
  });

  it('checks a target before its first sync', async () => {
    const { server, auditor } = await startPlugin({ simulator, read: false });
    const { status, body } = await request(server).post(CHECK);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      accountId: '111122223333',
      region: 'eu-west-1',
      identity: { state: 'ok' },
      checkedAt: expect.any(String),
    });
    expect(body.checks).toContainEqual(
      expect.objectContaining({
        action: 'eks:DescribeCluster',
        tier: 'eks',
        state: 'allowed',
      }),
    );
    expect(auditor.createEvent.mock.calls[0][0]).toMatchObject({
      eventId: 'target-check',
      severityLevel: 'medium',
      meta: { accountId: '111122223333', region: 'eu-west-1' },
    });
  });

  it('has the next run read what was refused and is allowed now', async () => {
    simulator.faults.add({ action: 'ListAddons', kind: 'deny' });
    const { server, readAll } = await startPlugin({ simulator });
    const missing = async () => {
      const { body } = await request(server).get('/api/eks/targets');
      return body.items[0].missingPermissions.map(
        (each: { action: string }) => each.action,
      );
    };
    expect(await missing()).toEqual(['eks:ListAddons']);
    simulator.faults.clear();
    await readAll();
    // It waits, so that a refusal costs no call in every run.
    expect(await missing()).toEqual(['eks:ListAddons']);
    await request(server).post(CHECK);
    await readAll();
    expect(await missing()).toEqual([]);
  });

  it('checks only targets, for who may', async () => {
    const { server } = await startPlugin({ simulator, read: false });
    const cases: Array<[string, number, RegExp]> = [
      ['111122223333/us-east-1', 404, /in region 'us-east-1' is no target/],
      ['444455556666/eu-west-1', 404, /^AWS account '444455556666' in region/],
      ['1111/eu-west-1', 400, /accountId must match pattern/],
    ];
    const before = simulator.calls.entries.length;
    for (const [target, expected, message] of cases) {
      const { status, body } = await request(server).post(
        `/api/eks/targets/${target}/check`,
      );
      expect([target, status]).toEqual([target, expected]);
      expect(body.error.message).toMatch(message);
    }
    const denied = await startPlugin({
      simulator,
      read: false,
      denied: ['eks.target.check'],
    });
    const { status, body } = await request(denied.server).post(CHECK);
    expect([status, body.error.message]).toEqual([
      403,
      "This needs the permission 'eks.target.check'",
    ]);
    expect(simulator.calls.entries).toHaveLength(before);
  });
});

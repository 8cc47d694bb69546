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
import { TestDatabases } from '@backstage/backend-test-utils';
import request from 'supertest';
import { simulateAws, simulatedCluster } from '../__testUtils__/simulatedAws';
import { startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('targetRoutes', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await simulateAws([simulatedCluster('prod')]);
  });

  afterAll(async () => {
    await simulator.close();
  });

  it('names the permissions that are missing for what is read, not for what is switched off since', async () => {
    const knex = await databases.init('SQLITE_3');
    const knexOf = () => knex;
    simulator.faults.add({ action: 'ListInsights', kind: 'deny' });
    simulator.faults.add({ action: 'DescribeSubnets', kind: 'deny' });
    const missing = async (plugin: Awaited<ReturnType<typeof startPlugin>>) => {
      const { body } = await request(plugin.server).get('/api/eks/targets');
      return body.items.map(
        (item: { missingPermissions: object[] }) => item.missingPermissions,
      );
    };
    const subnets = { action: 'ec2:DescribeSubnets', sections: ['subnets'] };
    const insights = { action: 'eks:ListInsights', sections: ['insights'] };
    expect(await missing(await startPlugin({ simulator, knexOf }))).toEqual([
      [subnets, insights],
    ]);
    const without = await startPlugin({
      simulator,
      knexOf,
      read: false,
      config: { inventory: { sections: { insights: false } } },
    });
    expect(await missing(without)).toEqual([[subnets]]);
  });
});

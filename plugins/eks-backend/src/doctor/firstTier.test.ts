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
  clusterEntityName,
  type ClusterDetail,
  type TargetCheck,
  type TargetList,
} from '@backstage-eks/plugin-eks-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { target } from '../__testUtils__/facts';
import { simulateAws } from '../__testUtils__/simulatedAws';
import { startPlugin } from '../__testUtils__/startPlugin';
import { wholeCluster } from './__testUtils__/wholeCluster';
import { accountActions, actionsUpTo } from './permissionTier';

jest.setTimeout(60_000);

const user = mockCredentials.user.header();
const PATH = '/api/eks';

describe('a portal that was given the first tier only', () => {
  let simulator: Simulator;
  let server: Awaited<ReturnType<typeof startPlugin>>['server'];
  const missing = actionsUpTo('aws').filter(
    action => !actionsUpTo('eks').includes(action),
  );

  beforeAll(async () => {
    simulator = await simulateAws([
      wholeCluster('prod', { accessEntries: [] }),
    ]);
    for (const action of missing) {
      simulator.faults.add({
        service: accountActions().find(each => each.action === action)?.service,
        action: action.split(':')[1],
        kind: 'deny',
      });
    }
    ({ server } = await startPlugin({ simulator }));
  });
  afterAll(() => simulator.close());

  async function get<T>(path: string): Promise<T> {
    const { status, body } = await request(server)
      .get(`${PATH}${path}`)
      .set('Authorization', user);
    expect(status).toBe(200);
    return body;
  }

  it('has everything that EKS tells, and says which action the rest needs', async () => {
    const cluster = await get<ClusterDetail>(
      `/clusters/${clusterEntityName({ ...target, name: 'prod' })}`,
    );
    for (const section of [
      'core',
      'nodeGroups',
      'addons',
      'fargateProfiles',
      'podIdentityAssociations',
      'insights',
    ] as const) {
      expect([section, cluster[section]]).toEqual([
        section,
        expect.objectContaining({ data: expect.anything() }),
      ]);
      expect(cluster[section]?.failure).toBeUndefined();
    }
    expect(cluster.subnets).toMatchObject({
      failure: { reason: 'denied', permission: 'ec2:DescribeSubnets' },
    });
    expect(cluster.subnets?.data).toBeUndefined();

    const { items } = await get<TargetList>('/targets');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ clusterCount: 1, stale: false });
    expect(items[0].missingPermissions).toContainEqual({
      action: 'ec2:DescribeSubnets',
      sections: ['subnets'],
    });
  });

  it('learns from the check what the next tier would add', async () => {
    const { status, body } = await request(server)
      .post(`${PATH}/targets/${target.accountId}/${target.region}/check`)
      .set('Authorization', user);
    expect(status).toBe(200);
    const check: TargetCheck = body;
    expect(check.missing.sort()).toEqual([...missing].sort());
    expect(
      check.checks
        .filter(({ tier }) => tier === 'eks')
        .filter(({ state }) => state === 'denied'),
    ).toEqual([]);
  });
});

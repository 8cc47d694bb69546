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

import { TestDatabases } from '@backstage/backend-test-utils';
import catalogModuleEks from '@backstage-eks/plugin-catalog-backend-module-eks';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { simulatedCluster } from '../__testUtils__/simulatedAws';
import { startFleet } from './__testUtils__/startFleet';

const HOME = '111122223333';
const OTHER = '444455556666';
const PROD = 'prod-eu-west-1-111122223333';
const OTHER_PROD = 'prod-eu-west-1-444455556666';
const MANY = 99;

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('the catalog over a fleet with faults', () => {
  it('has every cluster once, keeps all through every fault, and follows what really happens', async () => {
    const [eks, catalog] = [
      await databases.init('SQLITE_3'),
      await databases.init('SQLITE_3'),
    ];
    const fleet = await startFleet({
      knexOf: pluginId => (pluginId === 'eks' ? eks : catalog),
      features: [catalogPlugin, catalogModuleEks],
      rootConfig: {
        catalog: {
          processingInterval: { seconds: 1 },
          stitchingStrategy: {
            mode: 'deferred',
            pollingInterval: { seconds: 0.1 },
          },
          providers: { eks: { mode: 'emit' } },
        },
      },
      clusters: [
        simulatedCluster('prod', { nodeGroups: [{ name: 'general' }] }),
        simulatedCluster('prod', { accountId: OTHER }),
        simulatedCluster('Prod'),
        simulatedCluster('my_cluster'),
        simulatedCluster('my-cluster'),
        ...Array.from({ length: MANY }, (_, index) =>
          simulatedCluster(`team-${index}`),
        ),
      ],
    });
    const { simulator, server, scheduler, run, inAws } = fleet;

    /** Cluster names in EKS, by name of the entity, once the catalog has taken over what the inventory says. */
    async function inCatalog(filter: string): Promise<Map<string, string>> {
      await scheduler.triggerTask('EksEntityProvider:refresh');
      const { body } = await request(server)
        .get(`/api/catalog/entities?filter=kind=resource,${filter}`)
        .set('Authorization', mockCredentials.service.header());
      return new Map(
        body.map(
          ({ metadata }: { metadata: { name: string; title: string } }) => [
            metadata.name,
            metadata.title,
          ],
        ),
      );
    }
    async function catalogWhen(
      filter: string,
      condition: (found: Map<string, string>) => boolean,
    ): Promise<Map<string, string>> {
      for (;;) {
        const found = await inCatalog(filter);
        if (condition(found)) {
          return found;
        }
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    }
    const CLUSTERS = 'spec.type=kubernetes-cluster';
    const versionFilter = (version: string) =>
      `${CLUSTERS},metadata.labels.backstage-eks.io/kubernetes-version=${version}`;

    const total = MANY + 5;
    const before = await catalogWhen(CLUSTERS, ({ size }) => size === total);
    expect(before.get(PROD)).toBe('prod');
    expect(before.get(OTHER_PROD)).toBe('prod');
    expect([...before.values()]).toEqual(
      expect.arrayContaining(['Prod', 'my_cluster', 'my-cluster']),
    );

    // Twice each, an interval apart: two lists without a cluster would remove it.
    for (const fault of [
      { action: 'ListClusters', nextPage: true, kind: 'deny' },
      { action: 'ListClusters', kind: 'loop' },
      { accountId: HOME, kind: 'deny' },
      { accountId: HOME, kind: 'expired' },
      { accountId: HOME, kind: 'wrongAccount' },
      { action: 'ListClusters', kind: 'malformed' },
      { action: 'DescribeCluster', accountId: HOME, kind: 'malformed' },
      { action: 'ListNodegroups', kind: 'malformed' },
    ] as const) {
      simulator.faults.add(fault);
      await run();
      await run();
      simulator.faults.clear();
      expect(await inCatalog(CLUSTERS)).toEqual(before);
    }

    // What really happens comes through: an upgrade, one that is recreated, and one that is deleted.
    inAws('prod', OTHER).version = '1.35';
    inAws('prod').createdAt = new Date('2026-11-20T12:30:00Z');
    simulator.state.clusters.get(`${HOME}/eu-west-1/prod`)?.nodeGroups.clear();
    simulator.state.clusters.delete(`${HOME}/eu-west-1/my_cluster`);
    await run();
    expect([
      ...(
        await catalogWhen(versionFilter('1.35'), ({ size }) => size > 0)
      ).keys(),
    ]).toEqual([OTHER_PROD]);
    await catalogWhen('spec.type=eks-node-group', ({ size }) => size === 0);
    expect(await inCatalog(CLUSTERS)).toEqual(before);
    await run();
    const after = await catalogWhen(CLUSTERS, ({ size }) => size < total);
    expect([...before.values()].filter(name => name !== 'my_cluster')).toEqual([
      ...after.values(),
    ]);
    await simulator.close();
  });
});

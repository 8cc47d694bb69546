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
  fleetWorld,
  startSimulator,
  type Simulator,
} from '@backstage-eks/eks-simulator';
import type {
  ChangeList,
  ClusterSummary,
  TargetHealth,
} from '@backstage-eks/plugin-eks-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  killReplicas,
  startReplica,
  type Replica,
} from './__testUtils__/replicas';

const INTERVAL_MS = 5_000;
const TIMEOUT_MS = 10_000;
const ROUNDS = 2;
const ACCOUNTS = 8;
const CLUSTERS = 8;
const NEWCOMER = 'cluster-0008';

jest.setTimeout(180_000);

const connectionString =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING;
// Only a database that is outside of this process can be shared by several.
const ids = connectionString ? (['POSTGRES_15'] as const) : [];
const databases = TestDatabases.create({ ids: [...ids] });

async function until(
  condition: () => boolean | Promise<boolean>,
): Promise<void> {
  while (!(await condition())) {
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

(connectionString ? describe : describe.skip)(
  'three replicas on one PostgreSQL (needs BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING)',
  () => {
    let simulator: Simulator;

    afterEach(async () => {
      await killReplicas();
      await simulator?.close();
    });

    async function start() {
      const world = fleetWorld({
        clusters: CLUSTERS + 1,
        accounts: ACCOUNTS,
        nodeGroups: 1,
        addons: 2,
        accessEntries: 1,
        podIdentityAssociations: 1,
        insights: 2,
        warnings: 1,
        subnets: 1,
      });
      simulator = await startSimulator({ world });
      // One of them is not there yet.
      const newcomer = [...simulator.state.clusters].find(([key]) =>
        key.endsWith(NEWCOMER),
      );
      if (!newcomer) {
        throw new Error(`The simulated cluster ${NEWCOMER} is missing`);
      }
      simulator.state.clusters.delete(newcomer[0]);
      const knex = await databases.init('POSTGRES_15');
      const { host, port, user, password, database } =
        knex.client.config.connection;
      const options = {
        awsEndpoint: simulator.awsEndpoint,
        connection: { host, port, user, password, database },
        aws: {
          accounts: world.accounts.map(account => ({
            accountId: account.accountId,
            accessKeyId: account.accessKeyId ?? '',
            secretAccessKey: account.secretAccessKey ?? '',
          })),
        },
        eks: {
          targets: world.accounts.map(({ accountId }) => ({
            accountId,
            regions: ['eu-west-1'],
          })),
          inventory: {
            schedule: {
              frequency: { milliseconds: INTERVAL_MS },
              timeout: { milliseconds: TIMEOUT_MS },
            },
          },
        },
      };
      // One after the other, as a rolling update does it: who starts first migrates the database.
      const replicas: Replica[] = [];
      for (let started = 0; started < 3; started += 1) {
        replicas.push(await startReplica(options));
      }
      return { replicas, world, newcomer };
    }

    const names = async (replica: Replica) =>
      (await replica.get<ChangeList>('/changes?limit=500')).items
        .filter(({ kind }) => kind === 'present')
        .map(({ entityName }) => entityName)
        .sort();

    const lists = (accountId: string) =>
      simulator.calls.matching({ action: 'ListClusters', accountId });

    it('share the work, do none of it twice, and take over what a killed one left', async () => {
      const { replicas, world, newcomer } = await start();
      const accountIds = world.accounts.map(({ accountId }) => accountId);
      const [anyone] = replicas;
      await until(async () => (await names(anyone)).length === CLUSTERS);

      // Some rounds in which all three are there.
      simulator.calls.clear();
      const startedAt = Date.now();
      await until(() =>
        accountIds.every(accountId => lists(accountId).length >= ROUNDS),
      );
      const intervals = (Date.now() - startedAt) / INTERVAL_MS;
      for (const accountId of accountIds) {
        expect(lists(accountId).length).toBeLessThanOrEqual(intervals + 2);
      }
      // Each replica lists, and nothing else was asked twice: sections are fresh, and shared facts are shared.
      const all = replicas.flatMap(({ gateway }) => gateway.calls);
      const repeated = (what: string, url: string) =>
        what.includes(' sts ') || url.startsWith('/clusters?');
      const asked = all
        .filter(({ what, url }) => !repeated(what, url))
        .map(({ what }) => what);
      expect(asked.filter((what, at) => asked.indexOf(what) !== at)).toEqual(
        [],
      );
      expect(asked.length).toBeGreaterThan(CLUSTERS * 6);
      // Who looks first takes what is due, so a replica may have been too late for all of it; but not one did it alone.
      const workers = replicas.filter(({ gateway }) =>
        gateway.calls.some(({ url }) => url.startsWith('/clusters?')),
      );
      expect(workers.length).toBeGreaterThanOrEqual(2);

      // A new cluster appears, and who reads it is killed while it does.
      simulator.state.clusters.set(...newcomer);
      simulator.faults.add({
        action: 'DescribeCluster',
        cluster: NEWCOMER,
        kind: 'hang',
        times: 1,
      });
      const reads = (replica: Replica) =>
        replica.gateway.calls.some(
          ({ url }) => url === `/clusters/${NEWCOMER}`,
        );
      await until(() => replicas.some(reads));
      const killed = replicas.findIndex(reads);
      await replicas[killed].kill();
      const left = replicas.filter((_, index) => index !== killed);
      simulator.calls.clear();
      expect(await names(left[0])).toHaveLength(CLUSTERS);

      await until(async () => (await names(left[0])).length > CLUSTERS);
      expect(left.some(reads)).toBe(true);
      await until(() =>
        accountIds.every(accountId => lists(accountId).length > 0),
      );
      for (const replica of left) {
        expect(await names(replica)).toHaveLength(CLUSTERS + 1);
        const { items: clusters } = await replica.get<{
          items: ClusterSummary[];
        }>('/clusters?limit=100');
        expect(clusters).toHaveLength(CLUSTERS + 1);
        for (const cluster of clusters) {
          expect(cluster).toMatchObject({ stale: false });
          expect(cluster).not.toHaveProperty('failure');
        }
      }
      await until(async () => {
        const { items } = await left[0].get<{ items: TargetHealth[] }>(
          '/targets',
        );
        return items.every(({ stale, failure }) => !stale && !failure);
      });
    });
  },
);

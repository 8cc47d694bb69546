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

import type {
  ChangeList,
  ClusterDetail,
  ClusterSummary,
  TargetHealth,
} from '@backstage-eks/plugin-eks-common';
import {
  mockCredentials,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import { simulateAws } from '../../__testUtils__/simulatedAws';
import { startPlugin } from '../../__testUtils__/startPlugin';
import { ageStored } from './ageStored';
import { ChangeFollower } from './ChangeFollower';

type Knex = Awaited<ReturnType<TestDatabases['init']>>;

/** Between two runs of the schedule. @internal */
export const INTERVAL_MS = 10 * 60 * 1000;

/** Nobody waits in a test for the calls that AWS is spared. */
const FAST = { perSecond: 2_000, burst: 2_000 };

const EVERY_RUN = { milliseconds: INTERVAL_MS };

/** A running plugin over simulated accounts. @internal */
export type Fleet = Awaited<ReturnType<typeof startFleet>>;

/**
 * Starts the whole plugin over two simulated accounts and reads them once.
 *
 * @param options - `knexOf` are databases by plugin id, `later` is the key of a cluster that comes only with `appear`, `hasty` ends what hangs after three seconds, `inventory` is
 * configuration under `eks.inventory`, where every run reads core, node groups and add-ons; `paced` keeps the pace of
 * production
 * @internal
 */
export async function startFleet(options: {
  knexOf: (pluginId: string) => Knex;
  clusters: Parameters<typeof simulateAws>[0];
  later?: string;
  hasty?: boolean;
  paced?: boolean;
  inventory?: JsonObject;
  features?: BackendFeature[];
  rootConfig?: JsonObject;
}) {
  const knex = options.knexOf('eks');
  const simulator = await simulateAws(options.clusters);
  const { clusters } = simulator.state;
  const absent = [...clusters].filter(([key]) => key === options.later);
  for (const [key] of absent) {
    clusters.delete(key);
  }
  const plugin = await startPlugin({
    simulator,
    read: false,
    knexOf: options.knexOf,
    features: options.features,
    rootConfig: options.rootConfig,
    config: {
      aws: {
        endpoint: simulator.awsEndpoint,
        ...(!options.paced && { pace: { eks: FAST, ec2: FAST, sts: FAST } }),
      },
      targets: [
        { accountId: '111122223333', regions: ['eu-west-1'] },
        { accountId: '444455556666', regions: ['eu-west-1'] },
      ],
      inventory: {
        schedule: {
          frequency: EVERY_RUN,
          timeout: { seconds: options.hasty ? 3 : 120 },
        },
        cadence: { core: EVERY_RUN, nodeGroups: EVERY_RUN, addons: EVERY_RUN },
        ...options.inventory,
      },
    },
  });
  const { server, scheduler } = plugin;

  /** Lets the scheduler run its tasks of one kind; it goes on when some fail. */
  async function runTasks(prefix: string): Promise<void> {
    await Promise.all(
      plugin.tasks
        .filter(task => task.id.startsWith(prefix))
        .map(task => scheduler.triggerTask(task.id)),
    );
  }

  async function get<T>(path: string): Promise<T> {
    const response = await request(server)
      .get(`/api/eks${path}`)
      .set('Authorization', mockCredentials.service.header());
    if (response.status !== 200) {
      throw new Error(`GET ${path}: ${response.status} ${response.text}`);
    }
    return response.body;
  }

  const changesAfter = (revision: number) =>
    get<ChangeList>(`/changes?after=${revision}`);

  const fleet = {
    ...plugin,
    simulator,
    knex,
    runTasks,
    changesAfter,
    follower: ChangeFollower.create({ changes: changesAfter }),
    /** Lets time pass. */
    pass: async (ms: number) => ageStored(knex, ms),
    /** The next run of the schedule. */
    run: async () => {
      await ageStored(knex, INTERVAL_MS);
      await runTasks('inventory-slot-');
    },
    clusters: async () =>
      new Map(
        (
          await get<{ items: ClusterSummary[] }>('/clusters?limit=500')
        ).items.map(each => [each.entityName, each]),
      ),
    cluster: async (entityName: string) =>
      get<ClusterDetail>(`/clusters/${entityName}`),
    /** By account: all are in one region. */
    targets: async () =>
      new Map(
        (await get<{ items: TargetHealth[] }>('/targets')).items.map(each => [
          each.accountId,
          each,
        ]),
      ),
    refresh: async (entityName: string) =>
      request(server).post(`/api/eks/clusters/${entityName}/refresh`),
    /** Lets the cluster come that was left out at first. */
    appear: () => {
      for (const [key, cluster] of absent) {
        clusters.set(key, cluster);
      }
    },
    /** The cluster itself, as AWS has it. */
    inAws: (name: string, accountId = '111122223333') => {
      const found = simulator.state.clusters.get(
        `${accountId}/eu-west-1/${name}`,
      );
      if (!found) {
        throw new Error(`There is no cluster ${name} in ${accountId}`);
      }
      return found.cluster;
    },
  };
  await fleet.run();
  simulator.calls.clear();
  return fleet;
}

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
  coreServices,
  createServiceFactory,
  type BackendFeature,
  type UrlReaderService,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  mockServices,
  startTestBackend,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import type { JsonObject } from '@backstage/types';
import eksPlugin from '..';
import { awsIntegration } from './simulatedAws';

/**
 * Starts the plugin over a simulator.
 *
 * @param options - `read` whether all targets are read once (default), `config` is put under `eks`, `denied` are names of
 * permissions, `readUrl` replaces the real URL reader, `knexOf` the databases in memory, by plugin id; `features` replace the
 * catalog, `rootConfig` is put beside `eks`
 * @internal
 */
export async function startPlugin(options: {
  simulator: Simulator;
  denied?: string[];
  clusters?: PolicyDecision;
  read?: boolean;
  config?: JsonObject;
  readUrl?: UrlReaderService['readUrl'];
  knexOf?: (pluginId: string) => Awaited<ReturnType<TestDatabases['init']>>;
  features?: BackendFeature[];
  rootConfig?: JsonObject;
}) {
  const { simulator, denied = [], clusters, read = true, knexOf } = options;
  const scheduler = mockServices.scheduler();
  const actions = actionsRegistryServiceMock();
  const events = mockServices.events();
  const auditor = mockServices.auditor.mock();
  const auditorEvent = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(auditorEvent);
  const resultOf = (permission: string) =>
    denied.includes(permission) ? AuthorizeResult.DENY : AuthorizeResult.ALLOW;
  const { server } = await startTestBackend({
    features: [
      eksPlugin,
      ...(options.features ?? [catalogServiceMock.factory({ entities: [] })]),
      auditor.factory,
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      ...(knexOf
        ? [
            createServiceFactory({
              service: coreServices.database,
              deps: { plugin: coreServices.pluginMetadata },
              factory: ({ plugin }) =>
                mockServices.database({
                  knex: knexOf(plugin.getId()),
                  migrations: { skip: false },
                }),
            }),
          ]
        : []),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
      ...(options.readUrl
        ? [mockServices.urlReader.mock({ readUrl: options.readUrl }).factory]
        : []),
      mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(each => ({ result: resultOf(each.permission.name) })),
        authorizeConditional: async requests =>
          requests.map(
            each => clusters ?? { result: resultOf(each.permission.name) },
          ),
      }).factory,
      mockServices.rootConfig.factory({
        data: {
          aws: awsIntegration,
          integrations: {
            gitea: [
              { host: 'localhost:7481', baseUrl: 'http://localhost:7481' },
              {
                host: new URL(simulator.gitEndpoint).host,
                baseUrl: simulator.gitEndpoint,
                username: 'demo',
                password: 'demo',
              },
            ],
          },
          eks: {
            aws: { endpoint: simulator.awsEndpoint },
            targets: [{ accountId: '111122223333', regions: ['eu-west-1'] }],
            ...options.config,
          },
          ...options.rootConfig,
        },
      }),
    ],
  });
  const tasks = await scheduler.getScheduledTasks();
  async function readAll() {
    for (const task of tasks) {
      await scheduler.triggerTask(task.id);
    }
  }
  if (read) {
    await readAll();
  }
  return {
    server,
    actions,
    events,
    scheduler,
    auditor,
    auditorEvent,
    tasks,
    readAll,
    /** Ids of the audit events so far. */
    audited: () =>
      auditor.createEvent.mock.calls.map(([event]) => event.eventId),
  };
}

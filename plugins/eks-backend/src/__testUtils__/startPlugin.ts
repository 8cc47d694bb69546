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
  type UrlReaderService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import eksPlugin from '..';
import { awsIntegration } from './simulatedAws';

/**
 * Starts the plugin over a simulator.
 *
 * @param options - `read` whether all targets are read once (default), `config` is put under `eks`, `denied` are names of
 * permissions, `readUrl` replaces the real URL reader
 * @internal
 */
export async function startPlugin(options: {
  simulator: Simulator;
  denied?: string[];
  clusters?: PolicyDecision;
  read?: boolean;
  config?: JsonObject;
  readUrl?: UrlReaderService['readUrl'];
}) {
  const { simulator, denied = [], clusters, read = true } = options;
  const scheduler = mockServices.scheduler();
  const auditor = mockServices.auditor.mock();
  const auditorEvent = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(auditorEvent);
  const resultOf = (permission: string) =>
    denied.includes(permission) ? AuthorizeResult.DENY : AuthorizeResult.ALLOW;
  const { server } = await startTestBackend({
    features: [
      eksPlugin,
      catalogServiceMock.factory({ entities: [] }),
      auditor.factory,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
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
    auditor,
    auditorEvent,
    tasks,
    readAll,
    /** Ids of the audit events so far. */
    audited: () =>
      auditor.createEvent.mock.calls.map(([event]) => event.eventId),
  };
}

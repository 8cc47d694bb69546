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

import catalogModuleEks from '@backstage-eks/plugin-catalog-backend-module-eks';
import eksPlugin from '@backstage-eks/plugin-eks-backend';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { RecordingCatalog } from '../../catalog/RecordingCatalog';
import type { Fleet } from '../../scenarios';
import type { Depth } from '../contestants';
import { ageing } from './ageing';
import { configOf } from './configOf';
import { recordingCatalogPlugin } from './recordingCatalogPlugin';

/** The plugin, running, with its tasks in our hands. */
export interface RunningInventory {
  catalog: RecordingCatalog;
  /** What the scheduler does in one round: every task that reads the inventory, and then the catalog's provider. */
  pass(): Promise<void>;
  /** Makes everything that was read so much older. */
  age(ms: number): Promise<void>;
  /** A GET to the REST API. */
  get<T>(path: string): Promise<T>;
  stop(): Promise<void>;
}

/** Starts the plugin over a fleet. Nothing is read yet. */
export async function startInventory(
  fleet: Fleet,
  depth: Depth,
): Promise<RunningInventory> {
  const catalog = RecordingCatalog.create();
  const scheduler = mockServices.scheduler();
  const age = ageing();
  const backend = await startTestBackend({
    features: [
      eksPlugin,
      catalogModuleEks,
      recordingCatalogPlugin(catalog),
      age.module,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      mockServices.rootConfig.factory({ data: configOf(fleet, depth) }),
    ],
  });
  const tasks = await scheduler.getScheduledTasks();
  const slots = tasks.filter(({ id }) => id.startsWith('inventory-slot-'));
  const providers = tasks.filter(({ id }) => id.endsWith(':refresh'));
  const { port } = addressOf(backend.server.address());
  return {
    catalog,
    async pass() {
      for (const round of [slots, providers]) {
        await Promise.all(round.map(({ id }) => scheduler.triggerTask(id)));
      }
    },
    age: age.age,
    async get(path) {
      const url = `http://localhost:${port}/api/eks${path}`;
      const response = await fetch(url);
      if (!response.ok) {
        throw new Error(`${response.status} from ${url}`);
      }
      return response.json();
    },
    stop: () => backend.stop(),
  };
}

function addressOf(address: unknown): { port: number } {
  if (
    typeof address === 'object' &&
    address !== null &&
    'port' in address &&
    typeof address.port === 'number'
  ) {
    return { port: address.port };
  }
  throw new Error('The backend does not listen on a port');
}

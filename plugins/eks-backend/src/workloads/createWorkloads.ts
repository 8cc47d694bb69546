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

import type { KubernetesTransport } from '@backstage-eks/plugin-eks-node';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AwsClients } from '../aws';
import type { EksConfig } from '../config';
import type { InventoryDatabase } from '../inventory';
import { ClusterStore } from '../inventory/store/ClusterStore';
import { EksTokenSource } from '../kubernetes';
import { LastReads, WorkloadStore } from './store';
import { KubernetesReader } from './sync/KubernetesReader';
import {
  KubernetesSync,
  type KubernetesSyncOptions,
} from './sync/KubernetesSync';
import { WorkloadIndex } from './WorkloadIndex';

const DEADLINE_MS = 30_000;

/**
 * What is known of the APIs of the clusters, and the sync that reads them.
 *
 * @internal
 */
export interface Workloads {
  index: WorkloadIndex;
  store: WorkloadStore;
  sync: KubernetesSync;
}

/**
 * Puts the background pass over the APIs of the clusters together.
 *
 * @param options - `deadlineMs` is what one cluster may take, 30,000 by default
 * @internal
 */
export function createWorkloads(options: {
  database: InventoryDatabase;
  inventory: KubernetesSyncOptions['inventory'];
  clients: Pick<AwsClients, 'credentials'>;
  transport: KubernetesTransport;
  config: Pick<EksConfig, 'inventory'>;
  logger: LoggerService;
  deadlineMs?: number;
}): Workloads {
  const { database, inventory, clients, transport, config, logger } = options;
  const store = WorkloadStore.create({ database });
  const { cadenceMs, sections } = config.inventory;
  return {
    index: WorkloadIndex.create({ database }),
    store,
    sync: KubernetesSync.create({
      inventory,
      lastReads: LastReads.create({ database }),
      reader: KubernetesReader.create({
        clusters: ClusterStore.create({ database }),
        workloads: store,
        transport,
        tokens: EksTokenSource.create({
          credentials: accountId => clients.credentials(accountId),
        }),
        logger,
        deadlineMs: options.deadlineMs ?? DEADLINE_MS,
      }),
      cadenceMs,
      sections,
      logger,
    }),
  };
}

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
  type TargetRef,
} from '@backstage-eks/plugin-eks-common';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { AwsClients, AwsInventorySource } from '../../aws';
import { noSections, type InventoryCluster } from '../../inventory';
import { DirectTransport } from '../../kubernetes';
import { createServiceStateReader } from '../createServiceStateReader';

/**
 * A reader over the simulator, with everything real between them but the catalog, the permissions and the database.
 */
export async function createSimulatedReader(options: {
  simulator: Simulator;
  accounts: Array<{
    accountId: string;
    accessKeyId?: string;
    secretAccessKey?: string;
  }>;
  targets: TargetRef[];
  entities: Entity[];
  /** Names of entities of clusters that nobody may read. */
  hidden?: Set<string>;
  timeout?: number;
}) {
  const { simulator, accounts, targets, hidden = new Set() } = options;
  const clients = AwsClients.create({
    credentialsManager: DefaultAwsCredentialsManager.fromConfig(
      new ConfigReader({
        aws: {
          accounts: accounts.filter(({ accessKeyId }) => accessKeyId),
        },
      }),
    ),
    targets: () => targets,
    endpoint: simulator.awsEndpoint,
    maxAttempts: 1,
  });
  const transport = DirectTransport.create();
  const clusters = await readInventory(clients, targets);
  simulator.calls.clear();
  const logger = createLogger();
  return {
    logger,
    reader: createServiceStateReader({
      catalog: {
        getEntityByRef: async ref =>
          options.entities.find(entity => stringifyEntityRef(entity) === ref),
      },
      inventory: {
        clusterByEntityName: async name =>
          clusters.find(({ entityName }) => entityName === name),
        clustersByEntityNames: async names =>
          clusters.filter(({ entityName }) => names.includes(entityName)),
        clustersByName: async name =>
          clusters.filter(cluster => cluster.name === name),
      },
      permissions: {
        authorize: async requests =>
          requests.map(request => ({
            result:
              'resourceRef' in request && hidden.has(request.resourceRef ?? '')
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
          })),
      },
      clients,
      transport,
      firstSeen: createFirstSeen(),
      logger,
      timeout: options.timeout,
      now: () => simulator.clock.now(),
    }),
    close: async () => {
      await transport.close();
      clients.destroy();
    },
  };
}

/** In memory. */
function createFirstSeen() {
  const places = new Map<string, Map<string, string>>();
  return {
    observe: async (key: string, names: string[], at: string) => {
      const before = places.get(key);
      const seen = new Map(names.map(name => [name, before?.get(name) ?? at]));
      places.set(key, seen);
      return seen;
    },
  };
}

function createLogger() {
  const logger = {
    error: jest.fn(),
    warn: jest.fn(),
    info: jest.fn(),
    debug: jest.fn(),
    child: (): LoggerService => logger,
  };
  return logger;
}

async function readInventory(
  clients: AwsClients,
  targets: TargetRef[],
): Promise<InventoryCluster[]> {
  const source = AwsInventorySource.create({ clients });
  const signal = AbortSignal.timeout(20_000);
  const clusters: InventoryCluster[] = [];
  for (const target of targets) {
    for (const name of await source.listClusters(target, signal)) {
      const core = await source.readCluster(target, name, signal);
      clusters.push({
        ...target,
        entityName: clusterEntityName({ ...target, name }),
        arn: core.arn,
        createdAt: core.createdAt,
        name,
        owner: 'group:default/platform',
        tags: core.tags,
        revision: 1,
        ...noSections(),
        core: { data: core },
        nodeGroups: {
          data: await source.readNodeGroups(target, name, signal),
        },
        addons: { data: await source.readAddons(target, name, signal) },
      });
    }
  }
  return clusters;
}

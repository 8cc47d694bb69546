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
  CatalogReport,
  ChangeList,
  ClusterChange,
} from '@backstage-eks/plugin-eks-common';
import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import catalogModuleEks from '..';

/** Where the entity of the other provider comes from. @internal */
export const FOREIGN_LOCATION = 'url:https://git.example.com/catalog-info.yaml';

/** What the EKS backend tells the catalog, and is told. */
interface Feed {
  changes: ClusterChange[];
  reports: CatalogReport[];
  /** The revisions after which changes were asked for. */
  asked: number[];
}

/** Serves a feed of changes, and takes reports, under the same addresses and credentials as the real EKS backend. */
function feedPlugin(feed: Feed) {
  return createBackendPlugin({
    pluginId: 'eks',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          httpRouter.use(async (request, response) => {
            await httpAuth.credentials(request, { allow: ['service'] });
            if (request.path === '/catalog-report') {
              let body = '';
              for await (const chunk of request) {
                body += chunk;
              }
              feed.reports.push(JSON.parse(body));
              response.status(204).end();
              return;
            }
            const { after, limit } = request.query;
            feed.asked.push(Number(after));
            const rest = feed.changes.filter(
              each => each.revision > Number(after),
            );
            const items = rest.slice(0, Number(limit));
            const hasMore = rest.length > items.length;
            const body: ChangeList = {
              items,
              lastRevision: Math.max(
                ...(hasMore ? items : feed.changes).map(e => e.revision),
              ),
              hasMore,
            };
            response.json(body);
          });
        },
      });
    },
  });
}

/** Another provider, which holds one reference. */
function foreignModule(name: string) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'foreign',
    register(env) {
      env.registerInit({
        deps: { processing: catalogProcessingExtensionPoint },
        async init({ processing }) {
          processing.addEntityProvider({
            getProviderName: () => 'foreign',
            connect: async connection => {
              await connection.applyMutation({
                type: 'full',
                entities: [
                  {
                    locationKey: 'foreign',
                    entity: {
                      apiVersion: 'backstage.io/v1alpha1',
                      kind: 'Resource',
                      metadata: {
                        name,
                        annotations: {
                          'backstage.io/managed-by-location': FOREIGN_LOCATION,
                          'backstage.io/managed-by-origin-location':
                            FOREIGN_LOCATION,
                        },
                      },
                      spec: { type: 'kubernetes-cluster', owner: 'others' },
                    },
                  },
                ],
              });
            },
          });
        },
      });
    },
  });
}

/**
 * Starts the real catalog with this module, over a feed that tests fill.
 *
 * @param options - `foreign` is a reference that another provider holds, `processingInterval` in seconds; `database` is the
 * one of the catalog
 * @internal
 */
export async function startCatalog(
  options: {
    mode?: 'observe' | 'emit';
    foreign?: string;
    processingInterval?: number;
    database?: Awaited<ReturnType<TestDatabases['init']>>;
  } = {},
) {
  const { database } = options;
  const feed: Feed = { changes: [], reports: [], asked: [] };
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      ...(database
        ? [
            createServiceFactory({
              service: coreServices.database,
              deps: {},
              factory: () =>
                mockServices.database({
                  knex: database,
                  migrations: { skip: false },
                }),
            }),
          ]
        : []),
      catalogPlugin,
      catalogModuleEks,
      feedPlugin(feed),
      ...(options.foreign ? [foreignModule(options.foreign)] : []),
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            processingInterval: { seconds: options.processingInterval ?? 1 },
            stitchingStrategy: {
              mode: 'deferred',
              pollingInterval: { seconds: 0.1 },
            },
            providers: { eks: { mode: options.mode ?? 'emit' } },
          },
        },
      }),
    ],
  });
  const address = backend.server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  async function query(filter: string): Promise<Entity[]> {
    const response = await fetch(
      `http://localhost:${port}/api/catalog/entities?filter=${filter}`,
    );
    return response.json();
  }
  return {
    feed,
    stop: async () => backend.stop(),
    names: async (filter: string) =>
      (await query(filter)).map(entity => entity.metadata.name),
    /** Waits until the catalog has nothing left to process or to stitch. */
    settled: async (of: Awaited<ReturnType<TestDatabases['init']>>) => {
      for (;;) {
        const [{ count }] = await of('refresh_state')
          .whereNull('result_hash')
          .count({ count: '*' });
        const [{ stitches }] = await of('stitch_queue').count({
          stitches: '*',
        });
        if (Number(count) + Number(stitches) === 0) {
          return;
        }
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    },
    poll: async () => scheduler.triggerTask('EksEntityProvider:refresh'),
    entitiesWhen: async (
      condition: (entities: Map<string, Entity>) => boolean,
    ): Promise<Map<string, Entity>> => {
      for (;;) {
        const entities = new Map(
          (await query('kind=resource')).map(entity => [
            entity.metadata.name,
            entity,
          ]),
        );
        if (condition(entities)) {
          return entities;
        }
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    },
  };
}

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
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import catalogModuleEks from '.';
import { presentChange } from './__testUtils__/changes';

jest.setTimeout(60_000);

const FOREIGN_LOCATION = 'url:https://git.example.com/catalog-info.yaml';

interface Feed {
  changes: ClusterChange[];
  reports: CatalogReport[];
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
            const after = Number(request.query.after);
            const body: ChangeList = {
              items: feed.changes.filter(each => each.revision > after),
              lastRevision: Math.max(...feed.changes.map(e => e.revision)),
              hasMore: false,
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

async function startCatalog(
  options: { mode?: 'observe' | 'emit'; foreign?: string } = {},
) {
  const feed: Feed = { changes: [], reports: [] };
  const scheduler = mockServices.scheduler();
  const { server } = await startTestBackend({
    features: [
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      catalogPlugin,
      catalogModuleEks,
      feedPlugin(feed),
      ...(options.foreign ? [foreignModule(options.foreign)] : []),
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            processingInterval: { seconds: 1 },
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
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  async function query(filter: string): Promise<Entity[]> {
    const response = await fetch(
      `http://localhost:${port}/api/catalog/entities?filter=${filter}`,
    );
    return response.json();
  }
  return {
    feed,
    names: async (filter: string) =>
      (await query(filter)).map(entity => entity.metadata.name),
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

describe('catalogModuleEks', () => {
  it('brings clusters into the catalog, relates their parts and removes them by tombstone', async () => {
    const cluster = presentChange();
    const { feed, poll, names, entitiesWhen } = await startCatalog();
    feed.changes = [cluster];

    await poll();
    const entities = await entitiesWhen(
      found => (found.get('prod')?.relations ?? []).length === 3,
    );
    expect(entities.get('prod')?.relations).toEqual([
      {
        type: 'dependencyOf',
        targetRef: 'resource:default/prod.addon.vpc-cni',
      },
      { type: 'dependencyOf', targetRef: 'resource:default/prod.ng.general' },
      { type: 'ownedBy', targetRef: 'group:default/payments' },
    ]);
    expect([...entities.keys()].sort()).toEqual([
      'prod',
      'prod.addon.vpc-cni',
      'prod.ng.general',
    ]);

    for (const filter of [
      'metadata.labels.backstage-eks.io/kubernetes-version=1.34',
      'metadata.annotations.addons.backstage-eks.io/vpc-cni=v1.20.4-eksbuild.2',
    ]) {
      expect(await names(`spec.type=kubernetes-cluster,${filter}`)).toEqual([
        'prod',
      ]);
    }

    feed.changes = [
      {
        ...cluster,
        revision: 2,
        nodeGroups: [],
        removedEntities: ['prod.ng.general'],
      },
    ];
    await poll();
    expect(
      [...(await entitiesWhen(found => found.size === 2)).keys()].sort(),
    ).toEqual(['prod', 'prod.addon.vpc-cni']);

    feed.changes = [
      {
        ...cluster,
        revision: 3,
        kind: 'removed',
        removedEntities: ['prod.ng.general', 'prod.addon.vpc-cni'],
      },
    ];
    await poll();
    expect((await entitiesWhen(found => found.size === 0)).size).toBe(0);
  });

  it.each([
    ['observe', ['prod']],
    ['emit', ['prod', 'prod.addon.vpc-cni', 'prod.ng.general']],
  ] as const)(
    'leaves a reference to the provider that holds it, and reports that: %s',
    async (mode, names) => {
      const { feed, poll, entitiesWhen } = await startCatalog({
        mode,
        foreign: 'prod',
      });
      await entitiesWhen(found => found.has('prod'));
      feed.changes = [presentChange()];
      await poll();

      expect(feed.reports).toMatchObject([
        {
          mode,
          counts: { wouldCreate: 2, inPlace: 0, conflicts: 1 },
          conflicts: [
            { entityRef: 'resource:default/prod', heldBy: FOREIGN_LOCATION },
          ],
        },
      ]);
      const entities = await entitiesWhen(found => found.size === names.length);
      expect([...entities.keys()].sort()).toEqual(names);
      expect(entities.get('prod')?.spec?.owner).toBe('others');
    },
  );
});

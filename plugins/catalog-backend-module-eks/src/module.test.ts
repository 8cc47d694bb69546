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
  ClusterChange,
} from '@backstage-eks/plugin-eks-common';
import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleEks from '.';
import { presentChange } from './__testUtils__/changes';

jest.setTimeout(60_000);

/** Serves a feed of changes under the same address and credentials as the real EKS backend. */
function feedPlugin(feed: { changes: ClusterChange[] }) {
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

describe('catalogModuleEks', () => {
  it('brings clusters into the catalog, relates their parts and removes them by tombstone', async () => {
    const cluster = presentChange();
    const feed = { changes: [cluster] };
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
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              processingInterval: { seconds: 1 },
              stitchingStrategy: {
                mode: 'deferred',
                pollingInterval: { seconds: 0.1 },
              },
            },
          },
        }),
      ],
    });

    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const origin = `http://localhost:${port}`;

    async function poll() {
      await scheduler.triggerTask('EksEntityProvider:refresh');
    }
    async function entitiesWhen(
      condition: (entities: Map<string, Entity>) => boolean,
    ): Promise<Map<string, Entity>> {
      for (;;) {
        const response = await fetch(
          `${origin}/api/catalog/entities?filter=kind=resource`,
        );
        const list: Entity[] = await response.json();
        const entities = new Map(
          list.map(entity => [entity.metadata.name, entity]),
        );
        if (condition(entities)) {
          return entities;
        }
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    }

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
});

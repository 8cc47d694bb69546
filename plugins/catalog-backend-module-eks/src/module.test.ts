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

import { presentChange } from './__testUtils__/changes';
import { FOREIGN_LOCATION, startCatalog } from './__testUtils__/startCatalog';

jest.setTimeout(60_000);

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

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

import type { ClusterChange } from '@backstage-eks/plugin-eks-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { addon, nodeGroup, presentChange } from './__testUtils__/changes';
import { startCatalog } from './__testUtils__/startCatalog';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const CLUSTERS = 120;
const ENTITIES = CLUSTERS * 3;
/** Longer than a test: entities are processed once, when they are new. */
const NEVER = 3_600;

type TestDatabase = Awaited<ReturnType<typeof databases.init>>;

function fleet(): ClusterChange[] {
  return Array.from({ length: CLUSTERS }, (_, index) =>
    presentChange({ revision: index + 1, entityName: `c${index}` }),
  );
}

/** The statements that change what the catalog holds of entities, from now on. */
function recordWrites(database: TestDatabase): string[] {
  const writes: string[] = [];
  database.on('query', ({ sql }: { sql: string }) => {
    if (
      /^(insert|update|delete)\b/i.test(sql) &&
      /refresh_state|final_entities|relations|search|stitch/.test(sql)
    ) {
      writes.push(sql);
    }
  });
  return writes;
}

async function stored(database: TestDatabase) {
  return {
    states: await database('refresh_state')
      .select(
        'entity_id',
        'entity_ref',
        'unprocessed_hash',
        'result_hash',
        'location_key',
        'next_update_at',
        'last_discovery_at',
        'errors',
      )
      .orderBy('entity_ref'),
    references: await database('refresh_state_references')
      .select('id', 'source_key', 'target_entity_ref')
      .orderBy('id'),
    final: await database('final_entities')
      .select('entity_ref', 'hash', 'last_updated_at')
      .orderBy('entity_ref'),
  };
}

describe.each(databases.eachSupportedId())('catalog on %s', id => {
  it('is not written to while the fleet is unchanged, not by a full read nor by another replica either', async () => {
    const database = await databases.init(id);
    const first = await startCatalog({ database, processingInterval: NEVER });
    first.feed.changes = fleet();
    await first.poll();
    await first.entitiesWhen(found => found.size === ENTITIES);
    await first.settled(database);

    const before = await stored(database);
    expect(before.states).toHaveLength(ENTITIES);
    expect(before.states.every(({ errors }) => errors === '[]')).toBe(true);
    expect(before.final.every(({ hash }) => hash)).toBe(true);
    const writes = recordWrites(database);
    await first.poll();
    await first.poll();
    expect(writes).toEqual([]);

    // A replica that starts reads everything from the beginning, as each does once an hour.
    await first.stop();
    const second = await startCatalog({ database, processingInterval: NEVER });
    second.feed.changes = fleet();
    writes.length = 0;
    await second.poll();
    await second.poll();
    expect(second.feed.asked).toEqual([0, 100, CLUSTERS]);
    expect(writes).toEqual([]);
    expect(await stored(database)).toEqual(before);

    // The same check must see a change of one cluster, and of nothing else.
    second.feed.changes = [
      ...fleet().slice(1),
      presentChange({
        revision: CLUSTERS + 1,
        entityName: 'c0',
        core: { version: '1.35' },
      }),
    ];
    await second.poll();
    expect(writes.length).toBeGreaterThan(0);
    const after = await stored(database);
    expect(
      after.states
        .filter(
          (state, index) =>
            state.unprocessed_hash !== before.states[index].unprocessed_hash,
        )
        .map(state => state.entity_ref),
    ).toEqual(['resource:default/c0']);
  });

  it('gets what another provider held once that is gone', async () => {
    const database = await databases.init(id);
    const beside = await startCatalog({ database, foreign: 'prod' });
    await beside.entitiesWhen(found => found.has('prod'));
    beside.feed.changes = [presentChange()];
    await beside.poll();
    const both = await beside.entitiesWhen(found => found.size === 3);
    expect(both.get('prod')?.spec?.owner).toBe('others');
    // That it is gone from the inventory removes nothing of others.
    beside.feed.changes = [
      {
        ...presentChange(),
        revision: 2,
        kind: 'removed',
        removedEntities: ['prod.ng.general', 'prod.addon.vpc-cni'],
      },
    ];
    await beside.poll();
    const left = await beside.entitiesWhen(found => found.size === 1);
    expect(left.get('prod')?.spec?.owner).toBe('others');
    await beside.stop();

    const alone = await startCatalog({ database });
    await alone.entitiesWhen(found => found.size === 0);
    alone.feed.changes = [presentChange({ revision: 3 })];
    await alone.poll();
    const ours = await alone.entitiesWhen(found => found.size === 3);
    expect(ours.get('prod')?.spec?.owner).toBe('group:default/payments');
  });

  it('takes whatever names and tags AWS allows', async () => {
    const database = await databases.init(id);
    const { feed, poll, entitiesWhen } = await startCatalog({ database });
    feed.changes = [
      presentChange({
        core: {
          name: `A_${'b'.repeat(98)}`,
          tags: {
            Name: 'two\nlines',
            ['k'.repeat(128)]: 'v'.repeat(256),
            team: '-payments-',
            __proto__: 'x',
            constructor: 'x',
            'kubernetes.io/cluster/prod': 'owned',
            'Ünï çode': '=cmd()',
            'backstage-eks.io/source': 'https://github.com/',
          },
        },
        nodeGroups: [nodeGroup({ name: `N_${'g'.repeat(61)}` })],
        addons: [
          addon({ name: 'a'.repeat(100), version: 'not\na version' }),
          addon({ name: 'Vendor_add-on.v2!' }),
        ],
      }),
    ];
    await poll();
    const entities = await entitiesWhen(found => found.size === 4);
    const labels = entities.get('prod')?.metadata.labels ?? {};
    expect(Object.keys(labels)).not.toContain('Name');
    expect(labels.constructor).toBe('x');
    for (const { errors } of (await stored(database)).states) {
      expect(errors).toBe('[]');
    }
  });
});

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

import { TestDatabases } from '@backstage/backend-test-utils';
import { clusterCore } from '../__testUtils__/facts';
import { ENTITY, setUpStores } from '../__testUtils__/stores';
import { workload } from './__testUtils__/workload';
import { WorkloadStore } from './store';
import { WorkloadIndex } from './WorkloadIndex';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const ID = 'backstage.io/kubernetes-id';
const DENIED = {
  reason: 'denied' as const,
  permission: 'list daemonsets',
  message: 'The portal may not `list daemonsets` in the cluster.',
};

describe.each(databases.eachSupportedId())('WorkloadIndex on %s', id => {
  async function setUp() {
    const stores = await setUpStores(await databases.init(id));
    const { database, clusters } = stores;
    return {
      ...stores,
      startRead: () => clusters.startRead(),
      store: WorkloadStore.create({ database }),
      index: WorkloadIndex.create({ database }),
    };
  }

  it('finds places by id and by labels, with their freshness, and says what it does not cover', async () => {
    const { record, store, index, startRead } = await setUp();
    const prod = clusterCore();
    const staging = clusterCore({ name: 'staging' });
    const unread = clusterCore({ name: 'unread' });
    for (const core of [prod, staging, unread]) {
      await record(core);
    }
    const prodRead = await startRead();
    await store.record(
      prod,
      [
        workload('Deployment shop/api', { [ID]: 'api', app: 'api' }),
        workload('StatefulSet shop/api-db', { [ID]: 'api', tier: 'data' }),
        workload('Deployment jobs/api-worker', { [ID]: 'api' }),
        workload('Deployment shop/web', {
          [ID]: 'web',
          app: 'apiX',
          tier: 'web',
        }),
        ...Array.from({ length: 250 }, (_, number) =>
          workload(`Deployment other/w${number}`),
        ),
      ],
      prodRead,
    );
    await store.record(
      staging,
      [workload('DaemonSet shop/api', { [ID]: 'api', a_i: 'x' })],
      await startRead(),
    );
    await store.recordFailure(staging, DENIED, await startRead());

    const places = await index.find({ kubernetesId: 'api' });
    expect(places).toEqual([
      {
        arn: prod.arn,
        entityName: ENTITY,
        observedAt: prodRead,
        namespace: 'jobs',
        workloads: [{ kind: 'Deployment', name: 'api-worker' }],
      },
      {
        arn: prod.arn,
        entityName: ENTITY,
        observedAt: prodRead,
        namespace: 'shop',
        workloads: [
          { kind: 'Deployment', name: 'api' },
          { kind: 'StatefulSet', name: 'api-db' },
        ],
      },
      {
        arn: staging.arn,
        entityName: 'staging-eu-west-1-111122223333',
        observedAt: expect.any(String),
        failure: { ...DENIED, since: expect.any(String) },
        namespace: 'shop',
        workloads: [{ kind: 'DaemonSet', name: 'api' }],
      },
    ]);
    const byLabels = async (labelSelector: string) =>
      (await index.find({ labelSelector })).flatMap(place =>
        place.workloads.map(each => each.name),
      );
    expect(await byLabels('app=api')).toEqual(['api']);
    expect(await byLabels(`${ID} in (api,web),tier`)).toEqual([
      'web',
      'api-db',
    ]);
    expect(await byLabels('tier,tier!=web')).toEqual(['api-db']);
    expect(await byLabels('a_i=x')).toEqual(['api']);
    expect(await byLabels('a.i=x')).toEqual([]);
    expect(await index.find({ kubernetesId: 'nobody' })).toEqual([]);
    await expect(index.find({ labelSelector: '!app' })).rejects.toThrow(
      'only excludes',
    );

    const { indexed, unknown } = await index.coverage();
    expect(indexed.map(each => [each.arn, each.failure?.reason])).toEqual([
      [prod.arn, undefined],
      [staging.arn, 'denied'],
    ]);
    expect(unknown).toEqual([
      { arn: unread.arn, entityName: 'unread-eu-west-1-111122223333' },
    ]);
  });

  it('replaces what a cluster had, and takes no write of an older read', async () => {
    const { record, store, index, startRead } = await setUp();
    const prod = clusterCore();
    await record();
    const older = await startRead();
    const newer = await startRead();
    expect(
      await store.record(
        prod,
        [workload('Deployment a/x', { [ID]: 'x' })],
        newer,
      ),
    ).toBe(true);
    expect(await store.record(prod, [], older)).toBe(false);
    expect(await store.recordFailure(prod, DENIED, older)).toBe(false);
    expect(await index.find({ kubernetesId: 'x' })).toHaveLength(1);

    const again = await startRead();
    await store.record(
      prod,
      [workload('Deployment a/x', { [ID]: 'x' })],
      again,
    );
    expect(await index.find({ kubernetesId: 'x' })).toMatchObject([
      { observedAt: again },
    ]);
    await store.record(prod, [], await startRead());
    expect(await index.find({ kubernetesId: 'x' })).toEqual([]);
    expect((await index.coverage()).indexed).toHaveLength(1);
  });

  it('knows nothing of a cluster that was created again under its name, and forgets the old one', async () => {
    const { record, store, index, startRead, database } = await setUp();
    const old = clusterCore();
    await record(old);
    await store.record(
      old,
      [workload('Deployment a/x', { [ID]: 'x' })],
      await startRead(),
    );
    const late = await startRead();
    const anew = clusterCore({ createdAt: '2026-11-20T11:00:00.000Z' });
    await record(anew);

    expect(await index.find({ kubernetesId: 'x' })).toEqual([]);
    expect(await index.coverage()).toMatchObject({
      indexed: [],
      unknown: [{ arn: anew.arn }],
    });
    expect(await store.record(old, [], late)).toBe(false);

    await store.recordFailure(anew, DENIED, await startRead());
    expect(await index.find({ kubernetesId: 'x' })).toEqual([]);
    expect(await index.coverage()).toMatchObject({
      indexed: [],
      unknown: [{ arn: anew.arn, failure: { reason: 'denied' } }],
    });

    await store.record(
      anew,
      [workload('Deployment a/x', { [ID]: 'x' })],
      await startRead(),
    );
    await store.forgetGone();
    expect(await index.find({ kubernetesId: 'x' })).toHaveLength(1);
    await record(clusterCore({ createdAt: '2026-11-20T11:30:00.000Z' }));
    await store.forgetGone();
    expect(await database.knex('workloads')).toEqual([]);
    expect(await database.knex('workload_indexes')).toEqual([]);
  });
});

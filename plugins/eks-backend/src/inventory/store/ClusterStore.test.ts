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
import { noSections } from '../noSections';
import { addon, clusterCore, nodeGroup } from '../../__testUtils__/facts';
import {
  ENTITY,
  INTERVAL_MS,
  OWNER,
  setUpStores,
} from '../../__testUtils__/stores';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('ClusterStore on %s', id => {
  it('stores sections, tells changes by revision and keeps history', async () => {
    const { record, recordPart, reader, feed, sentences } = await setUpStores(
      await databases.init(id),
    );
    const core = clusterCore();
    await record(core);
    await recordPart(core, 'nodeGroups', [nodeGroup()]);
    await recordPart(core, 'addons', [addon()]);

    expect(await reader.clusterByEntityName(ENTITY)).toEqual({
      entityName: ENTITY,
      arn: core.arn,
      createdAt: core.createdAt,
      name: 'prod',
      accountId: '111122223333',
      region: 'eu-west-1',
      owner: OWNER,
      tags: {},
      revision: 3,
      ...noSections(),
      core: { data: core, observedAt: expect.stringMatching(/^2026-11-20T12/) },
      nodeGroups: { data: [nodeGroup()], observedAt: expect.any(String) },
      addons: { data: [addon()], observedAt: expect.any(String) },
    });
    expect(await feed.after(3, 10)).toEqual({
      items: [],
      lastRevision: 3,
      hasMore: false,
    });

    // The same content again is only fresher.
    await record(core);
    expect(await feed.after(3, 10)).toMatchObject({
      items: [],
      lastRevision: 3,
    });

    await record(clusterCore({ version: '1.34', tags: { Team: 'payments' } }), {
      owner: 'group:default/payments',
    });
    await recordPart(core, 'nodeGroups', [
      nodeGroup({
        status: 'DEGRADED',
        scaling: { minSize: 2, maxSize: 6, desiredSize: 5 },
        healthIssues: [
          { code: 'InsufficientFreeAddresses', message: '', resourceIds: [] },
        ],
      }),
      nodeGroup({ name: 'batch' }),
    ]);
    await recordPart(core, 'addons', []);

    expect(await sentences()).toEqual([
      'Cluster found',
      'Kubernetes version changed from `1.33` to `1.34`',
      'Node group `general` is now DEGRADED',
      'Node group `general`: EKS reports `InsufficientFreeAddresses`',
      'Node group `batch` added',
      'Add-on `vpc-cni` removed',
    ]);
    expect(await feed.after(3, 10)).toMatchObject({
      lastRevision: 6,
      hasMore: false,
      items: [
        {
          revision: 6,
          kind: 'present',
          entityName: ENTITY,
          owner: 'group:default/payments',
          core: { version: '1.34' },
          nodeGroups: [{ name: 'general' }, { name: 'batch' }],
          addons: [],
          removedEntities: [`${ENTITY}.addon.vpc-cni`],
        },
      ],
    });

    // What comes back is no longer removed.
    await recordPart(core, 'addons', [addon()]);
    expect((await feed.after(6, 10)).items[0].removedEntities).toEqual([]);
  });

  it('drops everything of the old incarnation of a recreated cluster', async () => {
    const { clusters, record, recordPart, reader, feed, sentences } =
      await setUpStores(await databases.init(id));
    const old = clusterCore();
    await record(old);
    await recordPart(old, 'nodeGroups', [nodeGroup()]);
    await clusters.recordFailure(
      old,
      'addons',
      { reason: 'throttled', message: 'Slow.' },
      await clusters.startRead(),
    );
    const lateRead = await clusters.startRead();

    const anew = clusterCore({
      createdAt: '2026-11-20T11:00:00.000Z',
      certificateAuthorityData: 'bmV3',
    });
    await record(anew);

    expect(await reader.clusterByEntityName(ENTITY)).toMatchObject({
      createdAt: '2026-11-20T11:00:00.000Z',
      core: { data: { certificateAuthorityData: 'bmV3' } },
      nodeGroups: {},
      addons: {},
    });
    expect((await feed.after(0, 10)).items).toEqual([
      expect.objectContaining({
        kind: 'present',
        nodeGroups: undefined,
        removedEntities: [`${ENTITY}.ng.general`],
      }),
    ]);
    expect(await sentences()).toEqual([
      'Cluster found',
      'Cluster deleted and created anew under the same name',
    ]);

    // A read of the old incarnation that ends late counts for nothing.
    expect(await recordPart(old, 'nodeGroups', [nodeGroup()], lateRead)).toBe(
      false,
    );
    expect(
      await clusters.recordFailure(
        old,
        'core',
        { reason: 'timeout', message: 'Late.' },
        await clusters.startRead(),
      ),
    ).toBe(false);
    expect(await record(old, { startedAt: lateRead })).toBe('outdated');
    expect((await reader.clusterByEntityName(ENTITY))?.nodeGroups).toEqual({});
  });

  it('lets the read that began last win when reads race', async () => {
    const { clusters, record, recordPart, reader } = await setUpStores(
      await databases.init(id),
    );
    const core = clusterCore();
    await record(core);
    const [first, second] = [
      await clusters.startRead(),
      await clusters.startRead(),
    ];

    const results = await Promise.all([
      record(clusterCore({ version: '1.35' }), { startedAt: second }),
      recordPart(core, 'nodeGroups', [nodeGroup({ name: 'b' })], second),
    ]);
    expect(results).toEqual(['changed', true]);
    expect(
      await record(clusterCore({ version: '1.34' }), { startedAt: first }),
    ).toBe('outdated');
    expect(
      await clusters.recordFailure(
        core,
        'nodeGroups',
        { reason: 'denied', message: 'No.' },
        first,
      ),
    ).toBe(false);

    expect(await reader.clusterByEntityName(ENTITY)).toMatchObject({
      core: { data: { version: '1.35' } },
      nodeGroups: { data: [{ name: 'b' }] },
    });
  });

  it('keeps the last good content of a failing section and since when it fails', async () => {
    const { clock, clusters, record, recordPart, reader } = await setUpStores(
      await databases.init(id),
    );
    const core = clusterCore();
    await record(core);
    await recordPart(core, 'addons', [addon()]);
    const good = (await reader.clusterByEntityName(ENTITY))?.addons;

    const failure = {
      reason: 'denied' as const,
      permission: 'eks:ListAddons',
      accountId: '111122223333',
      message: 'The portal lacks `eks:ListAddons`.',
    };
    await clusters.recordFailure(
      core,
      'addons',
      failure,
      await clusters.startRead(),
    );
    const since = (await reader.clusterByEntityName(ENTITY))?.addons.failure
      ?.since;
    clock.advance(INTERVAL_MS);
    await clusters.recordFailure(
      core,
      'addons',
      failure,
      await clusters.startRead(),
    );

    expect((await reader.clusterByEntityName(ENTITY))?.addons).toEqual({
      ...good,
      failure: { ...failure, since },
    });
    await recordPart(core, 'addons', [addon()]);
    expect(
      (await reader.clusterByEntityName(ENTITY))?.addons.failure,
    ).toBeUndefined();
  });
});

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
import type { FargateProfile } from '@backstage-eks/plugin-eks-common';
import { clusterCore, nodeGroup, target } from '../../__testUtils__/facts';
import { ENTITY, setUpStores } from '../../__testUtils__/stores';
import type { ClusterTagRow } from './rows';

const profile: FargateProfile = {
  name: 'jobs',
  arn: 'arn:aws:eks:eu-west-1:111122223333:fargateprofile/prod/jobs/1',
  createdAt: '2026-01-01T00:00:00.000Z',
  status: 'ACTIVE',
  selectors: [],
  subnetIds: [],
  healthIssues: [],
};

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('sections on %s', id => {
  it('keeps and tells sections that the catalog does not show, without a revision', async () => {
    const { record, recordPart, reader, feed, sentences, clusters } =
      await setUpStores(await databases.init(id));
    const core = clusterCore();
    await record(core);
    await recordPart(core, 'fargateProfiles', []);
    await recordPart(core, 'subnets', [
      {
        id: 'subnet-0a1',
        availabilityZone: 'eu-west-1a',
        cidr: '10.0.0.0/24',
        availableAddresses: 200,
      },
    ]);
    await recordPart(core, 'fargateProfiles', [profile]);
    await clusters.recordFailure(
      core,
      'insights',
      { reason: 'denied', message: 'No.' },
      await clusters.startRead(),
    );

    const cluster = await reader.clusterByEntityName(ENTITY);
    expect(cluster).toMatchObject({
      revision: 1,
      fargateProfiles: { data: [profile] },
      subnets: { data: [{ availableAddresses: 200 }] },
      insights: { failure: { reason: 'denied' } },
      accessEntries: {},
    });
    expect(await feed.after(1, 10)).toMatchObject({ items: [] });
    expect(await sentences()).toEqual([
      'Cluster found',
      'Fargate profile `jobs` added',
    ]);

    // Only what is asked for is loaded.
    const [narrow] = await reader.clusters(undefined, {
      sections: ['subnets'],
    });
    expect(narrow).toEqual({
      ...cluster,
      core: {},
      fargateProfiles: {},
      insights: {},
    });

    // Nothing of it stays in another life.
    await record(clusterCore({ createdAt: '2026-11-20T11:00:00.000Z' }));
    expect(await reader.clusterByEntityName(ENTITY)).toMatchObject({
      fargateProfiles: {},
      subnets: {},
      insights: {},
    });
  });

  it('stores the desired size of a node group without a revision', async () => {
    const { record, recordPart, reader, feed, sentences } = await setUpStores(
      await databases.init(id),
    );
    const core = clusterCore();
    await record(core);
    await recordPart(core, 'nodeGroups', [nodeGroup()]);
    const scaling = { minSize: 2, maxSize: 6, desiredSize: 5 };
    await recordPart(core, 'nodeGroups', [nodeGroup({ scaling })]);

    expect(await reader.clusterByEntityName(ENTITY)).toMatchObject({
      revision: 2,
      nodeGroups: { data: [{ scaling }] },
    });
    expect((await feed.after(2, 10)).items).toEqual([]);
    expect(await sentences()).toEqual(['Cluster found']);
    await recordPart(core, 'nodeGroups', [
      nodeGroup({ scaling: { ...scaling, maxSize: 9 } }),
    ]);
    expect((await feed.after(2, 10)).items).toHaveLength(1);
  });

  it('notes what has not changed, recovers from a failure, and knows its last complete read', async () => {
    const { record, recordPart, clusters } = await setUpStores(
      await databases.init(id),
    );
    const core = clusterCore();
    expect(await record(core)).toBe('begun');
    const first = await clusters.startRead();
    await recordPart(core, 'addons', [], first);
    await clusters.recordFailure(
      core,
      'addons',
      { reason: 'throttled', message: 'Slow.' },
      await clusters.startRead(),
    );
    const failing = (await clusters.known(target)).get('prod');
    expect(failing?.freshness.addons).toEqual({
      startedAt: expect.any(String),
      observedAt: first,
      fullAt: first,
      failed: 'throttled',
    });

    const startedAt = await clusters.startRead();
    await clusters.recordSection(core, {
      section: 'addons',
      content: [],
      startedAt,
      full: false,
    });
    expect((await clusters.known(target, 'prod')).get('prod')).toMatchObject({
      arn: core.arn,
      createdAt: core.createdAt,
      freshness: {
        addons: { startedAt, observedAt: startedAt, fullAt: first },
      },
    });
    expect(await record(core)).toBe('unchanged');
    expect(await clusters.known(target, 'staging')).toEqual(new Map());
    // An older read of the same content makes nothing older.
    expect(await recordPart(core, 'addons', [], first)).toBe(false);
  });

  it('keeps system, lifecycle and tags beside the core, and tells when they change', async () => {
    const { record, reader, feed, database } = await setUpStores(
      await databases.init(id),
    );
    await record(clusterCore({ tags: { Team: 'payments', Stage: 'dev' } }), {
      lifecycle: 'dev',
    });
    expect(await reader.clusterByEntityName(ENTITY)).toMatchObject({
      tags: { Stage: 'dev', Team: 'payments' },
      lifecycle: 'dev',
    });

    // Another rule, and the same cluster.
    await record(clusterCore({ tags: { Team: 'payments', Stage: 'dev' } }), {
      system: 'system:default/shop',
    });
    const [{ revision, ...change }] = (await feed.after(1, 10)).items;
    expect(change).toMatchObject({ system: 'system:default/shop' });
    expect(change).not.toHaveProperty('lifecycle');

    await record(clusterCore({ tags: { Team: 'checkout' } }));
    expect((await feed.after(revision, 10)).items).toHaveLength(1);
    expect(await database.knex<ClusterTagRow>('cluster_tags')).toEqual([
      { arn: clusterCore().arn, key: 'Team', value: 'checkout' },
    ]);
  });

  it('converges to the newest of reads that race, in whatever order they end', async () => {
    const { record, recordPart, clusters, reader, feed } = await setUpStores(
      await databases.init(id),
    );
    const core = clusterCore();
    await record(core);
    const starts: string[] = [];
    for (let index = 0; index < 6; index += 1) {
      starts.push(await clusters.startRead());
    }
    await Promise.all(
      [3, 0, 5, 1, 4, 2].flatMap(index => [
        // The last two have the same content: one may only note it.
        record(clusterCore({ version: `1.${30 + Math.min(index, 4)}` }), {
          startedAt: starts[index],
        }),
        recordPart(
          core,
          'nodeGroups',
          [nodeGroup({ name: `n${Math.min(index, 4)}` })],
          starts[index],
        ),
        recordPart(
          core,
          'fargateProfiles',
          [{ ...profile, name: `f${index}` }],
          starts[index],
        ),
        clusters.recordFailure(
          core,
          'addons',
          { reason: 'timeout', message: `${index}` },
          starts[index],
        ),
      ]),
    );

    const cluster = await reader.clusterByEntityName(ENTITY);
    expect(cluster).toMatchObject({
      core: { data: { version: '1.34' }, observedAt: starts[5] },
      nodeGroups: { data: [{ name: 'n4' }], observedAt: starts[5] },
      fargateProfiles: { data: [{ name: 'f5' }], observedAt: starts[5] },
      addons: { failure: { message: '5' } },
    });
    expect((await feed.after(0, 10)).items).toMatchObject([
      { revision: cluster?.revision, core: { version: '1.34' } },
    ]);
  });

  it('buries the clusters of a target that was left, and takes them back when it returns', async () => {
    const { record, recordPart, clusters, reader, feed, sentences } =
      await setUpStores(await databases.init(id));
    const core = clusterCore({ tags: { Team: 'payments' } });
    const late = await clusters.startRead();
    await record(core);
    await recordPart(core, 'nodeGroups', [nodeGroup()]);
    await record(clusterCore({ name: 'staging' }));

    const elsewhere = { ...target, region: 'us-east-1' };
    expect(await clusters.buryTarget(elsewhere, 'targetLeft')).toBe(0);
    expect(await clusters.buryTarget(target, 'targetLeft')).toBe(2);
    expect(await clusters.buryTarget(target, 'targetLeft')).toBe(0);
    expect(await reader.clusters()).toEqual([]);
    expect((await feed.after(0, 10)).items).toMatchObject([
      { kind: 'removed', removedEntities: [`${ENTITY}.ng.general`] },
      { kind: 'removed', removedEntities: [] },
    ]);
    expect(await sentences()).toEqual([
      'Cluster found',
      'Cluster left out: its account and region are no longer read',
    ]);
    expect(await recordPart(core, 'addons', [], late)).toBe(false);

    expect(await record(core)).toBe('begun');
    expect(await reader.clusterByEntityName(ENTITY)).toMatchObject({
      tags: { Team: 'payments' },
      nodeGroups: {},
    });
  });
});

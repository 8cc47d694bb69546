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

import type { Entity } from '@backstage/catalog-model';
import { noSections, type InventoryCluster } from '../../inventory';
import { findPlaces } from './findPlaces';

function cluster(name: string, region: string): InventoryCluster {
  return {
    entityName: `${name}-${region}-111122223333`,
    arn: `arn:aws:eks:${region}:111122223333:cluster/${name}`,
    createdAt: '2026-01-01T00:00:00.000Z',
    name,
    accountId: '111122223333',
    region,
    owner: 'group:default/platform',
    revision: 1,
    tags: {},
    ...noSections(),
  };
}

const clusters = [
  cluster('prod', 'eu-west-1'),
  cluster('staging', 'eu-west-1'),
  cluster('staging', 'us-east-1'),
];
const inventory = {
  clusterByEntityName: async (name: string) =>
    clusters.find(({ entityName }) => entityName === name),
  clustersByEntityNames: async (names: string[]) =>
    clusters.filter(({ entityName }) => names.includes(entityName)),
  clustersByName: async (name: string) =>
    clusters.filter(each => each.name === name),
};

async function find(
  annotations: Record<string, string>,
  options: { dependsOn?: string[]; systemNamespaces?: boolean } = {},
) {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'payments-api',
      annotations: Object.fromEntries(
        Object.entries(annotations).map(([key, value]) => [
          `backstage.io/kubernetes-${key}`,
          value,
        ]),
      ),
    },
    relations: options.dependsOn?.map(targetRef => ({
      type: 'dependsOn',
      targetRef,
    })),
  };
  const found = await findPlaces(entity, {
    inventory,
    systemNamespaces: options.systemNamespaces ?? false,
  });
  return 'clusters' in found
    ? { ...found, clusters: found.clusters.map(c => c.entityName) }
    : found;
}

describe('findPlaces', () => {
  it('finds the cluster by the name of its entity, or by its own name if no other has it', async () => {
    const expected = {
      lookup: 'found',
      query: { labelSelector: 'backstage.io/kubernetes-id=payments-api' },
      clusters: ['prod-eu-west-1-111122223333'],
    };
    for (const name of ['prod-eu-west-1-111122223333', 'prod']) {
      await expect(
        find({ id: 'payments-api', cluster: name }),
      ).resolves.toEqual(expected);
    }
    const ambiguous = await find({ id: 'a', cluster: 'staging' });
    expect(ambiguous).toEqual({
      lookup: 'unknownCluster',
      lookupDetail:
        'The annotation `backstage.io/kubernetes-cluster` names `staging`, as 2 clusters are called. Use the entity name of one.',
    });
  });

  it('finds clusters by relations, and takes no other resource for one', async () => {
    await expect(
      find(
        { 'label-selector': 'app=api,tier!=batch', namespace: 'payments' },
        {
          dependsOn: [
            'resource:default/staging-us-east-1-111122223333',
            'resource:default/prod-eu-west-1-111122223333',
            'resource:default/orders-database',
            'resource:other/staging-eu-west-1-111122223333',
            'component:default/staging-eu-west-1-111122223333',
          ],
        },
      ),
    ).resolves.toEqual({
      lookup: 'found',
      query: { labelSelector: 'app=api,tier!=batch', namespace: 'payments' },
      clusters: [
        'prod-eu-west-1-111122223333',
        'staging-us-east-1-111122223333',
      ],
    });
  });

  it('asks a cluster once that is named twice, and keeps a relation when the annotation is wrong', async () => {
    const dependsOn = ['resource:default/prod-eu-west-1-111122223333'];
    for (const name of ['prod', 'unknown']) {
      await expect(
        find({ id: 'a', cluster: name }, { dependsOn }),
      ).resolves.toMatchObject({
        lookup: 'found',
        clusters: ['prod-eu-west-1-111122223333'],
      });
    }
  });

  it('says what to add when the entity names nothing', async () => {
    await expect(find({})).resolves.toEqual({
      lookup: 'notAnnotated',
      lookupDetail:
        'The entity names no workloads: add the annotation `backstage.io/kubernetes-id` or `backstage.io/kubernetes-label-selector`.',
    });
    await expect(find({ id: 'a' })).resolves.toMatchObject({
      lookup: 'noCluster',
      lookupDetail: expect.stringContaining('backstage.io/kubernetes-cluster'),
    });
    await expect(find({ id: 'a', cluster: 'gone' })).resolves.toMatchObject({
      lookup: 'unknownCluster',
      lookupDetail: expect.stringContaining(
        '`gone`, which is not in the inventory',
      ),
    });
  });

  it.each([
    [{ id: '' }, '`backstage.io/kubernetes-id` is not the value of a label'],
    [{ id: 'a,b=c' }, 'is not the value of a label: `a,b=c`'],
    [{ 'label-selector': ' ' }, 'is empty'],
    [{ 'label-selector': 'a=b,' }, 'no requirement'],
    [{ 'label-selector': 'a=b&limit=1' }, 'no requirement: `a=b&limit=1`'],
    [{ 'label-selector': '!a,b!=c,d notin (e)' }, 'only excludes'],
    [{ 'label-selector': `a=b,${'c,'.repeat(300)}d` }, 'is longer than 500'],
    [{ 'label-selector': `${'c,'.repeat(20)}d` }, 'more than 20 requirements'],
    [{ id: 'a', namespace: '../kube-system' }, 'not the name of a namespace'],
    [{ id: 'a', namespace: 'kube-system' }, 'system namespace `kube-system`'],
  ])('refuses %j', async (annotations, detail) => {
    await expect(
      find({ cluster: 'prod', ...annotations }),
    ).resolves.toMatchObject({
      lookup: 'notAnnotated',
      lookupDetail: expect.stringContaining(detail),
    });
  });

  it.each([
    'app',
    'app==api',
    'app.kubernetes.io/name=api',
    'app in (a, b),tier notin (c),!legacy',
    'app=',
  ])('accepts the selector %s', async labelSelector => {
    await expect(
      find({ cluster: 'prod', 'label-selector': labelSelector }),
    ).resolves.toMatchObject({ lookup: 'found', query: { labelSelector } });
  });

  it('reads system namespaces when they are switched on', async () => {
    await expect(
      find(
        { cluster: 'prod', id: 'a', namespace: 'kube-system' },
        { systemNamespaces: true },
      ),
    ).resolves.toMatchObject({
      lookup: 'found',
      query: { namespace: 'kube-system' },
    });
  });
});

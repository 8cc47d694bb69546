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
import { RecordingCatalog } from './RecordingCatalog';

function cluster(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      annotations: { 'kubernetes.io/api-server': 'https://example.com' },
    },
  };
}

const names = (catalog: RecordingCatalog) =>
  catalog.clusters.map(({ metadata }) => metadata.name).sort();

describe('RecordingCatalog', () => {
  it('keeps what providers wrote, as the catalog does', async () => {
    const catalog = RecordingCatalog.create();
    const first = catalog.connectionOf('first');
    const second = catalog.connectionOf('second');
    const full = (...entities: Entity[]) => ({
      type: 'full' as const,
      entities: entities.map(entity => ({ entity })),
    });
    await first.applyMutation(full(cluster('a'), cluster('b')));
    await second.applyMutation(full(cluster('c')));
    expect(names(catalog)).toEqual(['a', 'b', 'c']);

    await first.applyMutation(full(cluster('b')));
    expect(names(catalog)).toEqual(['b', 'c']);

    await second.applyMutation({
      type: 'delta',
      added: [{ entity: cluster('d') }],
      removed: [{ entityRef: 'resource:default/c' }, { entity: cluster('x') }],
    });
    expect(names(catalog)).toEqual(['b', 'd']);
    expect(catalog.mutations).toBe(4);
  });

  it('does not take other entities for clusters', async () => {
    const catalog = RecordingCatalog.create();
    const { metadata, ...rest } = cluster('a');
    await catalog.connectionOf('one').applyMutation({
      type: 'full',
      entities: [{ entity: { ...rest, metadata: { name: metadata.name } } }],
    });
    expect(catalog.entities).toHaveLength(1);
    expect(catalog.clusters).toEqual([]);
  });
});

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

import { fallbackCalendar } from '@backstage-eks/plugin-eks-common';
import { clusterCore } from '../../__testUtils__/facts';
import { noSections, type InventoryCluster } from '../../inventory';
import { pageOf } from './pageOf';
import { parseClusterQuery } from './parseClusterQuery';
import type { RawClusterQuery } from './types';

const MINUTE_MS = 60_000;
const NOW = new Date('2026-11-21T12:00:00.000Z');

function cluster(
  entityName: string,
  options: { version?: string; supportType?: string; minutesOld?: number } = {},
): InventoryCluster {
  const { minutesOld = 0, ...core } = options;
  return {
    ...noSections(),
    entityName,
    arn: `arn:aws:eks:eu-west-1:111122223333:cluster/${entityName}`,
    createdAt: clusterCore().createdAt,
    name: 'prod',
    accountId: '111122223333',
    region: 'eu-west-1',
    owner: 'group:default/platform',
    tags: {},
    revision: 1,
    core: {
      data: { ...clusterCore(), version: undefined, ...core },
      observedAt: new Date(
        NOW.getTime() - minutesOld * MINUTE_MS,
      ).toISOString(),
    },
  };
}

function page(clusters: InventoryCluster[], raw: RawClusterQuery, now = NOW) {
  const { clusters: found, ...rest } = pageOf(
    clusters,
    parseClusterQuery(raw),
    {
      shared: { calendar: () => fallbackCalendar },
      now,
      cadenceMs: 20 * MINUTE_MS,
    },
  );
  return { names: found.map(({ entityName }) => entityName), ...rest };
}

describe('pageOf', () => {
  it('reads on after a cluster that is gone, and skips none of equal value', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map(name => cluster(name));
    const first = page(all, { limit: 2 });
    expect(first).toMatchObject({ names: ['a', 'b'], total: 5 });

    const without = all.filter(({ entityName }) => entityName !== 'b');
    const second = page([cluster('aa'), ...without], {
      limit: 2,
      cursor: first.nextCursor,
    });
    expect(second).toMatchObject({ names: ['c', 'd'], total: 5 });
    const third = page(all, { limit: 2, cursor: second.nextCursor });
    expect(third).toEqual({ names: ['e'], total: 5 });
  });

  it('orders versions by number, and puts clusters without a value last both ways', () => {
    const clusters = [
      cluster('none'),
      cluster('ten', { version: '1.10' }),
      cluster('nine', { version: '1.9' }),
    ];
    expect(page(clusters, { orderBy: 'version' }).names).toEqual([
      'nine',
      'ten',
      'none',
    ]);
    const first = page(clusters, { orderBy: '-version', limit: 2 });
    expect(first.names).toEqual(['ten', 'nine']);
    expect(
      page(clusters, {
        orderBy: '-version',
        limit: 2,
        cursor: first.nextCursor,
      }),
    ).toEqual({ names: ['none'], total: 3 });
  });

  it('judges age and support by the moment of the request', () => {
    const clusters = [
      cluster('old', { version: '1.34', minutesOld: 61 }),
      cluster('new', { version: '1.34', minutesOld: 59 }),
      cluster('strict', { version: '1.33', supportType: 'STANDARD' }),
    ];
    expect(page(clusters, { stale: true }).names).toEqual(['old']);
    expect(page(clusters, { stale: false }).names).toEqual(['new', 'strict']);
    expect(page(clusters, { phase: 'standard' }).names).toEqual(['new', 'old']);
    expect(page(clusters, { phase: 'pendingAutoUpgrade' }).names).toEqual([
      'strict',
    ]);
    // Standard support of 1.34 ends on 2 December 2026.
    const later = new Date('2026-12-02T00:00:00.000Z');
    expect(page(clusters, { phase: 'standard' }, later).names).toEqual([]);
    expect(page(clusters, { phase: 'extended' }, later).names).toEqual([
      'new',
      'old',
    ]);
    expect(page(clusters, { orderBy: 'endOfSupport' }).names).toEqual([
      'strict',
      'new',
      'old',
    ]);
  });
});

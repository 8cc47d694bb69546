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
import { mockServices } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import type { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { addon, nodeGroup, presentChange } from '../__testUtils__/changes';
import type { ProviderConfig } from '../config';
import { EksEntityProvider } from './EksEntityProvider';

const HOUR_MS = 60 * 60 * 1000;

interface Applied {
  added: string[];
  removed: string[];
}

async function setUp(config: Partial<ProviderConfig> = {}, pageSize = 2) {
  let feed: ClusterChange[] = [];
  let brokenAfter: number | undefined;
  let now = Date.parse('2026-11-20T12:00:00Z');
  const asked: number[] = [];
  const applied: Applied[] = [];
  const reported: string[][] = [];
  const scheduled: Array<{ id: string; run: () => Promise<void> }> = [];
  const logger = mockServices.logger.mock();
  const fetchChanges = jest.fn(
    async ({ after }: { after: number }): Promise<ChangeList> => {
      asked.push(after);
      if (after === brokenAfter) {
        throw new Error('The list broke off');
      }
      const newest = Math.max(0, ...feed.map(each => each.revision));
      const items = feed.filter(each => each.revision > after);
      const page = items.slice(0, pageSize);
      const hasMore = items.length > page.length;
      return {
        items: page,
        hasMore,
        lastRevision: hasMore ? page[page.length - 1].revision : newest,
      };
    },
  );
  const provider = EksEntityProvider.create({
    config: {
      mode: 'emit',
      schedule: { frequency: { minutes: 1 }, timeout: { minutes: 1 } },
      nodeGroups: true,
      addons: true,
      ...config,
    },
    integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
    logger,
    taskRunner: {
      run: async task => {
        scheduled.push({
          id: task.id,
          run: async () => task.fn(new AbortController().signal),
        });
      },
    },
    fetchChanges,
    reporter: {
      reportWhenDue: async entityRefs => {
        reported.push([...entityRefs].sort());
      },
    },
    now: () => new Date(now),
  });
  await provider.connect({
    applyMutation: async (mutation: EntityProviderMutation) => {
      if (mutation.type !== 'delta') {
        throw new Error('Only deltas are safe');
      }
      applied.push({
        added: mutation.added.map(each => stringifyEntityRef(each.entity)),
        removed: mutation.removed.map(each =>
          'entityRef' in each ? each.entityRef : '',
        ),
      });
    },
    refresh: async () => {},
  });
  expect(applied).toEqual([]);

  return {
    provider,
    logger,
    fetchChanges,
    reported,
    scheduled,
    setFeed: (...changes: ClusterChange[]) => {
      feed = changes;
    },
    breakOffAfter: (revision: number | undefined) => {
      brokenAfter = revision;
    },
    wait: (ms: number) => {
      now += ms;
    },
    /** Runs the task; what it asked for and what it did. */
    poll: async () => {
      await scheduled[0].run();
      return { asked: asked.splice(0), applied: applied.splice(0) };
    },
  };
}

describe('EksEntityProvider', () => {
  it('registers one task under a constant name and follows changes from the last revision', async () => {
    const { provider, scheduled, setFeed, poll } = await setUp();
    expect(provider.getProviderName()).toBe('EksEntityProvider');
    expect(scheduled.map(each => each.id)).toEqual([
      'EksEntityProvider:refresh',
    ]);

    setFeed(
      presentChange({ revision: 1, entityName: 'a' }),
      presentChange({ revision: 2, entityName: 'b', nodeGroups: [] }),
      presentChange({ revision: 5, entityName: 'c', addons: undefined }),
    );
    expect(await poll()).toEqual({
      asked: [0, 2],
      applied: [
        {
          added: [
            'resource:default/a',
            'resource:default/a.ng.general',
            'resource:default/a.addon.vpc-cni',
            'resource:default/b',
            'resource:default/b.addon.vpc-cni',
          ],
          removed: [],
        },
        {
          added: ['resource:default/c', 'resource:default/c.ng.general'],
          removed: [],
        },
      ],
    });
    expect(await poll()).toEqual({ asked: [5], applied: [] });
  });

  it('removes only what the inventory reports as gone', async () => {
    const { setFeed, poll } = await setUp();
    const a = presentChange({ revision: 1, entityName: 'a' });
    const b = presentChange({ revision: 2, entityName: 'b' });
    setFeed(a, b);
    await poll();

    // Its node groups cannot be read any more: nothing is known to be gone.
    setFeed(a, { ...b, revision: 3, nodeGroups: undefined });
    expect((await poll()).applied[0].removed).toEqual([]);

    setFeed(
      {
        ...a,
        revision: 4,
        nodeGroups: [nodeGroup({ name: 'batch' })],
        addons: [addon()],
        removedEntities: ['a.ng.general'],
      },
      {
        revision: 5,
        kind: 'removed',
        entityName: 'b',
        arn: b.arn,
        accountId: b.accountId,
        region: b.region,
        removedEntities: ['b.ng.general', 'b.addon.vpc-cni'],
      },
    );
    expect((await poll()).applied).toEqual([
      {
        added: [
          'resource:default/a',
          'resource:default/a.ng.batch',
          'resource:default/a.addon.vpc-cni',
        ],
        removed: [
          'resource:default/a.ng.general',
          'resource:default/b.ng.general',
          'resource:default/b.addon.vpc-cni',
          'resource:default/b',
        ],
      },
    ]);
  });

  it('reads everything again after an hour, and when the inventory began anew', async () => {
    const { setFeed, poll, wait } = await setUp();
    setFeed(presentChange({ revision: 7 }));
    await poll();
    wait(HOUR_MS - 1);
    expect((await poll()).asked).toEqual([7]);
    wait(1);
    const full = await poll();
    expect(full.asked).toEqual([0]);
    expect(full.applied[0].added).toContain('resource:default/prod');

    setFeed(presentChange({ revision: 3, entityName: 'anew' }));
    const again = await poll();
    expect(again.asked).toEqual([7, 0]);
    expect(again.applied[0]).toMatchObject({
      added: expect.arrayContaining(['resource:default/anew']),
      removed: [],
    });
    expect((await poll()).asked).toEqual([3]);
  });

  it('touches nothing when the inventory cannot be asked, and takes up where it was', async () => {
    const { setFeed, poll, fetchChanges, logger } = await setUp();
    setFeed(
      presentChange({ revision: 1, entityName: 'a' }),
      presentChange({ revision: 2, entityName: 'b' }),
    );
    await poll();
    setFeed(presentChange({ revision: 9, entityName: 'a' }));
    fetchChanges.mockRejectedValueOnce(
      new Error('The EKS backend answered 503'),
    );

    expect(await poll()).toEqual({ asked: [], applied: [] });
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringMatching(/stays as it is.*answered 503/),
    );
    expect((await poll()).asked).toEqual([2]);
  });

  it('removes the kinds that were switched off since they were written', async () => {
    const before = await setUp();
    before.setFeed(presentChange());
    expect((await before.poll()).applied).toEqual([
      {
        added: [
          'resource:default/prod',
          'resource:default/prod.ng.general',
          'resource:default/prod.addon.vpc-cni',
        ],
        removed: [],
      },
    ]);

    const after = await setUp({ nodeGroups: false, addons: false });
    after.setFeed(presentChange());
    expect((await after.poll()).applied).toEqual([
      {
        added: ['resource:default/prod'],
        removed: [
          'resource:default/prod.ng.general',
          'resource:default/prod.addon.vpc-cni',
        ],
      },
    ]);
    expect(after.reported).toEqual([['resource:default/prod']]);
  });

  it('writes nothing when the fleet is unchanged, but all of it once an hour', async () => {
    const { setFeed, poll, wait } = await setUp();
    setFeed(presentChange({ revision: 3 }));
    const [first] = (await poll()).applied;
    for (let minute = 1; minute < 60; minute += 1) {
      wait(60_000);
      expect((await poll()).applied).toEqual([]);
    }
    wait(60_000);
    expect((await poll()).applied).toEqual([first]);
  });

  it('writes a large fleet page by page, in one mutation each', async () => {
    const { setFeed, poll, reported } = await setUp({}, 100);
    setFeed(
      ...Array.from({ length: 500 }, (_, index) =>
        presentChange({
          revision: index + 1,
          entityName: `c${index}`,
          nodeGroups: ['a', 'b', 'c'].map(name => nodeGroup({ name })),
          addons: ['a', 'b', 'c', 'd', 'e', 'f'].map(name => addon({ name })),
        }),
      ),
    );
    const { asked, applied } = await poll();
    expect(asked).toEqual([0, 100, 200, 300, 400]);
    expect(applied.map(({ added }) => added.length)).toEqual(
      Array(5).fill(1_000),
    );
    expect(reported[0]).toHaveLength(5_000);
    expect(new Set(applied.flatMap(({ added }) => added)).size).toBe(5_000);
  });

  it('only observes when configured so, and writes once it is told to', async () => {
    const { setFeed, poll, reported } = await setUp({ mode: 'observe' });
    const a = presentChange({ revision: 1, entityName: 'a', addons: [] });
    setFeed(a, presentChange({ revision: 2, entityName: 'b', addons: [] }));
    expect((await poll()).applied).toEqual([]);
    setFeed(a, {
      ...presentChange({ revision: 3, entityName: 'b' }),
      kind: 'removed',
      removedEntities: ['b.ng.general'],
    });
    expect(await poll()).toEqual({ asked: [2], applied: [] });
    expect(reported).toEqual([
      [
        'resource:default/a',
        'resource:default/a.ng.general',
        'resource:default/b',
        'resource:default/b.ng.general',
      ],
      ['resource:default/a', 'resource:default/a.ng.general'],
    ]);
  });

  it('reports nothing of a fleet that it could not read whole', async () => {
    const { setFeed, poll, reported, breakOffAfter } = await setUp();
    setFeed(
      presentChange({ revision: 1, entityName: 'a' }),
      presentChange({ revision: 2, entityName: 'b' }),
      presentChange({ revision: 3, entityName: 'c' }),
    );
    breakOffAfter(2);
    expect((await poll()).applied).toHaveLength(1);
    expect(reported).toEqual([]);

    breakOffAfter(undefined);
    expect((await poll()).asked).toEqual([0, 2]);
    expect(reported[0]).toContain('resource:default/c');
  });
});

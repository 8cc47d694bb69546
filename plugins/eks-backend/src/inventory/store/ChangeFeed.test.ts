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
import { clusterCore, nodeGroup } from '../../__testUtils__/facts';
import { setUpStores } from '../../__testUtils__/stores';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('ChangeFeed on %s', id => {
  it('pages changes in the order of revisions, each cluster once', async () => {
    const { record, feed } = await setUpStores(await databases.init(id));
    const all = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(all.map(name => record(clusterCore({ name }))));
    await record(clusterCore({ name: 'c', version: '1.34' }));

    const seen: string[] = [];
    let after = 0;
    for (;;) {
      const page = await feed.after(after, 2);
      const revisions = page.items.map(each => each.revision);
      expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
      seen.push(...page.items.map(each => each.core?.name ?? ''));
      after = page.lastRevision;
      if (!page.hasMore) {
        break;
      }
    }

    expect(after).toBe(6);
    expect([...seen].sort()).toEqual(all);
    expect(seen[4]).toBe('c');
  });

  it('never passes by a change that is committed late', async () => {
    const { record, recordPart, feed } = await setUpStores(
      await databases.init(id),
    );
    const names = Array.from({ length: 30 }, (_, index) => `c-${index}`);
    const latest = new Map<string, string | undefined>();
    let writing = true;
    let after = 0;

    async function follow() {
      let more = true;
      while (more) {
        const stillWriting = writing;
        const page = await feed.after(after, 3);
        for (const item of page.items) {
          latest.set(item.core?.name ?? '', item.nodeGroups?.[0]?.name);
        }
        after = page.lastRevision;
        more = page.hasMore || stillWriting;
      }
    }
    async function write() {
      await Promise.all(
        names.map(async name => {
          const core = clusterCore({ name });
          await record(core);
          await recordPart(core, 'nodeGroups', [
            nodeGroup({ name: `last-of-${name}` }),
          ]);
        }),
      );
      writing = false;
    }
    await Promise.all([follow(), write()]);

    expect(latest).toEqual(
      new Map(names.map(name => [name, `last-of-${name}`])),
    );
    expect(after).toBe(60);
  });
});

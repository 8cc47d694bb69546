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
import { clusterCore, nodeGroup, target } from '../../__testUtils__/facts';
import { ENTITY, INTERVAL_MS, setUpStores } from '../../__testUtils__/stores';
import { forgetOld } from './forgetOld';

const DAY_MS = 24 * 60 * 60 * 1000;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())(
  'existence of clusters on %s',
  id => {
    it('removes a cluster only after two complete lists one interval apart', async () => {
      const {
        clock,
        clusters,
        record,
        recordPart,
        list,
        reader,
        feed,
        sentences,
      } = await setUpStores(await databases.init(id));
      const core = clusterCore();
      await record(core);
      await recordPart(core, 'nodeGroups', [nodeGroup()]);
      await list('prod');

      await list();
      clock.advance(INTERVAL_MS / 2);
      await list();
      expect(await reader.clusters()).toHaveLength(1);

      // Listed again: counting starts anew.
      clock.advance(INTERVAL_MS);
      await list('prod');
      await list();
      expect(await reader.clusters()).toHaveLength(1);

      clock.advance(INTERVAL_MS);
      await list();
      expect(await reader.clusters()).toEqual([]);
      expect(await clusters.known(target)).toEqual(new Map());
      expect(await feed.after(0, 10)).toMatchObject({
        items: [
          {
            kind: 'removed',
            entityName: ENTITY,
            arn: core.arn,
            removedEntities: [`${ENTITY}.ng.general`],
          },
        ],
      });
      expect(await sentences()).toEqual(['Cluster found', 'Cluster removed']);
    });

    it('neither removes by an outdated list nor revives by an outdated read', async () => {
      const { clock, clusters, record, list, reader } = await setUpStores(
        await databases.init(id),
      );
      const listStart = await clusters.startRead();
      await record(clusterCore());
      const before = await clusters.startRead();

      // Begun before the cluster was described.
      await clusters.recordList(target, [], {
        startedAt: listStart,
        intervalMs: INTERVAL_MS,
      });
      clock.advance(INTERVAL_MS);
      await list();
      expect(await reader.clusters()).toHaveLength(1);

      clock.advance(INTERVAL_MS);
      await list();
      expect(await reader.clusters()).toEqual([]);

      expect(await record(clusterCore(), { startedAt: before })).toBe(
        'outdated',
      );
      expect(await reader.clusters()).toEqual([]);
      expect(await record(clusterCore())).toBe('begun');
      expect(await reader.clusters()).toHaveLength(1);
    });

    it('forgets tombstones after 30 days and history after 90', async () => {
      const { clock, database, record, list, feed, sentences } =
        await setUpStores(await databases.init(id));
      await record(clusterCore());
      await list();
      clock.advance(INTERVAL_MS);
      await list();

      clock.advance(29 * DAY_MS);
      await forgetOld(database);
      expect((await feed.after(0, 10)).items).toHaveLength(1);

      clock.advance(2 * DAY_MS);
      await forgetOld(database);
      expect((await feed.after(0, 10)).items).toEqual([]);
      expect(await sentences()).toHaveLength(2);

      clock.advance(60 * DAY_MS);
      await forgetOld(database);
      expect(await sentences()).toEqual([]);
    });
  },
);

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

import type { Simulator } from '@backstage-eks/eks-simulator';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import request from 'supertest';
import { simulateAws, simulatedCluster } from '../__testUtils__/simulatedAws';
import { startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const ENTITY = 'prod-eu-west-1-111122223333';
const LONG = 'x'.repeat(400);

describe.each(databases.eachSupportedId())(
  'requests of strangers on %s',
  id => {
    let simulator: Simulator;

    beforeAll(async () => {
      simulator = await simulateAws([
        simulatedCluster('prod', { tags: { Team: '100%_of\\it' } }),
      ]);
    });

    afterAll(async () => {
      await simulator.close();
    });

    async function start() {
      const knexes = {
        eks: await databases.init(id),
        other: await databases.init(id),
      };
      const { server, auditor, auditorEvent } = await startPlugin({
        simulator,
        knexOf: pluginId => (pluginId === 'eks' ? knexes.eks : knexes.other),
      });
      return {
        auditor,
        auditorEvent,
        get: (path: string) =>
          request(server)
            .get(`/api/eks${path}`)
            .set('Authorization', mockCredentials.service.header()),
        post: (path: string) => request(server).post(`/api/eks${path}`),
      };
    }

    it('refuses what is no value, and never fails on one', async () => {
      const { get, post } = await start();
      const refused = [
        '/clusters?account=111122223333&account=444455556666',
        '/clusters?q=a&q=b',
        '/clusters?q[]=a',
        '/clusters?stale=true&stale=false',
        '/clusters?q=',
        '/clusters?account=',
        '/clusters?owner=group:default/a%00',
        "/clusters?owner=group:default/a'--",
        '/clusters?owner=group:default/%C3%BC',
        '/clusters?region=eu-west-1%00',
        '/clusters?status=ACTIVE%27',
        '/clusters?version=1.34%0A',
        '/clusters?limit=1e3',
        '/clusters?limit=-1',
        '/clusters?limit=1.5',
        `/clusters?q=${LONG}`,
        `/clusters?cursor=${'A'.repeat(1001)}`,
        `/clusters?cursor=${cursor({ order: 'name', entityName: 1 })}`,
        `/clusters?cursor=${cursor({ order: 'name', value: {} })}`,
        `/clusters?cursor=${cursor([])}`,
        '/clusters/a%00b',
        '/clusters/a%0D%0Ab/access-report.csv',
        '/clusters/a%2F..%2Fb',
        '/clusters/%22;a=b/access-report.csv',
        `/clusters/${LONG}`,
        '/changes?after=99999999999999999999999',
        '/changes?after=2147483648',
        '/changes?after=1&after=2',
        '/changes?limit=1e9',
        '/services/component/default/a%00b?fresh=true',
        '/services/component/default/a?fresh=1',
        '/targets/111122223333/eu-west-1%00/versions',
        '/targets/111122223333/eu-west-1/addon-versions',
      ];
      const answers: Array<[string, number]> = [];
      for (const path of refused) {
        answers.push([path, (await get(path)).status]);
      }
      expect(answers).toEqual(refused.map(path => [path, 400]));
      expect((await post('/clusters/a%00b/refresh')).status).toBe(400);
    });

    it('takes odd text for what it is, and finds nothing more by it', async () => {
      const { get } = await start();
      const cases: Array<[string, number]> = [
        ['q=%25', 0],
        ['q=_', 0],
        ["q=%27%20or%20'1'='1", 0],
        ['q=%00', 0],
        ['q=%F0%9F%A6%84', 0],
        ['q=%20PROD%20', 1],
        ['owner=platform', 1],
        ['owner=Group:Default/Platform', 1],
        ['region=eusc-de-east-1', 0],
        [
          `cursor=${cursor({
            order: 'name',
            value: '\u0000\uffff',
            entityName: '',
          })}`,
          1,
        ],
        [
          `orderBy=version&cursor=${cursor({
            order: 'version',
            value: 'x',
            entityName: 'zz',
          })}`,
          1,
        ],
      ];
      for (const [query, expected] of cases) {
        const { status, body } = await get(`/clusters?${query}`);
        expect([query, status, body.total]).toEqual([query, 200, expected]);
      }
      const unknown = await get('/clusters/constructor');
      expect(unknown.status).toBe(404);
      expect((await get(`/clusters/${ENTITY}`)).status).toBe(200);
    });
  },
);

function cursor(content: object): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

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

import { createGitHostTest, GitHostTest } from '../git/__testUtils__';
import { createWorldState } from '../state';
import { demoWorld } from '../world';
import { environmentFiles } from './__testUtils__/memoryRepository';
import { Pipeline } from './Pipeline';

const ACCOUNT = '111122223333';

describe('Pipeline of a Git host', () => {
  let test: GitHostTest;
  beforeEach(async () => {
    test = await createGitHostTest();
  });
  afterEach(() => test.close());

  it('plays what a real push brings to main', async () => {
    const state = createWorldState({
      world: demoWorld(),
      now: new Date('2026-11-20T12:00:00Z'),
    });
    const pipeline = Pipeline.create({ state, files: test.host });
    test.host.onPush(push => pipeline.onPush(push));
    test.host.runsOf = (owner, repo) => pipeline.runsOf(owner, repo);

    await test.createRepository('payments');
    const clone = await test.clone('payments');
    await test.push(clone, 'feature', environmentFiles('dev', ACCOUNT));
    const commit = await test.push(clone, 'main', {
      'docs/index.md': '# payments',
    });
    expect(test.host.runsOf('platform', 'payments')).toMatchObject([
      { id: 1, commit, state: 'running', title: 'Apply dev' },
    ]);
    state.clock.advance(90_000);
    expect(test.host.runsOf('platform', 'payments')[0].state).toBe('succeeded');
    const cluster = state.clusters.get(`${ACCOUNT}/eu-west-1/payments-dev`);
    expect(cluster?.cluster.status).toBe('ACTIVE');
    expect(cluster?.nodeGroups.get('general')?.status).toBe('ACTIVE');
  });
});

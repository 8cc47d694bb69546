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

import { demoWorld } from './world';
import {
  eksctlConfig,
  environmentFiles,
} from './pipeline/__testUtils__/memoryRepository';
import { startSimulator, Simulator } from './startSimulator';

const ACCOUNT = '111122223333';

describe('startSimulator', () => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await startSimulator({
      world: demoWorld(),
      now: new Date('2026-11-20T12:00:00Z'),
    });
  });

  afterEach(async () => {
    await simulator.close();
  });

  async function post(path: string, body: object): Promise<number> {
    const response = await fetch(`${simulator.gitEndpoint}/api/v1/${path}`, {
      method: 'POST',
      headers: { authorization: 'token demo' },
      body: JSON.stringify(body),
    });
    return response.status;
  }

  it('lets a cluster come to life when its repository lands on main', async () => {
    const { gitEndpoint, state, clock } = simulator;
    expect(await post('orgs/platform/repos', { name: 'payments' })).toBe(201);
    const files = environmentFiles(
      'dev',
      ACCOUNT,
      eksctlConfig('dev', ACCOUNT),
    );
    const commit = (branch: string) => ({
      branch,
      message: 'initial commit',
      files: Object.entries(files).map(([path, content]) => ({
        operation: 'create',
        path,
        content: Buffer.from(content).toString('base64'),
      })),
    });

    expect(await post('repos/platform/payments/contents', commit('main'))).toBe(
      201,
    );

    const actions = () =>
      fetch(`${gitEndpoint}/platform/payments/actions`).then(response =>
        response.text(),
      );
    expect(await actions()).toMatch(/running[^]*Apply dev/);
    clock.advance(60 * 60_000);
    expect(await actions()).not.toContain('http-equiv="refresh"');
    expect(
      state.clusters.get(`${ACCOUNT}/eu-west-1/payments-dev`),
    ).toMatchObject({ cluster: { status: 'ACTIVE' } });
  });
});

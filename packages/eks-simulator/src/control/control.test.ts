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

import { ListClustersCommand } from '@aws-sdk/client-eks';
import { request } from 'node:http';
import { Simulator, startSimulator } from '../startSimulator';
import { awsClients, keysOf } from '../__testUtils__';
import { minimalWorld } from '../world';

describe('control API', () => {
  const world = minimalWorld();
  let simulator: Simulator;
  beforeEach(async () => {
    simulator = await startSimulator({
      world,
      now: new Date('2026-11-20T12:00:00Z'),
    });
  });
  afterEach(() => simulator.close());

  async function control(method: string, path: string, body?: object | string) {
    const response = await fetch(
      `${simulator.awsEndpoint}/_simulator/${path}`,
      {
        method,
        body: typeof body === 'object' ? JSON.stringify(body) : body,
      },
    );
    return { status: response.status, body: await response.json() };
  }

  it('shows health and moves the clock', async () => {
    expect(await control('GET', 'health')).toEqual({
      status: 200,
      body: { status: 'ok', clusters: 1 },
    });
    expect((await control('GET', 'clock')).body).toEqual({
      now: '2026-11-20T12:00:00.000Z',
    });
    const advanced = await control('POST', 'clock', { advance: 60_000 });
    expect(advanced.body).toEqual({ now: '2026-11-20T12:01:00.000Z' });
    await control('POST', 'clock', { set: '2026-12-02T00:00:00Z' });
    expect(simulator.clock.now()).toEqual(new Date('2026-12-02T00:00:00Z'));
  });

  it('adds and clears faults and shows calls', async () => {
    const { eks } = awsClients({
      endpoint: simulator.awsEndpoint,
      credentials: keysOf(world),
    });
    await control('POST', 'faults', { service: 'eks', kind: 'deny' });
    await expect(eks.send(new ListClustersCommand({}))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    await control('DELETE', 'faults');
    await expect(eks.send(new ListClustersCommand({}))).resolves.toMatchObject({
      clusters: ['small'],
    });
    const call = {
      service: 'eks',
      action: 'ListClusters',
      accountId: '111122223333',
      region: 'eu-west-1',
      at: '2026-11-20T12:00:00.000Z',
    };
    expect((await control('GET', 'calls')).body).toEqual({
      calls: [call, call],
    });
    expect((await control('GET', 'calls/summary')).body).toEqual({
      total: 2,
      peakParallel: 1,
      counts: { 'eks ListClusters': 2 },
    });
    await control('DELETE', 'calls');
    expect((await control('GET', 'calls')).body).toEqual({ calls: [] });
  });

  it('says what is wrong with a request', async () => {
    expect(await control('POST', 'faults', { kind: 'explode' })).toEqual({
      status: 400,
      body: { error: expect.stringContaining('kind: ') },
    });
    expect((await control('POST', 'clock', { advance: -1 })).status).toBe(400);
    expect(await control('POST', 'clock', '{')).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('not JSON') },
    });
    expect(await control('GET', 'nothing')).toEqual({
      status: 404,
      body: { error: 'There is no GET nothing in the control API' },
    });
  });

  it.each([
    [
      'a name that is not loopback, as of a rebound web page',
      { host: 'attacker.example.com' },
      403,
    ],
    [
      'a page of another origin',
      { origin: 'https://attacker.example.com' },
      403,
    ],
    ['a page on loopback', { origin: 'http://localhost:3000' }, 200],
  ])('answers %s: %j', async (_, headers, expected) => {
    const status = await new Promise((resolve, reject) => {
      request(
        `${simulator.awsEndpoint}/_simulator/faults`,
        { method: 'DELETE', headers },
        response => {
          response.resume();
          resolve(response.statusCode);
        },
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(expected);
  });
});

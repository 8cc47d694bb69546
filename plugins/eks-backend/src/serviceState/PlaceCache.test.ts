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

import type { ServicePlace } from '@backstage-eks/plugin-eks-common';
import { PlaceCache } from './PlaceCache';

function place(checkedAt: string): ServicePlace {
  const judgement = { state: 'none' as const, findings: [] };
  return {
    cluster: {
      entityName: 'prod',
      entityRef: 'resource:default/prod',
      name: 'prod',
      accountId: '111122223333',
      region: 'eu-west-1',
    },
    checkedAt,
    nodePools: [],
    placement: judgement,
    identity: judgement,
    ingress: judgement,
  };
}

function createCache() {
  let seconds = 0;
  const errors: unknown[] = [];
  const cache = new PlaceCache({
    now: () => new Date(seconds * 1000),
    onBackgroundError: error => errors.push(error),
  });
  const read = jest.fn(async () => [place(`${seconds}`)]);
  return {
    errors,
    read,
    at: (time: number) => {
      seconds = time;
    },
    ask: async (options = { fresh: false }, key = 'a') => {
      const [first] = await cache.get(key, read, options);
      return first.checkedAt;
    },
  };
}

describe('PlaceCache', () => {
  it('answers for 30 seconds, then once more while it reads anew, and not after five minutes', async () => {
    const { ask, at, read } = createCache();
    expect(await ask()).toBe('0');
    at(29);
    expect(await ask()).toBe('0');
    expect(read).toHaveBeenCalledTimes(1);

    at(30);
    expect(await ask()).toBe('0');
    expect(read).toHaveBeenCalledTimes(2);
    expect(await ask()).toBe('30');

    at(330);
    expect(await ask()).toBe('330');
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('reads once for all who ask at the same time, and apart for each key', async () => {
    const { ask, read } = createCache();
    await Promise.all([
      ask(),
      ask(),
      ask({ fresh: true }),
      ask(undefined, 'b'),
    ]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('reads anew when asked for something fresh, but once in five seconds for each key', async () => {
    const { ask, at, read } = createCache();
    const fresh = { fresh: true };
    await ask();
    at(4.9);
    for (let again = 0; again < 10; again += 1) {
      expect(await ask(fresh)).toBe('0');
    }
    expect(read).toHaveBeenCalledTimes(1);
    expect(await ask(fresh, 'b')).toBe('4.9');

    at(5);
    expect(await ask(fresh)).toBe('5');
    expect(await ask(fresh)).toBe('5');
    expect(await ask()).toBe('5');
    expect(read).toHaveBeenCalledTimes(3);

    // What failed is not kept: it is tried again at once.
    at(10);
    read.mockRejectedValueOnce(new Error('down'));
    await expect(ask(fresh)).rejects.toThrow('down');
    expect(await ask(fresh)).toBe('10');
  });

  it('reports a failed refresh and keeps the old answer; a failed first read rejects', async () => {
    const { ask, at, read, errors } = createCache();
    read.mockRejectedValueOnce(new Error('first'));
    await expect(ask()).rejects.toThrow('first');
    await ask();
    at(60);
    read.mockRejectedValueOnce(new Error('second'));
    expect(await ask()).toBe('0');
    await new Promise(resolve => setImmediate(resolve));
    expect(errors).toEqual([new Error('second')]);
    expect(await ask()).toBe('0');
  });
});

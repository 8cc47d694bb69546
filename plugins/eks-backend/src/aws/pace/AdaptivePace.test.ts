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

import { AdaptivePace } from './AdaptivePace';
import { PACES, shareOf } from './paces';

/** What AWS allows: a bucket of its own. */
class Limit {
  #tokens: number;
  #at = performance.now();

  constructor(readonly perSecond: number, readonly burst: number) {
    this.#tokens = burst;
  }

  allows(): boolean {
    const now = performance.now();
    const earned = ((now - this.#at) / 1000) * this.perSecond;
    this.#tokens = Math.min(this.burst, this.#tokens + earned);
    this.#at = now;
    if (this.#tokens < 1) {
      return false;
    }
    this.#tokens -= 1;
    return true;
  }
}

/** Throttles three calls of ten, whatever comes. The same ones every time. */
class Moods {
  #state = 7;

  allows(): boolean {
    this.#state = (this.#state * 16_807) % 2_147_483_647;
    return this.#state / 2_147_483_647 >= 0.3;
  }
}

/** Answers after some time of the fake clock. */
async function after(ms: number): Promise<void> {
  await new Promise(resolve => {
    setTimeout(resolve, ms);
  });
}

describe('AdaptivePace', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('lets a burst go and then a rate, in the order of asking', async () => {
    const pace = AdaptivePace.create({ perSecond: 10, burst: 5, parallel: 99 });
    const left: number[] = [];
    const calls = Array.from({ length: 25 }, (_, index) =>
      pace.run(async () => left.push(index)),
    );
    await jest.advanceTimersByTimeAsync(0);
    expect(left).toEqual([0, 1, 2, 3, 4]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(left.length).toBeGreaterThanOrEqual(14);
    expect(left.length).toBeLessThanOrEqual(15);
    await jest.advanceTimersByTimeAsync(1100);
    await Promise.all(calls);
    expect(left).toEqual(Array.from({ length: 25 }, (_, index) => index));
  });

  it('bounds how many are under way, also when they fail', async () => {
    const pace = AdaptivePace.create({ perSecond: 99, burst: 99, parallel: 3 });
    let underWay = 0;
    let most = 0;
    const calls = Array.from({ length: 12 }, (_, index) =>
      pace.run(async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await after(100);
        underWay -= 1;
        if (index % 2) {
          throw new Error('no');
        }
      }),
    );
    const settled = Promise.allSettled(calls);
    await jest.advanceTimersByTimeAsync(400);
    expect(
      (await settled).filter(each => each.status === 'rejected'),
    ).toHaveLength(6);
    expect(most).toBe(3);
  });

  it('takes nothing for a call that is not wanted any more', async () => {
    const pace = AdaptivePace.create({ perSecond: 1, burst: 1, parallel: 9 });
    const call = jest.fn(async () => performance.now());
    const startedAt = await pace.run(call);
    const controller = new AbortController();
    const given = pace.run(call, controller.signal);
    const waiting = pace.run(call);
    controller.abort();
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    await expect(pace.run(call, controller.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
    await jest.advanceTimersByTimeAsync(1001);
    expect((await waiting) - startedAt).toBeLessThan(1002);
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('does not count a call that was given up among those under way', async () => {
    const pace = AdaptivePace.create({ perSecond: 99, burst: 99, parallel: 1 });
    const first = pace.run(() => after(100));
    const controller = new AbortController();
    const given = pace.run(() => after(100), controller.signal);
    const call = jest.fn(async () => {});
    const waiting = pace.run(call);
    controller.abort();
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    await jest.advanceTimersByTimeAsync(50);
    expect(call).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(51);
    await Promise.all([first, waiting]);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('halves its rate at most once a second when AWS throttles, and comes back', async () => {
    const pace = AdaptivePace.create({ perSecond: 8, burst: 8, parallel: 9 });
    for (let sign = 0; sign < 5; sign++) {
      pace.slowDown();
    }
    expect(pace.perSecond).toBe(4);
    await jest.advanceTimersByTimeAsync(1000);
    expect(pace.perSecond).toBeCloseTo(4.8, 5);
    pace.slowDown();
    expect(pace.perSecond).toBeCloseTo(2.4, 5);
    for (let second = 0; second < 30; second++) {
      await jest.advanceTimersByTimeAsync(1000);
      pace.slowDown();
    }
    expect(pace.perSecond).toBeGreaterThanOrEqual(0.5);
    expect(pace.perSecond).toBeLessThan(1);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(pace.perSecond).toBe(8);
  });

  it.each([
    ['allows 70 % of the pace', () => new Limit(7, 14), 6.9, 0.06],
    ['allows a fifth of the pace', () => new Limit(2, 4), 1.9, 0.26],
    ['throttles three of ten at random', () => new Moods(), 1.8, 0.33],
  ])(
    'keeps moving near what AWS allows when it %s, with few throttles',
    async (_, createLimit, leastPerSecond, mostThrottled) => {
      const pace = AdaptivePace.create(PACES.eks);
      const limit = createLimit();
      const minutes = 5;
      let done = 0;
      let throttled = 0;
      let running = true;
      const call = async () => {
        await after(50);
        if (limit.allows()) {
          done += 1;
        } else {
          throttled += 1;
          pace.slowDown();
        }
      };
      const worker = async () => {
        while (running) {
          await pace.run(call);
        }
      };
      const workers = Array.from({ length: 10 }, worker);
      await jest.advanceTimersByTimeAsync(minutes * 60_000);
      running = false;
      await jest.advanceTimersByTimeAsync(60_000);
      await Promise.all(workers);

      expect(done / (minutes * 60)).toBeGreaterThan(leastPerSecond);
      expect(throttled / (done + throttled)).toBeLessThan(mostThrottled);
    },
  );

  it('shares a limit among replicas', () => {
    expect(shareOf(PACES.eks, 4)).toEqual({
      perSecond: 2.5,
      burst: 5,
      parallel: 10,
    });
    expect(shareOf(PACES.organizations, 8).burst).toBe(1);
  });
});

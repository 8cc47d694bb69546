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

import type { TargetCheck, TargetRef } from '@backstage-eks/plugin-eks-common';
import { RecentChecks } from './RecentChecks';

const target = { accountId: '111122223333', region: 'eu-west-1' };
const { signal } = new AbortController();

function resultFor(place: TargetRef, checkedAt: string): TargetCheck {
  return {
    ...place,
    identity: { state: 'ok', sentence: 'The portal arrives.' },
    checks: [],
    missing: [],
    checkedAt,
  };
}

describe('RecentChecks', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  /** A doctor that takes twenty seconds. */
  function setUp() {
    const check = jest.fn(async (place: TargetRef, _signal: AbortSignal) => {
      await new Promise(resolve => {
        setTimeout(resolve, 20_000);
      });
      return resultFor(place, new Date().toISOString());
    });
    return { check, checks: RecentChecks.create({ doctor: { check } }) };
  }

  it('checks a target once for all who click, and again after ten seconds', async () => {
    const { check, checks } = setUp();
    const clicks = Array.from({ length: 20 }, () =>
      checks.check(target, signal),
    );
    const elsewhere = checks.check({ ...target, region: 'us-east-1' }, signal);
    await jest.advanceTimersByTimeAsync(20_000);
    const [first, ...others] = await Promise.all(clicks);
    expect(others.every(each => each === first)).toBe(true);
    expect((await elsewhere).region).toBe('us-east-1');
    expect(check).toHaveBeenCalledTimes(2);

    await jest.advanceTimersByTimeAsync(9_000);
    expect(await checks.check(target, signal)).toBe(first);
    await jest.advanceTimersByTimeAsync(2_000);
    const later = checks.check(target, signal);
    await jest.advanceTimersByTimeAsync(20_000);
    expect((await later).checkedAt > first.checkedAt).toBe(true);
    expect(check).toHaveBeenCalledTimes(3);
  });

  it('goes on for the others when the first one leaves, and keeps no failure', async () => {
    const { check, checks } = setUp();
    const leaving = new AbortController();
    const first = checks.check(target, leaving.signal);
    const second = checks.check(target, signal);
    leaving.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect(check.mock.calls[0][1].aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(await second).toMatchObject(target);

    await jest.advanceTimersByTimeAsync(11_000);
    check.mockRejectedValueOnce(new Error('broken'));
    await expect(checks.check(target, signal)).rejects.toThrow('broken');
    const again = checks.check(target, signal);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(await again).toMatchObject(target);
  });
});

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

import { TokenBucket } from './TokenBucket';

describe('TokenBucket', () => {
  it('lets a burst go, then one call after the other', () => {
    let now = 0;
    const bucket = new TokenBucket({
      pace: { perSecond: 10, burst: 3 },
      now: () => now,
    });
    const take = (count: number) =>
      Array.from({ length: count }, () => Math.round(bucket.take()));

    expect(take(5)).toEqual([0, 0, 0, 100, 200]);
    now = 100;
    expect(take(1)).toEqual([200]);
    bucket.giveBack();
    expect(take(1)).toEqual([200]);
    // A long rest fills it, and no more than that.
    now = 3_600_000;
    expect(take(4)).toEqual([0, 0, 0, 100]);
  });
});

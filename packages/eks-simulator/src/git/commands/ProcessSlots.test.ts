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

import { ProcessSlots } from './ProcessSlots';

describe('ProcessSlots', () => {
  it('runs so many at once, the others in order, also after a failure', async () => {
    const slots = new ProcessSlots(2);
    const begun: number[] = [];
    const ends: Array<(fails?: boolean) => void> = [];
    const results = [0, 1, 2, 3].map(number =>
      slots.use(async () => {
        begun.push(number);
        await new Promise<void>((resolve, reject) => {
          ends[number] = fails =>
            fails ? reject(new Error('no such command')) : resolve();
        });
        return number;
      }),
    );
    await Promise.resolve();
    expect(begun).toEqual([0, 1]);
    ends[1](true);
    await expect(results[1]).rejects.toThrow('no such command');
    expect(begun).toEqual([0, 1, 2]);
    ends[0]();
    ends[2]();
    expect(await results[2]).toBe(2);
    ends[3]();
    expect(await Promise.all([results[0], results[3]])).toEqual([0, 3]);
    expect(await slots.use(async () => 'free again')).toBe('free again');
  });
});

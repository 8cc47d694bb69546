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

import { SimulatorClock } from './SimulatorClock';
import { Timeline } from './Timeline';

describe('SimulatorClock', () => {
  it('stands where it was started and moves when told', () => {
    const clock = SimulatorClock.create(new Date('2026-11-20T00:00:00Z'));
    expect(clock.now()).toEqual(new Date('2026-11-20T00:00:00Z'));
    clock.advance(60_000);
    expect(clock.now()).toEqual(new Date('2026-11-20T00:01:00Z'));
    clock.set(new Date('2027-01-01T00:00:00Z'));
    expect(clock.now()).toEqual(new Date('2027-01-01T00:00:00Z'));
  });

  it('runs with the real time without a start, also after it was moved', () => {
    const clock = SimulatorClock.create();
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(50);
    clock.advance(3_600_000);
    const ahead = clock.now().getTime() - Date.now();
    expect(Math.abs(ahead - 3_600_000)).toBeLessThan(50);
  });

  it('refuses what is no time', () => {
    const clock = SimulatorClock.create();
    expect(() => clock.set(new Date('never'))).toThrow(RangeError);
    expect(() => clock.advance(-1)).toThrow('not by -1');
  });
});

describe('Timeline', () => {
  it('applies what is due in order, also steps that steps plan', () => {
    const seen: string[] = [];
    const timeline = new Timeline();
    const at = (second: number) => new Date(second * 1000);
    timeline.at(at(3), () => seen.push('three'));
    timeline.at(at(1), time => {
      seen.push('one');
      timeline.at(new Date(time.getTime() + 1000), () => seen.push('two'));
    });
    timeline.at(at(9), () => seen.push('nine'));
    timeline.settle(at(0));
    expect(seen).toEqual([]);
    timeline.settle(at(5));
    expect(seen).toEqual(['one', 'two', 'three']);
    timeline.settle(at(5));
    expect(seen).toHaveLength(3);
  });
});

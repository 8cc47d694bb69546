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

import { Duration } from 'luxon';
import { SLOT_COUNT } from './slots';
import { slotSchedule } from './slotSchedule';

const timeout = { minutes: 9 };

function delaysOf(schedule: Parameters<typeof slotSchedule>[0]): number[] {
  return Array.from({ length: SLOT_COUNT }, (_, slot) => {
    const { initialDelay = {} } = slotSchedule(schedule, slot);
    return Duration.isDuration(initialDelay)
      ? initialDelay.toMillis()
      : Duration.fromObject(initialDelay).toMillis();
  });
}

describe('slotSchedule', () => {
  it('lets the slots begin a second apart, or evenly in a short interval', () => {
    expect(delaysOf({ frequency: { minutes: 10 }, timeout })).toEqual(
      Array.from({ length: SLOT_COUNT }, (_, slot) => slot * 1000),
    );
    expect(delaysOf({ frequency: { seconds: 8 }, timeout })).toEqual(
      Array.from({ length: SLOT_COUNT }, (_, slot) => slot * 500),
    );
  });

  it('keeps the delay that is configured, and all else', () => {
    const schedule = {
      frequency: Duration.fromObject({ minutes: 10 }),
      timeout,
      initialDelay: { seconds: 30 },
    };
    expect(delaysOf(schedule).slice(0, 2)).toEqual([30_000, 31_000]);
    expect(slotSchedule(schedule, 3)).toMatchObject({
      frequency: schedule.frequency,
      timeout,
    });
  });
});

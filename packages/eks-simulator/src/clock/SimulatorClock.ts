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

/**
 * The time that the simulator lives in. It runs with the real time until it is given a start, then it stands still and
 * moves only when told, so tests are repeatable.
 *
 * @public
 */
export class SimulatorClock {
  #base: number | undefined;
  #offset = 0;

  private constructor(base: number | undefined) {
    this.#base = base;
  }

  /** @param start - where the clock stands; without it the clock runs with the real time. */
  static create(start?: Date): SimulatorClock {
    return new SimulatorClock(start?.getTime());
  }

  now(): Date {
    return new Date((this.#base ?? Date.now()) + this.#offset);
  }

  /** Moves the clock to a time. A running clock goes on running from there. */
  set(time: Date): void {
    if (Number.isNaN(time.getTime())) {
      throw new RangeError('The clock cannot be set to an invalid date');
    }
    this.#offset = time.getTime() - (this.#base ?? Date.now());
  }

  /** @param ms - milliseconds to move forward. */
  advance(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0) {
      throw new RangeError(
        `The clock advances by milliseconds >= 0, not by ${ms}`,
      );
    }
    this.#offset += ms;
  }
}

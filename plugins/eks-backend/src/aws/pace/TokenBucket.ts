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
 * How many calls one service of one account and region gets.
 *
 * @internal
 */
export interface Pace {
  /** Calls per second in the long run. */
  perSecond: number;
  /** Calls that may leave at once after a rest. */
  burst: number;
}

/**
 * Spreads calls over time.
 *
 * @internal
 */
export class TokenBucket {
  readonly #pace: Pace;
  readonly #now: () => number;
  #tokens: number;
  #refilledAt: number;

  /** @param options - `now` in milliseconds */
  constructor(options: { pace: Pace; now?: () => number }) {
    this.#pace = options.pace;
    this.#now = options.now ?? (() => performance.now());
    this.#tokens = options.pace.burst;
    this.#refilledAt = this.#now();
  }

  /**
   * Takes a token, on credit when there is none.
   *
   * @returns the milliseconds to wait before the call
   */
  take(): number {
    const { perSecond, burst } = this.#pace;
    const now = this.#now();
    const refill = ((now - this.#refilledAt) / 1000) * perSecond;
    this.#tokens = Math.min(burst, this.#tokens + refill) - 1;
    this.#refilledAt = now;
    return this.#tokens < 0 ? (-this.#tokens / perSecond) * 1000 : 0;
  }

  /** Gives back a token that was not used. */
  giveBack(): void {
    this.#tokens += 1;
  }
}

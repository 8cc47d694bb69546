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

import { untilAborted } from '../../async';
import type { Pace } from './paces';

/** Below this AWS would not notice a client that slows down further; a sync must still get on. */
const FLOOR_PER_SECOND = 0.5;
/** Calls that left together are throttled together: that is one sign, not many. */
const HALVING_INTERVAL_MS = 1000;
/** How long the way from nothing back to the full rate takes. */
const RECOVERY_SECONDS = 10;

/**
 * Lets calls leave at a rate, and no more than some at once. The rate is halved when AWS throttles and grows again by the
 * same amount each second, like the window of TCP: it settles just below what AWS allows.
 *
 * @remarks
 * Halving is chosen for politeness. A gentler cut gets more through when throttles have nothing to do with our rate, and pays
 * for it with throttles where they have, which is how AWS works. In a model of ten minutes with a pace of 10 a second, answers
 * after 50 ms, calls that get through in a second and the share of throttled ones:
 *
 * | AWS                           | halved    | cut to 0.7 | cut to 0.8 | cut by the share of throttles in 5 s |
 * | ----------------------------- | --------- | ---------- | ---------- | ------------------------------------ |
 * | throttles 30 % at random      | 2.0, 30 % | 3.0, 30 %  | 4.1, 30 %  | 3.0, 30 %                            |
 * | throttles 10 % at random      | 4.0, 10 % | 5.6, 10 %  | 7.2, 11 %  | 8.0, 10 %                            |
 * | allows 7 a second, burst 14   | 7.0, 3 %  | 7.0, 5 %   | 7.0, 8 %   | 7.0, 12 %                            |
 * | allows 2 a second, burst 4    | 2.0, 23 % | 2.0, 43 %  | 2.0, 56 %  | 2.0, 30 %                            |
 *
 * Faster recovery up to the last rate that was throttled lies on the same line. So an account in which three of ten calls are
 * throttled whatever we do is read at a fifth of the pace: its own controllers, which suffer the same, come first.
 *
 * @internal
 */
export class AdaptivePace {
  readonly #pace: Pace;
  readonly #floor: number;
  readonly #waiting = new Set<() => void>();
  #perSecond: number;
  #tokens: number;
  #refilledAt: number;
  #halvedAt = Number.NEGATIVE_INFINITY;
  #underWay = 0;
  #timer: NodeJS.Timeout | undefined;

  static create(pace: Pace): AdaptivePace {
    return new AdaptivePace(pace);
  }

  private constructor(pace: Pace) {
    this.#pace = pace;
    this.#floor = Math.min(FLOOR_PER_SECOND, pace.perSecond);
    this.#perSecond = pace.perSecond;
    this.#tokens = pace.burst;
    this.#refilledAt = performance.now();
  }

  /** The rate at this moment. */
  get perSecond(): number {
    this.#refill();
    return this.#perSecond;
  }

  /**
   * Makes a call when it is its turn; turns come in the order of asking.
   *
   * @param signal - a call that is not wanted any more before its turn does not leave and costs nothing
   * @throws what the call throws, or the reason of the signal
   */
  async run<T>(call: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    await this.#turn(signal);
    try {
      return await call();
    } finally {
      this.#underWay -= 1;
      this.#admit();
    }
  }

  /** To be called when AWS throttled a call. */
  slowDown(): void {
    this.#refill();
    // What had been saved up is what AWS refuses.
    this.#tokens = Math.min(this.#tokens, 0);
    if (this.#refilledAt - this.#halvedAt >= HALVING_INTERVAL_MS) {
      this.#halvedAt = this.#refilledAt;
      this.#perSecond = Math.max(this.#floor, this.#perSecond / 2);
    }
    this.#admit();
  }

  async #turn(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    let onTurn = () => {};
    const turn = new Promise<void>(resolve => {
      onTurn = resolve;
    });
    this.#waiting.add(onTurn);
    this.#admit();
    try {
      await (signal ? untilAborted(turn, signal) : turn);
    } catch (error) {
      const hadTurn = !this.#waiting.delete(onTurn);
      if (hadTurn) {
        this.#underWay -= 1;
      }
      this.#admit();
      throw error;
    }
  }

  /** Lets those go whose turn it is, and looks again when the next token is due. */
  #admit(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#refill();
    for (const onTurn of this.#waiting) {
      if (this.#underWay >= this.#pace.parallel) {
        return;
      }
      if (this.#tokens < 1) {
        this.#timer = setTimeout(
          () => this.#admit(),
          Math.ceil(((1 - this.#tokens) / this.#perSecond) * 1000),
        );
        return;
      }
      this.#tokens -= 1;
      this.#underWay += 1;
      this.#waiting.delete(onTurn);
      onTurn();
    }
  }

  #refill(): void {
    const { perSecond: full, burst } = this.#pace;
    const now = performance.now();
    const seconds = (now - this.#refilledAt) / 1000;
    const before = this.#perSecond;
    this.#refilledAt = now;
    this.#perSecond = Math.min(
      full,
      before + (full / RECOVERY_SECONDS) * seconds,
    );
    // A slower client may not save up as much either.
    const most = Math.max(1, (burst * this.#perSecond) / full);
    const earned = ((before + this.#perSecond) / 2) * seconds;
    this.#tokens = Math.min(most, this.#tokens + earned);
  }
}

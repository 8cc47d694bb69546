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
import { LRUCache } from 'lru-cache';
import { SingleFlight, untilAborted } from '../async';
import { targetKey } from '../targets';
import type { TargetDoctor } from './TargetDoctor';

const RECENT_MS = 10_000;
const MAX_RESULTS = 500;

/**
 * Lets all who have a target checked at the same time, or within ten seconds after, share one check: it costs AWS some thirty
 * calls, and takes its time from those of the sync.
 *
 * @internal
 */
export class RecentChecks {
  readonly #doctor: Pick<TargetDoctor, 'check'>;
  readonly #flights = new SingleFlight<TargetCheck>();
  readonly #results = new LRUCache<
    string,
    { result: TargetCheck; endedAt: number }
  >({ max: MAX_RESULTS });

  static create(options: {
    doctor: Pick<TargetDoctor, 'check'>;
  }): RecentChecks {
    return new RecentChecks(options.doctor);
  }

  private constructor(doctor: Pick<TargetDoctor, 'check'>) {
    this.#doctor = doctor;
  }

  /**
   * Checks a target, or gives the result of a check that has just been made; `checkedAt` in it tells when.
   *
   * @param signal - ends the waiting of this caller; the check goes on for the others
   * @throws the reason of `signal`
   */
  async check(target: TargetRef, signal: AbortSignal): Promise<TargetCheck> {
    const key = targetKey(target);
    const recent = this.#results.get(key);
    if (recent && performance.now() - recent.endedAt < RECENT_MS) {
      return recent.result;
    }
    return untilAborted(this.#shared(key, target), signal);
  }

  async #shared(key: string, target: TargetRef): Promise<TargetCheck> {
    return this.#flights.run(key, async () => {
      // It has a deadline of its own.
      const neverAborts = new AbortController().signal;
      const result = await this.#doctor.check(target, neverAborts);
      this.#results.set(key, { result, endedAt: performance.now() });
      return result;
    });
  }
}

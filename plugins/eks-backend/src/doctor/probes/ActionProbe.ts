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

import { isError } from '@backstage/errors';
import type { ReadFailure } from '@backstage-eks/plugin-eks-common';
import { untilAborted } from '../../async';
import { toReadFailure } from '../../aws';

/** Errors that AWS gives only to those who may ask. */
const MISSING =
  /^(ResourceNotFound|NoSuchEntity|TargetGroupNotFound|LoadBalancerNotFound|ParameterNotFound)/;

/**
 * What one action came to.
 *
 * @internal
 */
export type ProbeResult =
  | { state: 'allowed' }
  | { state: 'denied'; failure: ReadFailure }
  | { state: 'unknown'; sentence: string };

/**
 * Tries actions and keeps what came of each. Nothing is thrown: what AWS refuses is a result.
 *
 * @internal
 */
export class ActionProbe {
  readonly #accountId: string;
  /** Ends all calls that are under way. */
  readonly signal: AbortSignal;
  readonly #results = new Map<string, ProbeResult>();

  constructor(options: { accountId: string; signal: AbortSignal }) {
    this.#accountId = options.accountId;
    this.signal = options.signal;
  }

  /** What came of the actions so far. */
  get results(): ReadonlyMap<string, ProbeResult> {
    return this.#results;
  }

  /**
   * Tries an action. Asking for something that does not exist is enough where AWS knows from the request alone which
   * resource it is about: it checks permissions first.
   *
   * @param call - gets the options of the SDK
   * @returns the answer; `undefined` when there is none
   */
  async attempt<T>(
    action: string,
    call: (options: { abortSignal: AbortSignal }) => Promise<T>,
  ): Promise<T | undefined> {
    try {
      const answer = await untilAborted(
        call({ abortSignal: this.signal }),
        this.signal,
      );
      this.#results.set(action, { state: 'allowed' });
      return answer;
    } catch (error) {
      this.#results.set(action, this.#judge(action, error));
      return undefined;
    }
  }

  /** Tries an action on something that was found; it stays unknown when nothing was. */
  async attemptOn<Sample, T>(
    action: string,
    sample: Sample | undefined,
    absent: string,
    call: (sample: Sample, options: { abortSignal: AbortSignal }) => Promise<T>,
  ): Promise<T | undefined> {
    if (sample === undefined) {
      this.#results.set(action, { state: 'unknown', sentence: absent });
      return undefined;
    }
    return this.attempt(action, options => call(sample, options));
  }

  #judge(action: string, error: unknown): ProbeResult {
    if (isError(error) && MISSING.test(error.name)) {
      return { state: 'allowed' };
    }
    const failure = toReadFailure(error, {
      accountId: this.#accountId,
      permission: action,
    });
    return failure.reason === 'denied'
      ? { state: 'denied', failure }
      : { state: 'unknown', sentence: failure.message };
  }
}

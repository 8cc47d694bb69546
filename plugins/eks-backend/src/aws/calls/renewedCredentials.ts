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

import type { InitializeMiddleware, Pluggable } from '@smithy/types';
import { refusesCredentials } from './refusesCredentials';

/**
 * Makes a call once more when AWS refuses its credentials and there may be others: sessions can be revoked, and keys
 * rotated, before they expire.
 *
 * @param renew - gets the time at which the call began, in milliseconds since the epoch, and tells whether the client may have
 * other credentials now
 * @internal
 */
export function renewedCredentials<Input extends object, Output extends object>(
  renew: (callStartedAt: number) => Promise<boolean>,
): Pluggable<Input, Output> {
  const middleware: InitializeMiddleware<Input, Output> =
    next => async args => {
      const startedAt = Date.now();
      try {
        return await next(args);
      } catch (error) {
        if (refusesCredentials(error) && (await renew(startedAt))) {
          return next(args);
        }
        throw error;
      }
    };

  return {
    // Credentials are chosen after this step, so the second time those are taken that are good then.
    applyToStack: stack =>
      stack.add(middleware, {
        name: 'eksBackendRenewedCredentials',
        step: 'initialize',
        priority: 'low',
      }),
  };
}

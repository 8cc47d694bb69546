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

import {
  SMITHY_CONTEXT_KEY,
  type FinalizeRequestMiddleware,
  type HandlerExecutionContext,
  type Pluggable,
} from '@smithy/types';
import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import type { AdaptivePace } from '../pace';
import { toReadFailure } from '../toReadFailure';
import { iamAction } from './actions';
import type { AwsService } from './AwsService';
import type { CallObserver, CallOutcome } from './CallObserver';
import { rememberFailedAction } from './failedActions';

/**
 * Sends every attempt of every call of one client at a pace, and tells an observer how it went.
 *
 * @remarks
 * It sits inside the retries of the SDK: each attempt spends a token, and a throttle counts even when the next attempt
 * works. It sits outside of signing, so that a request that waited long is not signed too early.
 *
 * @internal
 */
export function pacedCalls<Input extends object, Output extends object>(
  options: TargetRef & {
    service: AwsService;
    pace: AdaptivePace;
    observer?: CallObserver;
  },
): Pluggable<Input, Output> {
  const { service, accountId, region, pace, observer } = options;

  const middleware: FinalizeRequestMiddleware<Input, Output> =
    (next, context) => async args => {
      // The command is named after the operation.
      const action = (context.commandName ?? '').replace(/Command$/, '');
      const attempt = async () => {
        const startedAt = performance.now();
        const report = (outcome: CallOutcome) =>
          observer?.onAttempt({
            service,
            action,
            accountId,
            region,
            durationMs: performance.now() - startedAt,
            outcome,
          });
        try {
          const answer = await next(args);
          report('ok');
          return answer;
        } catch (error) {
          rememberFailedAction(error, iamAction(service, action));
          const outcome = outcomeOf(error, accountId);
          if (outcome === 'throttled') {
            pace.slowDown();
          }
          report(outcome);
          throw error;
        }
      };
      return pace.run(attempt, signalOf(context));
    };

  return {
    applyToStack: stack =>
      stack.addRelativeTo(middleware, {
        name: 'eksBackendPacedCalls',
        relation: 'after',
        toMiddleware: 'retryMiddleware',
      }),
  };
}

function outcomeOf(error: unknown, accountId: string): CallOutcome {
  const { reason } = toReadFailure(error, { accountId });
  return reason === 'throttled' || reason === 'denied' ? reason : 'failed';
}

function signalOf(context: HandlerExecutionContext): AbortSignal | undefined {
  const signal: unknown = context[SMITHY_CONTEXT_KEY]?.abortSignal;
  return signal instanceof AbortSignal ? signal : undefined;
}

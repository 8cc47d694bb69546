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

import type { ReadFailure } from '@backstage-eks/plugin-eks-common';
import { isError } from '@backstage/errors';

const ENDINGS: Record<string, string> = {
  TimeoutError: 'did not answer in time',
  AbortError: 'ended its listing before it was complete',
};

/**
 * Why a listing failed. Messages of foreign errors may carry hosts and tokens, so they go to the log only.
 *
 * @internal
 */
export function toSourceFailure(id: string, error: unknown): ReadFailure {
  const name = isError(error) ? error.name : '';
  if (isError(error) && name === 'InvalidTargetListError') {
    return {
      reason: 'invalid',
      message: `The target source \`${id}\` gave a list that cannot be used. ${error.message}`,
    };
  }
  const ended = ENDINGS[name];
  return {
    reason: ended ? 'timeout' : 'unreachable',
    message: `The target source \`${id}\` ${
      ended ?? 'failed; the log of the portal says why'
    }.`,
  };
}

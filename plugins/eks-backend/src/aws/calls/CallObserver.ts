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

import type { AwsService } from './AwsService';

/**
 * How one attempt of a call ended. A call that is tried again counts as many attempts.
 *
 * @internal
 */
export type CallOutcome = 'ok' | 'throttled' | 'denied' | 'failed';

/**
 * One attempt of a call to AWS.
 *
 * @internal
 */
export interface CallAttempt {
  service: AwsService;
  /** The operation, such as `DescribeCluster`. */
  action: string;
  /** 12 digits. */
  accountId: string;
  region: string;
  /** From the request to the answer, without the wait for the pace. */
  durationMs: number;
  outcome: CallOutcome;
}

/**
 * Is told of every attempt of every call to AWS. Must not throw.
 *
 * @internal
 */
export interface CallObserver {
  onAttempt(attempt: CallAttempt): void;
}

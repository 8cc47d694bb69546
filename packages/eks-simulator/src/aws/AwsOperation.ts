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

import { z } from 'zod';
import { Caller, WorldState } from '../state';
import type { Durations } from './eks/durations';

/** What an operation knows about the request besides its input. */
export interface AwsContext {
  state: WorldState;
  /** Who calls, and so which account. */
  caller: Caller;
  accountId: string;
  region: string;
  now: Date;
  /** How long what is begun takes. */
  durations: Durations;
}

/** An operation of a service. */
export interface AwsOperation {
  action: string;
  /** For REST protocols: method and path with labels, such as `GET /clusters/{name}`. */
  route?: string;
  /** Checks the input and answers. Throws AwsError or z.ZodError. */
  run(input: unknown, context: AwsContext): object;
}

/** Declares an operation whose input is checked by a schema. */
export function defineOperation<TInput extends z.ZodType>(operation: {
  action: string;
  route?: string;
  input: TInput;
  run(input: z.output<TInput>, context: AwsContext): object;
}): AwsOperation {
  return {
    action: operation.action,
    route: operation.route,
    run: (input, context) =>
      operation.run(operation.input.parse(input), context),
  };
}

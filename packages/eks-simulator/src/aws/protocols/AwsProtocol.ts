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

import { SimulatorRequest, SimulatorResponse } from '../../transport';
import { AwsError } from '../AwsError';
import { AwsOperation } from '../AwsOperation';

/** An operation and the input that a request carries for it. */
export interface ResolvedOperation {
  operation: AwsOperation;
  input: Record<string, unknown>;
}

/** How a service writes requests, answers and errors on the wire. */
export interface AwsProtocol {
  /** Throws SyntaxError when the body cannot be read. */
  resolve(
    request: SimulatorRequest,
    operations: AwsOperation[],
  ): ResolvedOperation | undefined;
  writeOutput(
    action: string,
    output: object,
    requestId: string,
  ): SimulatorResponse;
  writeError(error: AwsError, requestId: string): SimulatorResponse;
}

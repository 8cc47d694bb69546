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

import { answer } from '../../transport';
import { AwsProtocol } from './AwsProtocol';
import { readJson, writeJson } from './json';

const CONTENT_TYPE = 'application/x-amz-json-1.1';

/** awsJson1.1, the protocol of SSM: the header `X-Amz-Target` chooses the operation. */
export const awsJson: AwsProtocol = {
  resolve(request, operations) {
    const action = request.headers['x-amz-target']?.split('.').at(-1);
    const operation = operations.find(o => o.action === action);
    return operation && { operation, input: readJson(request.body) };
  },

  writeOutput: (_action, output, requestId) =>
    answer(
      200,
      { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId },
      writeJson(output),
    ),

  writeError: (error, requestId) =>
    answer(
      error.status,
      { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId },
      writeJson({
        __type: error.code,
        ...error.members,
        message: error.message,
      }),
    ),
};

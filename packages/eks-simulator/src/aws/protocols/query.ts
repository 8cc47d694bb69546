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

import { answer, SimulatorRequest } from '../../transport';
import { AwsOperation } from '../AwsOperation';
import { AwsProtocol } from './AwsProtocol';
import { readForm } from './readForm';
import { writeXml } from './xml';

/** awsQuery, the protocol of IAM, STS and ELBv2: a form in, XML out. */
export function query(namespace: string): AwsProtocol {
  return {
    resolve: resolveForm,

    writeOutput: (action, output, requestId) =>
      xmlAnswer(
        200,
        writeXml(
          `${action}Response`,
          namespace,
          {
            [`${action}Result`]: output,
            ResponseMetadata: { RequestId: requestId },
          },
          'member',
        ),
        requestId,
      ),

    writeError: (error, requestId) =>
      xmlAnswer(
        error.status,
        writeXml(
          'ErrorResponse',
          namespace,
          {
            Error: {
              Type: error.status < 500 ? 'Sender' : 'Receiver',
              Code: error.code,
              Message: error.message,
            },
            RequestId: requestId,
          },
          'member',
        ),
        requestId,
      ),
  };
}

/** ec2Query, the protocol of EC2: like awsQuery, with other names around. */
export const ec2Query: AwsProtocol = {
  resolve: resolveForm,

  writeOutput: (action, output, requestId) =>
    xmlAnswer(
      200,
      writeXml(
        `${action}Response`,
        'http://ec2.amazonaws.com/doc/2016-11-15/',
        { requestId, ...output },
        'item',
      ),
      requestId,
    ),

  writeError: (error, requestId) =>
    xmlAnswer(
      error.status,
      writeXml(
        'Response',
        undefined,
        {
          Errors: { Error: { Code: error.code, Message: error.message } },
          RequestID: requestId,
        },
        'item',
      ),
      requestId,
    ),
};

function resolveForm(request: SimulatorRequest, operations: AwsOperation[]) {
  const { Action: action, ...input } = readForm(
    new URLSearchParams(request.body),
  );
  const operation = operations.find(o => o.action === action);
  return operation && { operation, input };
}

function xmlAnswer(status: number, body: string, requestId: string) {
  return answer(
    status,
    { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body,
  );
}

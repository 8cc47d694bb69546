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
import { AwsProtocol } from './AwsProtocol';
import { readJson, writeJson } from './json';

/** restJson1, the protocol of EKS: method and path choose the operation. */
export const restJson: AwsProtocol = {
  resolve(request, operations) {
    for (const operation of operations) {
      const labels = matchRoute(operation.route, request);
      if (labels) {
        return {
          operation,
          input: {
            ...readJson(request.body),
            ...readQuery(request.query),
            ...labels,
          },
        };
      }
    }
    return undefined;
  },

  writeOutput: (_action, output, requestId) =>
    answer(
      200,
      { 'content-type': 'application/json', 'x-amzn-requestid': requestId },
      writeJson(output),
    ),

  writeError: (error, requestId) =>
    answer(
      error.status,
      {
        'content-type': 'application/json',
        'x-amzn-errortype': error.code,
        'x-amzn-requestid': requestId,
      },
      writeJson({ ...error.members, message: error.message }),
    ),
};

function matchRoute(
  route: string | undefined,
  request: SimulatorRequest,
): Record<string, string> | undefined {
  const [method, path] = (route ?? '').split(' ');
  if (method !== request.method || path === undefined) {
    return undefined;
  }
  const wanted = path.split('/');
  const actual = request.rawPath.split('/');
  if (wanted.length !== actual.length) {
    return undefined;
  }
  const labels: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const label = /^\{(\w+)\}$/.exec(segment);
    if (label) {
      labels[label[1]] = decodeURIComponent(actual[index]);
    } else if (segment !== actual[index]) {
      return undefined;
    }
  }
  return labels;
}

/** A key that repeats is a list. */
function readQuery(query: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(query.keys())].map(key => {
      const values = query.getAll(key);
      return [key, values.length === 1 ? values[0] : values];
    }),
  );
}

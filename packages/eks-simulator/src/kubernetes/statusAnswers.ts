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

import { answer, SimulatorResponse } from '../transport';

/** A failure as the API server writes it. */
export function statusAnswer(
  code: number,
  reason: string,
  message: string,
  details?: object,
  headers: Record<string, string> = {},
): SimulatorResponse {
  return jsonAnswer(
    {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message,
      reason,
      ...(details && { details }),
      code,
    },
    code,
    headers,
  );
}

/** An answer with a JSON body. */
export function jsonAnswer(
  body: object,
  code = 200,
  headers: Record<string, string> = {},
): SimulatorResponse {
  return answer(
    code,
    { 'content-type': 'application/json', ...headers },
    JSON.stringify(body),
  );
}

/** What the API server says to paths and API groups that it does not serve. */
export function pageNotFound(): SimulatorResponse {
  return answer(
    404,
    { 'content-type': 'text/plain; charset=utf-8' },
    '404 page not found\n',
  );
}

/** 401. */
export function unauthorized(): SimulatorResponse {
  return statusAnswer(401, 'Unauthorized', 'Unauthorized');
}

/** 429 with the time to wait. */
export function tooManyRequests(): SimulatorResponse {
  return statusAnswer(
    429,
    'TooManyRequests',
    'Too many requests, please try again later.',
    { retryAfterSeconds: 1 },
    { 'retry-after': '1' },
  );
}

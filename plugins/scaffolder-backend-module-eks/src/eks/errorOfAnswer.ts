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
  AuthenticationError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';

/**
 * The error that an answer of the EKS backend stands for, of the class that fits its status.
 *
 * @param what - what was asked for, such as `the progress of payments-dev`
 */
export function errorOfAnswer(
  what: string,
  status: number,
  body: { error?: { message?: string } } | undefined,
): Error {
  const message = `The EKS backend did not tell ${what}: ${
    body?.error?.message ?? `it answered ${status}`
  }`;
  switch (status) {
    case 400:
      return new InputError(message);
    case 401:
      return new AuthenticationError(message);
    case 403:
      return new NotAllowedError(message);
    case 404:
      return new NotFoundError(message);
    default:
      return new ServiceUnavailableError(message);
  }
}

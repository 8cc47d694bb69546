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

import { toReadFailure } from './toReadFailure';

const accountId = '111122223333';

function awsError(
  name: string,
  options: { message?: string; status?: number; code?: string } = {},
) {
  return Object.assign(new Error(options.message ?? 'https://internal.host'), {
    name,
    ...(options.code && { code: options.code }),
    $metadata: { httpStatusCode: options.status },
  });
}

describe('toReadFailure', () => {
  it.each([
    [awsError('AccessDenied', { status: 403 }), 'denied', 'iam:GetRole'],
    [awsError('RequestExpired', { status: 400 }), 'denied', undefined],
    [
      awsError('UnauthorizedOperation', { status: 403 }),
      'denied',
      'iam:GetRole',
    ],
    [
      awsError('AccessDeniedException', {
        status: 403,
        message:
          'User: arn:aws:sts::111122223333:assumed-role/backstage/session is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111122223333:role/x',
      }),
      'denied',
      'sts:AssumeRole',
    ],
    [awsError('ExpiredTokenException', { status: 403 }), 'denied', undefined],
    [awsError('Throttling', { status: 400 }), 'throttled', undefined],
    [awsError('RequestLimitExceeded', { status: 503 }), 'throttled', undefined],
    [
      awsError('TooManyRequestsException', { status: 429 }),
      'throttled',
      undefined,
    ],
    [awsError('TimeoutError'), 'timeout', undefined],
    [awsError('Error', { code: 'ETIMEDOUT' }), 'timeout', undefined],
    [AbortSignal.abort().reason, 'timeout', undefined],
    [awsError('Error', { code: 'ECONNREFUSED' }), 'unreachable', undefined],
    [awsError('ServerException', { status: 500 }), 'unreachable', undefined],
    [awsError('CredentialsProviderError'), 'notConfigured', undefined],
    [awsError('SyntaxError', { status: 200 }), 'invalid', undefined],
    ['a string', 'invalid', undefined],
  ])('calls %s %s', (error, reason, permission) => {
    const failure = toReadFailure(error, {
      accountId,
      permission: 'iam:GetRole',
    });

    expect(failure).toMatchObject({ reason, accountId });
    expect(failure.permission).toBe(permission);
    expect(failure.message).toContain(accountId);
    expect(failure.message).not.toMatch(/internal\.host|session/);
  });
});

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

import { Credential, WorldState } from '../state';
import { AwsError } from './AwsError';
import { AwsExchange } from './AwsExchange';
import { ServiceError } from './AwsService';
import { verifySignature } from './signature';

/**
 * Who sent the request.
 *
 * @throws AwsError as the service refuses: no signature, unknown key, expired session, wrong signature.
 */
export async function authenticate(
  state: WorldState,
  exchange: AwsExchange,
): Promise<Credential> {
  const { errors } = exchange.service;
  const { scope, request } = exchange;
  if (!scope) {
    throw toAwsError(errors.missingSignature);
  }
  const credential = state.credentials.get(scope.accessKeyId);
  if (
    !credential ||
    credential.sessionToken !== request.headers['x-amz-security-token']
  ) {
    throw toAwsError(errors.unknownKey);
  }
  if (credential.expiresAt && credential.expiresAt <= state.clock.now()) {
    throw toAwsError(errors.expired);
  }
  if (!(await verifySignature(request, scope, credential))) {
    throw toAwsError(errors.badSignature);
  }
  return credential;
}

/** An error from a service's table, as an error to throw. */
export function toAwsError(error: ServiceError): AwsError {
  return new AwsError(error.code, error.status, error.message);
}

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

import { isError } from '@backstage/errors';
import { KubernetesTransportError } from '@backstage-eks/plugin-eks-node';

const TIMEOUT_CODES = new Set([
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
]);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|^ERR_SSL/;

/**
 * Turns an error of a connection into a sentence without host names.
 *
 * @internal
 */
export function toTransportError(error: unknown): KubernetesTransportError {
  if (KubernetesTransportError.is(error)) {
    return error;
  }
  const code =
    isError(error) && typeof error.code === 'string' ? error.code : '';
  const name = isError(error) ? error.name : '';
  if (
    TIMEOUT_CODES.has(code) ||
    name === 'AbortError' ||
    name === 'TimeoutError'
  ) {
    return new KubernetesTransportError(
      'timeout',
      'The API of the cluster did not answer in time.',
      { cause: error },
    );
  }
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
    return new KubernetesTransportError(
      'invalid',
      'The API of the cluster sent an answer that is too large.',
      { cause: error },
    );
  }
  if (CERTIFICATE.test(code)) {
    return new KubernetesTransportError(
      'unreachable',
      'The certificate of the API server does not belong to the cluster.',
      { cause: error },
    );
  }
  return new KubernetesTransportError(
    'unreachable',
    'The API of the cluster could not be reached.',
    { cause: error },
  );
}

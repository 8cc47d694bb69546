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

import type { ReadFailureReason } from '@backstage-eks/plugin-eks-common';

/**
 * Thrown by a transport when the API of a cluster gave no answer that may be used.
 *
 * @public
 */
export class KubernetesTransportError extends Error {
  readonly name = 'KubernetesTransportError';

  /**
   * Why there is no answer: `unreachable` for refused connections and certificates that do not fit, `timeout`, `invalid`
   * for redirects and oversized bodies, or `notConfigured`.
   */
  readonly reason: ReadFailureReason;

  /**
   * @param message - one short English sentence for users, without hosts or credentials
   */
  constructor(
    reason: ReadFailureReason,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.reason = reason;
  }

  /**
   * Whether an error is of this class, also when it comes from another copy of this package.
   */
  static is(error: unknown): error is KubernetesTransportError {
    return (
      error instanceof Error &&
      error.name === 'KubernetesTransportError' &&
      'reason' in error
    );
  }
}

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

import type { ReadFailure } from '@backstage-eks/plugin-eks-common';
import { KubernetesTransportError } from '@backstage-eks/plugin-eks-node';
import type { ReachableCluster } from '../types';
import { statusOf } from './hasStatus';

/**
 * Turns the error of a read into a failure that may be shown to users: messages of servers and of the network stack stay
 * out of it.
 *
 * @param permission - verb and resource of the read, such as `list pods`
 * @internal
 */
export function toKubernetesFailure(
  error: unknown,
  permission: string,
  cluster: ReachableCluster,
): ReadFailure {
  if (KubernetesTransportError.is(error)) {
    const { reason, message } = error;
    return reason === 'notConfigured' || reason === 'denied'
      ? { reason, message, accountId: cluster.accountId }
      : { reason, message };
  }
  const status = statusOf(error);
  switch (status) {
    case undefined:
      return {
        reason: 'invalid',
        message: `The cluster answered \`${permission}\` in a way that the portal does not understand.`,
      };
    case 401:
      // Not one permission is missing, but all of them: naming one would send the platform team the wrong way.
      return {
        reason: 'notConfigured',
        message:
          'The cluster does not know the portal: its role needs an access entry.',
      };
    case 403:
      return {
        reason: 'denied',
        permission,
        message: `The portal may not \`${permission}\` in the cluster.`,
      };
    case 429:
      return {
        reason: 'throttled',
        message: 'The API of the cluster throttles the portal.',
      };
    default:
      return status >= 500
        ? {
            reason: 'unreachable',
            message: `The API of the cluster answered with HTTP status ${status}.`,
          }
        : {
            reason: 'invalid',
            message: `The cluster answered \`${permission}\` with HTTP status ${status}.`,
          };
  }
}

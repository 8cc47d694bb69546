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

import type { EndpointsFact } from '@backstage-eks/plugin-eks-common';
import type { V1Endpoint, V1EndpointSlice } from '@kubernetes/client-node';
import { itemsOf } from './values';

const SERVICE_LABEL = 'kubernetes.io/service-name';

/**
 * Counts the endpoints behind each Service. A Service has several slices, and in dual-stack clusters a pod stands in one
 * slice for each address family: it counts once.
 *
 * @param serviceNames - Services without a slice count zero
 * @internal
 */
export function toEndpointsFacts(
  slices: V1EndpointSlice[],
  serviceNames: string[],
): EndpointsFact[] {
  return serviceNames.map(serviceName => {
    const readiness = new Map<string, boolean>();
    for (const slice of slices) {
      if (slice.metadata?.labels?.[SERVICE_LABEL] === serviceName) {
        for (const endpoint of itemsOf(slice.endpoints)) {
          if (!endpoint.conditions?.terminating) {
            // No condition means ready.
            readiness.set(
              identityOf(endpoint),
              endpoint.conditions?.ready ?? true,
            );
          }
        }
      }
    }
    const ready = [...readiness.values()].filter(Boolean).length;
    return { serviceName, ready, notReady: readiness.size - ready };
  });
}

function identityOf(endpoint: V1Endpoint): string {
  const { kind, name } = endpoint.targetRef ?? {};
  return name ? `${kind}/${name}` : itemsOf(endpoint.addresses).join();
}

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

import type { ServiceFact } from '@backstage-eks/plugin-eks-common';
import type { V1Service } from '@kubernetes/client-node';
import { INGRESS_ANNOTATIONS } from './prefixes';
import { itemsOf, pickByPrefix, toIso } from './values';

/** @internal */
export function toServiceFact(service: V1Service): ServiceFact {
  const { metadata, spec, status } = service;
  return {
    namespace: metadata?.namespace ?? '',
    name: metadata?.name ?? '',
    type: spec?.type ?? 'ClusterIP',
    ports: itemsOf(spec?.ports).map(port => ({
      name: port.name,
      port: port.port,
      targetPort:
        port.targetPort === undefined ? undefined : String(port.targetPort),
      nodePort: port.nodePort,
    })),
    loadBalancerHostname: itemsOf(status?.loadBalancer?.ingress).at(0)
      ?.hostname,
    loadBalancerClass: spec?.loadBalancerClass,
    externalTrafficPolicy: spec?.externalTrafficPolicy,
    annotations: pickByPrefix(metadata?.annotations, INGRESS_ANNOTATIONS),
    createdAt: toIso(metadata?.creationTimestamp),
  };
}

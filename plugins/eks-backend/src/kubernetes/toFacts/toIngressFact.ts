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

import type { IngressFact } from '@backstage-eks/plugin-eks-common';
import type { V1Ingress, V1IngressBackend } from '@kubernetes/client-node';
import { INGRESS_ANNOTATIONS } from './prefixes';
import { servicesOfAction } from './servicesOfAction';
import { itemsOf, pickByPrefix, toIso } from './values';

const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

/** @internal */
export function toIngressFact(ingress: V1Ingress): IngressFact {
  const { metadata, spec, status } = ingress;
  const annotations = pickByPrefix(metadata?.annotations, INGRESS_ANNOTATIONS);
  const rules = itemsOf(spec?.rules).flatMap(rule =>
    itemsOf(rule.http?.paths).flatMap(({ path, backend }) =>
      backendsOf(backend, annotations).map(target => ({
        host: rule.host,
        path,
        ...target,
      })),
    ),
  );
  return {
    namespace: metadata?.namespace ?? '',
    name: metadata?.name ?? '',
    createdAt: toIso(metadata?.creationTimestamp),
    deletionTimestamp: toIso(metadata?.deletionTimestamp),
    finalizers: itemsOf(metadata?.finalizers),
    annotations,
    className: annotations[CLASS_ANNOTATION] ?? spec?.ingressClassName,
    paths: [...rules, ...backendsOf(spec?.defaultBackend, annotations)],
    tlsHosts: itemsOf(spec?.tls).flatMap(tls => itemsOf(tls.hosts)),
    hostname: itemsOf(status?.loadBalancer?.ingress).at(0)?.hostname,
  };
}

function backendsOf(
  backend: V1IngressBackend | undefined,
  annotations: Record<string, string>,
): Array<{ serviceName: string; servicePort?: string }> {
  const service = backend?.service;
  if (!service?.name) {
    return [];
  }
  if (service.port?.name === 'use-annotation') {
    // The name is that of an action of the AWS Load Balancer Controller, not of a Service.
    return servicesOfAction(annotations, service.name);
  }
  const port = service.port?.name ?? service.port?.number;
  return [
    {
      serviceName: service.name,
      servicePort: port === undefined ? undefined : String(port),
    },
  ];
}

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

import type {
  IngressFact,
  TargetGroupBindingFact,
} from '@backstage-eks/plugin-eks-common';
import { z } from 'zod';

const GROUP_ANNOTATION = 'alb.ingress.kubernetes.io/group.name';

const bindingSchema = z.object({
  metadata: z.object({
    namespace: z.string(),
    name: z.string(),
    labels: z.record(z.string(), z.string()).optional(),
  }),
  spec: z.object({
    serviceRef: z.object({
      name: z.string(),
      port: z.union([z.string(), z.number()]).optional(),
    }),
    targetGroupARN: z.string().optional(),
    targetType: z.string().optional(),
  }),
});

/**
 * The facts of a TargetGroupBinding.
 *
 * @param ingresses - Ingresses of the namespace: one that shares a load balancer is labelled with the group's name only
 * @throws ZodError when the object has not the shape of a binding
 * @internal
 */
export function toTargetGroupBindingFact(
  object: unknown,
  ingresses: IngressFact[],
): TargetGroupBindingFact {
  const { metadata, spec } = bindingSchema.parse(object);
  const { name: serviceName, port } = spec.serviceRef;
  return {
    namespace: metadata.namespace,
    name: metadata.name,
    serviceName,
    servicePort: port === undefined ? undefined : String(port),
    targetGroupArn: spec.targetGroupARN,
    targetType: spec.targetType,
    ingress: ingressOf(metadata.labels ?? {}, serviceName, ingresses),
  };
}

function ingressOf(
  labels: Record<string, string>,
  serviceName: string,
  ingresses: IngressFact[],
): string | undefined {
  const namespace = labels['ingress.k8s.aws/stack-namespace'];
  const name = labels['ingress.k8s.aws/stack-name'];
  if (namespace && name) {
    return `${namespace}/${name}`;
  }
  const group = labels['ingress.k8s.aws/stack'];
  const member = ingresses.find(
    ingress =>
      group !== undefined &&
      ingress.annotations[GROUP_ANNOTATION] === group &&
      ingress.paths.some(path => path.serviceName === serviceName),
  );
  return member && `${member.namespace}/${member.name}`;
}

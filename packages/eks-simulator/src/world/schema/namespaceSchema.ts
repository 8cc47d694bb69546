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

import { z } from 'zod';
import { ingressSchema, targetGroupBindingSchema } from './ingressSchema';
import { momentSchema, stringMapSchema } from './primitives';
import { workloadSchema } from './workloadSchema';

const serviceAccountSchema = z
  .object({
    name: z.string(),
    /** Written to the annotation `eks.amazonaws.com/role-arn`, verbatim. */
    roleArn: z.string().optional(),
    annotations: stringMapSchema.default({}),
    /** When the annotations were written; kept in `managedFields`. */
    annotatedAt: momentSchema.optional(),
    createdAt: momentSchema.default('100d ago'),
  })
  .strict();

const serviceSchema = z
  .object({
    name: z.string(),
    /** The workload whose pods it selects. */
    workload: z.string().optional(),
    selector: stringMapSchema.optional(),
    type: z
      .enum(['ClusterIP', 'NodePort', 'LoadBalancer'])
      .default('ClusterIP'),
    port: z.number().int().default(80),
    targetPort: z.number().int().default(8080),
    annotations: stringMapSchema.default({}),
    createdAt: momentSchema.default('100d ago'),
  })
  .strict()
  .refine(service => !(service.workload && service.selector), {
    message: 'a service has either a workload or a selector',
    path: ['selector'],
  });

const eventSchema = z
  .object({
    /** `<Kind>/<name>` of the object the event is about. */
    on: z.string().regex(/^[A-Z]\w+\/[\w.-]+$/, 'write <Kind>/<name>'),
    type: z.enum(['Normal', 'Warning']).default('Warning'),
    reason: z.string(),
    message: z.string(),
    count: z.number().int().min(1).default(1),
    source: z.string().default('ingress'),
    at: momentSchema.default('5m ago'),
  })
  .strict();

const podDisruptionBudgetSchema = z
  .object({
    name: z.string(),
    workload: z.string(),
    minAvailable: z.union([z.number().int(), z.string()]).optional(),
    maxUnavailable: z.union([z.number().int(), z.string()]).optional(),
  })
  .strict();

/** A namespace with what runs in it. */
export const namespaceSchema = z
  .object({
    name: z.string(),
    labels: stringMapSchema.default({}),
    annotations: stringMapSchema.default({}),
    createdAt: momentSchema.default('300d ago'),
    serviceAccounts: z.array(serviceAccountSchema).default([]),
    workloads: z.array(workloadSchema).default([]),
    services: z.array(serviceSchema).default([]),
    ingresses: z.array(ingressSchema).default([]),
    targetGroupBindings: z.array(targetGroupBindingSchema).default([]),
    podDisruptionBudgets: z.array(podDisruptionBudgetSchema).default([]),
    events: z.array(eventSchema).default([]),
  })
  .strict()
  .superRefine((namespace, context) => {
    const workloads = new Set(namespace.workloads.map(w => w.name));
    for (const field of ['services', 'podDisruptionBudgets'] as const) {
      for (const [index, { workload }] of namespace[field].entries()) {
        if (workload !== undefined && !workloads.has(workload)) {
          context.addIssue({
            code: 'custom',
            path: [field, index, 'workload'],
            message: `there is no workload "${workload}" in namespace "${namespace.name}"`,
          });
        }
      }
    }
  });

/** A namespace of the world, defaults filled in. */
export type WorldNamespace = z.infer<typeof namespaceSchema>;
/** A Service of the world, defaults filled in. */
export type WorldService = z.infer<typeof serviceSchema>;
/** An event of the world, defaults filled in. */
export type WorldEvent = z.infer<typeof eventSchema>;
/** A PodDisruptionBudget of the world, defaults filled in. */
export type WorldPodDisruptionBudget = z.infer<
  typeof podDisruptionBudgetSchema
>;
/** A ServiceAccount of the world, defaults filled in. */
export type WorldServiceAccount = z.infer<typeof serviceAccountSchema>;

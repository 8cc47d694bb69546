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
import { momentSchema, stringMapSchema } from './primitives';

const unhealthyTargetsSchema = z
  .object({
    count: z.number().int().min(1),
    state: z
      .enum(['initial', 'unhealthy', 'unused', 'draining', 'unavailable'])
      .default('unhealthy'),
    reason: z
      .enum([
        'Elb.InitialHealthChecking',
        'Elb.InternalError',
        'Elb.RegistrationInProgress',
        'Target.DeregistrationInProgress',
        'Target.FailedHealthChecks',
        'Target.HealthCheckDisabled',
        'Target.InvalidState',
        'Target.IpUnusable',
        'Target.NotInUse',
        'Target.NotRegistered',
        'Target.ResponseCodeMismatch',
        'Target.Timeout',
      ])
      .optional(),
    description: z.string().optional(),
  })
  .strict();

const loadBalancerSchema = z
  .object({
    scheme: z.enum(['internet-facing', 'internal']).default('internet-facing'),
    state: z
      .enum(['provisioning', 'active', 'active_impaired', 'failed'])
      .default('active'),
    healthCheckPath: z.string().default('/healthz'),
    matcher: z.string().default('200'),
    port: z.number().int().default(443),
    protocol: z.enum(['HTTP', 'HTTPS']).default('HTTPS'),
    /** Targets that are not healthy; they are the last pods of the Service. All other ready pods are healthy. */
    unhealthy: z.array(unhealthyTargetsSchema).default([]),
  })
  .strict();

/** An Ingress; with `loadBalancer` its load balancer, target group and TargetGroupBinding follow from it. */
export const ingressSchema = z
  .object({
    name: z.string(),
    className: z.string().default('alb'),
    host: z.string().optional(),
    path: z.string().default('/'),
    /** Name of the backend Service; it need not exist. */
    service: z.string(),
    servicePort: z.number().int().default(80),
    annotations: stringMapSchema.default({}),
    createdAt: momentSchema.default('60d ago'),
    loadBalancer: loadBalancerSchema.optional(),
    /** Hostname in the status, for an Ingress whose load balancer is made by somebody else. */
    hostname: z.string().optional(),
  })
  .strict();

/** A TargetGroupBinding made by hand, for a target group that is not in the world. */
export const targetGroupBindingSchema = z
  .object({
    name: z.string(),
    service: z.string(),
    servicePort: z.number().int().default(80),
    targetGroupArn: z.string(),
  })
  .strict();

/** An Ingress of the world, defaults filled in. */
export type WorldIngress = z.infer<typeof ingressSchema>;
/** The load balancer of an Ingress of the world, defaults filled in. */
export type WorldLoadBalancer = z.infer<typeof loadBalancerSchema>;

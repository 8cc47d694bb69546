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

const serviceSchema = z.enum([
  'eks',
  'iam',
  'sts',
  'ec2',
  'elbv2',
  'ssm',
  'organizations',
  'kubernetes',
]);

/**
 * A service that the simulator plays.
 *
 * @public
 */
export type SimulatedService = z.infer<typeof serviceSchema>;

/** The schema of a fault, for the control API. */
export const faultSchema = z
  .object({
    service: serviceSchema.optional(),
    action: z.string().min(1).optional(),
    accountId: z.string().optional(),
    region: z.string().optional(),
    cluster: z.string().optional(),
    kind: z.enum([
      'throttle',
      'deny',
      'hang',
      'latency',
      'malformed',
      'unavailable',
      'error',
      'expired',
      'wrongAccount',
      'loop',
    ]),
    nextPage: z.literal(true).optional(),
    rate: z.number().gt(0).lt(1).optional(),
    seed: z.number().int().optional(),
    latencyMs: z.number().int().min(0).optional(),
    times: z.number().int().min(1).optional(),
  })
  .strict()
  .refine(fault => fault.kind !== 'latency' || fault.latencyMs !== undefined, {
    message: 'A latency fault needs latencyMs, in milliseconds',
    path: ['latencyMs'],
  })
  .refine(fault => fault.seed === undefined || fault.rate !== undefined, {
    message: 'A seed needs a rate, from 0 to 1',
    path: ['seed'],
  });

/**
 * Something that goes wrong. Fields that are absent match everything; `times` limits how many requests it hits. The
 * action is the AWS action, or verb and resource for Kubernetes, such as `list pods`.
 *
 * With `nextPage` it hits only requests for a page after the first. With `rate`, a share from 0 to 1 of the requests, it hits
 * only some: which ones follows from `seed` (default 1), so that tests are repeatable.
 *
 * - `throttle`: the service's own throttling error (Kubernetes: 429 with Retry-After)
 * - `deny`: the service's own access denied error (Kubernetes: 403)
 * - `unavailable`: the service's own 503
 * - `error`: the service's own 500
 * - `expired`: the session of the caller has expired (Kubernetes: 401)
 * - `wrongAccount`: `GetCallerIdentity` of STS answers an account that is not the caller's; hits nothing else
 * - `loop`: a list answers a token that leads back to its first page (EKS, EC2, Organizations)
 * - `malformed`: the true answer, cut in half
 * - `latency`: the true answer, `latencyMs` later
 * - `hang`: no answer ever
 *
 * @public
 */
export type Fault = z.infer<typeof faultSchema>;

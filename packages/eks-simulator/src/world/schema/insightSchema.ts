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
import { minorVersionSchema, momentSchema } from './primitives';

/** An insight, as EKS found it. */
export const insightSchema = z
  .object({
    name: z.string(),
    category: z
      .enum(['UPGRADE_READINESS', 'MISCONFIGURATION', 'ROLLBACK_READINESS'])
      .default('UPGRADE_READINESS'),
    /** The version that an upgrade would lead to. */
    kubernetesVersion: minorVersionSchema.optional(),
    status: z.enum(['PASSING', 'WARNING', 'ERROR', 'UNKNOWN']),
    reason: z.string(),
    description: z.string().default(''),
    recommendation: z.string().default(''),
    /** What it is about: paths of Kubernetes objects or ARNs. */
    resources: z.array(z.string()).default([]),
    /** Deprecated APIs that are used, and by whom. */
    deprecations: z
      .array(
        z
          .object({
            usage: z.string(),
            replacedWith: z.string().optional(),
            stopServingVersion: minorVersionSchema.optional(),
            clients: z
              .array(
                z
                  .object({
                    userAgent: z.string(),
                    requests: z.number().int().min(0),
                    lastRequest: momentSchema.default('2h ago'),
                  })
                  .strict(),
              )
              .default([]),
          })
          .strict(),
      )
      .default([]),
    /** Add-ons that do not fit, and the versions that would. */
    addons: z
      .array(
        z
          .object({
            name: z.string(),
            compatibleVersions: z.array(z.string()),
          })
          .strict(),
      )
      .default([]),
    refreshedAt: momentSchema.default('6h ago'),
    changedAt: momentSchema.default('30d ago'),
  })
  .strict();

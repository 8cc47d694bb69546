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

/** A Fargate profile. */
export const fargateProfileSchema = z
  .object({
    name: z.string(),
    /** Namespaces and pod labels that it takes. */
    selectors: z
      .array(
        z
          .object({
            namespace: z.string(),
            labels: stringMapSchema.default({}),
          })
          .strict(),
      )
      .min(1),
    podExecutionRole: z.string().default('eks-fargate'),
    status: z
      .enum([
        'CREATING',
        'ACTIVE',
        'DELETING',
        'CREATE_FAILED',
        'DELETE_FAILED',
      ])
      .default('ACTIVE'),
    createdAt: momentSchema.default('200d ago'),
  })
  .strict();

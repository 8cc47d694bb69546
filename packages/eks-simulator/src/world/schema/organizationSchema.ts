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
import { accountIdSchema } from './primitives';

const organizationalUnitSchema = z
  .object({
    id: z.string().regex(/^ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}$/),
    name: z.string(),
    /** Id of the unit that it is in. Default: the root. */
    parent: z.string().optional(),
    /** Ids of the accounts that are directly in it. */
    accounts: z.array(accountIdSchema).default([]),
  })
  .strict();

/** The organization of the world. All accounts of the world are in it, those in no unit directly below its root. */
export const organizationSchema = z
  .object({
    id: z
      .string()
      .regex(/^o-[a-z0-9]{10,32}$/)
      .default('o-exampleorgid'),
    rootId: z
      .string()
      .regex(/^r-[0-9a-z]{4,32}$/)
      .default('r-exam'),
    managementAccount: accountIdSchema,
    organizationalUnits: z.array(organizationalUnitSchema).default([]),
  })
  .strict();

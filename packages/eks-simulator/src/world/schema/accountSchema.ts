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
import {
  accountIdSchema,
  clusterRefSchema,
  momentSchema,
  stringMapSchema,
} from './primitives';

const trustSchema = z.union([
  z
    .object({
      /** `<namespace>:<name>`, written to the `sub` condition as it is. */
      serviceAccount: z.string(),
      cluster: clusterRefSchema,
    })
    .strict(),
  z.object({ podIdentity: z.literal(true) }).strict(),
  z.object({ aws: z.array(z.string()).min(1) }).strict(),
  z.object({ service: z.string() }).strict(),
  z.object({ statement: z.record(z.string(), z.unknown()) }).strict(),
]);

const roleSchema = z
  .object({
    name: z.string().regex(/^[\w+=,.@-]{1,64}$/, 'not an IAM role name'),
    path: z.string().default('/'),
    createdAt: momentSchema.default('400d ago'),
    /** Statements of the trust policy, in short form. */
    trust: z.array(trustSchema).default([]),
    /** The whole trust policy as text, instead of `trust`; it may be no JSON at all. */
    trustPolicy: z.string().optional(),
    attachedPolicies: z.array(z.string()).default([]),
    inlinePolicies: z.array(z.string()).default([]),
    lastUsed: momentSchema.optional(),
    tags: stringMapSchema.default({}),
  })
  .strict();

/** An account with the keys that open it, its roles and its OIDC providers. */
export const accountSchema = z
  .object({
    accountId: accountIdSchema,
    /** Its name in the organization. Default: `account-` and the id. */
    name: z.string().optional(),
    /** In the organization. */
    status: z
      .enum(['ACTIVE', 'SUSPENDED', 'PENDING_CLOSURE'])
      .default('ACTIVE'),
    accessKeyId: z.string().min(16).optional(),
    secretAccessKey: z.string().min(1).optional(),
    /** IAM ARN of the user or role that the keys belong to. Default: the user `backstage`. */
    principal: z.string().startsWith('arn:').optional(),
    /** Actions that are denied to the keys, such as `iam:GetRole`. */
    deny: z.array(z.string().regex(/^[a-z0-9]+:[A-Za-z0-9]+$/)).default([]),
    roles: z.array(roleSchema).default([]),
    /** Providers besides those of the account's own clusters. */
    oidcProviders: z
      .array(
        z
          .object({
            cluster: clusterRefSchema,
            clientIds: z.array(z.string()).default(['sts.amazonaws.com']),
          })
          .strict(),
      )
      .default([]),
  })
  .strict()
  .refine(
    account =>
      (account.accessKeyId === undefined) ===
      (account.secretAccessKey === undefined),
    {
      message: 'accessKeyId and secretAccessKey belong together',
      path: ['secretAccessKey'],
    },
  );

/** An account of the world, defaults filled in. */
export type WorldAccount = z.infer<typeof accountSchema>;

/** A role of the world, defaults filled in. */
export type WorldRole = z.infer<typeof roleSchema>;

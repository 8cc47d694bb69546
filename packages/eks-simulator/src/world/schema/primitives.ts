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

/** An AWS account id. */
export const accountIdSchema = z
  .string()
  .regex(/^\d{12}$/, 'an account id has 12 digits, in quotes');

/** A region, such as `eu-west-1`. */
export const regionSchema = z
  .string()
  .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region looks like eu-west-1');

/** A Kubernetes minor version. Quoted in YAML, or 1.30 would become the number 1.3. */
export const minorVersionSchema = z
  .string()
  .regex(/^1\.\d+$/, "a Kubernetes minor version looks like '1.34', in quotes");

/** A time: ISO 8601, or relative to the start of the simulator, such as `2h ago`. */
export const momentSchema = z
  .string()
  .refine(
    text =>
      /^\d+[smhd] ago$/.test(text) ||
      (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text))),
    'a time is ISO 8601 or relative, such as "90s ago", "2h ago" or "14d ago"',
  );

/** Tags, labels or annotations. */
export const stringMapSchema = z.record(z.string(), z.string());

/** A cluster of the world: `<accountId>/<region>/<name>`. */
export const clusterRefSchema = z
  .string()
  .regex(
    /^\d{12}\/[a-z0-9-]+\/[A-Za-z0-9_-]+$/,
    'a cluster is written <accountId>/<region>/<name>',
  );

/**
 * A problem that EKS reports on a cluster, node group or add-on.
 *
 * @typeParam TCode - the codes of the EKS API; any text is accepted, since AWS adds codes.
 */
export function healthIssueSchema<TCode extends string>() {
  return z
    .object({
      code: z.custom<TCode>(
        value => typeof value === 'string' && value !== '',
        'a code of the EKS API, such as InsufficientFreeAddresses',
      ),
      message: z.string(),
      resourceIds: z.array(z.string()).default([]),
    })
    .strict();
}

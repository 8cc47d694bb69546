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

import type { ErrorCode, NodegroupIssueCode } from '@aws-sdk/client-eks';
import { z } from 'zod';
import {
  healthIssueSchema,
  minorVersionSchema,
  momentSchema,
  stringMapSchema,
} from './primitives';

const taintSchema = z
  .object({
    key: z.string(),
    value: z.string().optional(),
    effect: z.enum(['NO_SCHEDULE', 'NO_EXECUTE', 'PREFER_NO_SCHEDULE']),
  })
  .strict();

/** A managed node group. */
export const nodeGroupSchema = z
  .object({
    name: z.string(),
    status: z
      .enum([
        'CREATING',
        'ACTIVE',
        'UPDATING',
        'DELETING',
        'CREATE_FAILED',
        'DELETE_FAILED',
        'DEGRADED',
      ])
      .default('ACTIVE'),
    /** Default: the version of the cluster. */
    version: minorVersionSchema.optional(),
    releaseVersion: z.string().optional(),
    amiType: z
      .enum([
        'AL2023_x86_64_STANDARD',
        'AL2023_ARM_64_STANDARD',
        'AL2_x86_64',
        'BOTTLEROCKET_x86_64',
        'AL2_ARM_64',
        'BOTTLEROCKET_ARM_64',
        'WINDOWS_CORE_2022_x86_64',
        'CUSTOM',
      ])
      .default('AL2023_x86_64_STANDARD'),
    capacityType: z
      .enum(['ON_DEMAND', 'SPOT', 'CAPACITY_BLOCK'])
      .default('ON_DEMAND'),
    instanceTypes: z.array(z.string()).min(1).default(['m6i.large']),
    size: z
      .object({ min: z.number(), max: z.number(), desired: z.number() })
      .strict()
      .default({ min: 1, max: 10, desired: 3 }),
    /** Default: every zone of the cluster's private subnets. */
    zones: z.array(z.string()).optional(),
    labels: stringMapSchema.default({}),
    taints: z.array(taintSchema).default([]),
    nodeRole: z.string().default('eks-node'),
    launchTemplate: z
      .object({ id: z.string(), name: z.string(), version: z.string() })
      .strict()
      .optional(),
    nodeRepair: z.boolean().default(true),
    /** An update under way; together with the status UPDATING. */
    update: z
      .object({
        type: z
          .enum(['VersionUpdate', 'ConfigUpdate'])
          .default('VersionUpdate'),
        /** The Kubernetes minor version that it moves to. */
        version: minorVersionSchema.optional(),
        startedAt: momentSchema.default('10m ago'),
        errors: z.array(healthIssueSchema<ErrorCode>()).default([]),
      })
      .strict()
      .optional(),
    createdAt: momentSchema.default('200d ago'),
    healthIssues: z.array(healthIssueSchema<NodegroupIssueCode>()).default([]),
    tags: stringMapSchema.default({}),
  })
  .strict();

/** A managed node group of the world, defaults filled in. */
export type WorldNodeGroup = z.infer<typeof nodeGroupSchema>;

/** A NodePool of Auto Mode or Karpenter. */
export const nodePoolSchema = z
  .object({
    name: z.string(),
    nodes: z.number().int().min(0).default(3),
    instanceType: z.string().default('c6a.large'),
    capacityType: z.enum(['on-demand', 'spot']).default('on-demand'),
    zones: z.array(z.string()).optional(),
  })
  .strict();

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
import { stringMapSchema } from '../../world/schema';

const instanceTypeSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/,
    'an instance type looks like m6i.large',
  );
const sizeSchema = z.number().int().min(0).max(450);

/** A managed node group of an eksctl ClusterConfig, as far as the simulator plays it. */
export const managedNodeGroupSchema = z
  .object({
    name: z
      .string()
      .regex(
        /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/,
        'a node group name is 1 to 63 letters, digits, hyphens and underscores',
      ),
    amiFamily: z
      .enum(['AmazonLinux2023', 'Bottlerocket', 'BottlerocketFips'])
      .default('AmazonLinux2023'),
    instanceType: instanceTypeSchema.optional(),
    instanceTypes: z.array(instanceTypeSchema).min(1).optional(),
    desiredCapacity: sizeSchema.optional(),
    minSize: sizeSchema.optional(),
    maxSize: sizeSchema.min(1).optional(),
    spot: z.boolean().default(false),
    volumeSize: z.number().int().min(1).default(80),
    privateNetworking: z.boolean().default(false),
    availabilityZones: z.array(z.string()).min(1).optional(),
    labels: stringMapSchema.default({}),
    taints: z
      .array(
        z.object({
          key: z.string().min(1),
          value: z.string().optional(),
          effect: z.enum(['NoSchedule', 'NoExecute', 'PreferNoSchedule']),
        }),
      )
      .default([]),
    tags: stringMapSchema.default({}),
  })
  .superRefine((group, context) => {
    const { minSize, desiredSize, maxSize } = scalingOf(group);
    if (desiredSize < minSize || desiredSize > maxSize) {
      context.addIssue({
        code: 'custom',
        path: ['desiredCapacity'],
        message: `the desired capacity ${desiredSize} must lie between minSize ${minSize} and maxSize ${maxSize}`,
      });
    }
  });

/** A managed node group of a ClusterConfig. */
export type ManagedNodeGroup = z.output<typeof managedNodeGroupSchema>;

/** The sizes of a node group, those that are left out as eksctl fills them in. */
export function scalingOf(group: {
  desiredCapacity?: number;
  minSize?: number;
  maxSize?: number;
}) {
  const desiredSize = group.desiredCapacity ?? group.minSize ?? 2;
  const minSize = group.minSize ?? desiredSize;
  return {
    minSize,
    maxSize: group.maxSize ?? Math.max(desiredSize, 1),
    desiredSize,
  };
}

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
import { LOG_TYPES } from '../../state/newCluster';
import {
  minorVersionSchema,
  regionSchema,
  stringMapSchema,
} from '../../world/schema';
import { isVpcCidr } from '../eksctl/divideVpc';
import { managedNodeGroupSchema } from './managedNodeGroupSchema';

const arnSchema = z.string().startsWith('arn:', 'an ARN begins with arn:');

const accessEntrySchema = z.object({
  principalARN: arnSchema,
  kubernetesGroups: z.array(z.string()).default([]),
  accessPolicies: z
    .array(
      z.object({
        policyARN: arnSchema,
        accessScope: z.object({
          type: z.enum(['cluster', 'namespace']),
          namespaces: z.array(z.string()).default([]),
        }),
      }),
    )
    .default([]),
});

const addonSchema = z.object({
  name: z.string().min(1),
  /** `latest` is the newest that EKS has. */
  version: z.string().optional(),
  configurationValues: z.string().optional(),
  serviceAccountRoleARN: arnSchema.optional(),
  useDefaultPodIdentityAssociations: z.boolean().default(false),
  tags: stringMapSchema.default({}),
});

/** What the simulator plays of an eksctl ClusterConfig. Other fields are left out and reported by their name. */
export const eksctlConfigSchema = z.object({
  apiVersion: z.literal('eksctl.io/v1alpha5'),
  kind: z.literal('ClusterConfig'),
  metadata: z.object({
    name: z
      .string()
      .regex(
        /^[A-Za-z][A-Za-z0-9-]{0,99}$/,
        'a cluster name is 1 to 100 letters, digits and hyphens, a letter first',
      ),
    region: regionSchema,
    version: minorVersionSchema,
    tags: stringMapSchema.default({}),
  }),
  availabilityZones: z
    .array(
      z
        .string()
        .regex(/^[a-z]{2}(-[a-z]+)+-\d[a-z]$/, 'a zone looks like eu-west-1a'),
    )
    .min(2)
    .max(8)
    .refine(zones => new Set(zones).size === zones.length, 'a zone is twice')
    .optional(),
  iam: z.object({ withOIDC: z.boolean().optional() }).optional(),
  vpc: z
    .object({
      cidr: z
        .string()
        .refine(
          isVpcCidr,
          'a VPC has an IPv4 network such as 10.20.0.0/16, from /16 to /24',
        )
        .optional(),
      clusterEndpoints: z
        .object({
          publicAccess: z.boolean().optional(),
          privateAccess: z.boolean().optional(),
        })
        .optional(),
      publicAccessCIDRs: z.array(z.string()).min(1).optional(),
    })
    .optional(),
  accessConfig: z
    .object({
      authenticationMode: z
        .enum(['API', 'API_AND_CONFIG_MAP', 'CONFIG_MAP'])
        .optional(),
      bootstrapClusterCreatorAdminPermissions: z.boolean().optional(),
      accessEntries: z.array(accessEntrySchema).default([]),
    })
    .optional(),
  cloudWatch: z
    .object({
      clusterLogging: z
        .object({
          enableTypes: z.array(z.enum(['*', 'all', ...LOG_TYPES])).default([]),
        })
        .optional(),
    })
    .optional(),
  upgradePolicy: z
    .object({ supportType: z.enum(['STANDARD', 'EXTENDED']) })
    .optional(),
  addonsConfig: z
    .object({
      disableDefaultAddons: z.boolean().optional(),
      autoApplyPodIdentityAssociations: z.boolean().optional(),
    })
    .optional(),
  addons: uniqueByName(addonSchema),
  managedNodeGroups: uniqueByName(managedNodeGroupSchema),
});

/** An eksctl ClusterConfig, as far as the simulator plays it. */
export type EksctlConfig = z.output<typeof eksctlConfigSchema>;
/** An access entry of a ClusterConfig. */
export type EksctlAccessEntry = z.output<typeof accessEntrySchema>;
/** An add-on of a ClusterConfig. */
export type EksctlAddon = z.output<typeof addonSchema>;

function uniqueByName<T extends z.ZodType<{ name: string }>>(item: T) {
  return z
    .array(item)
    .superRefine((items, context) => {
      const names = new Set<string>();
      for (const [index, { name }] of items.entries()) {
        if (names.has(name)) {
          context.addIssue({
            code: 'custom',
            path: [index, 'name'],
            message: 'the name is there twice',
          });
        }
        names.add(name);
      }
    })
    .default([]);
}

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

import type { AddonIssueCode, ClusterIssueCode } from '@aws-sdk/client-eks';
import { z } from 'zod';
import { ACCESS_POLICIES } from '../../aws/reference';
import { LOG_TYPES } from '../../state/newCluster';
import { fargateProfileSchema } from './fargateProfileSchema';
import { insightSchema } from './insightSchema';
import { namespaceSchema } from './namespaceSchema';
import { nodeGroupSchema, nodePoolSchema } from './nodeSchemas';
import {
  accountIdSchema,
  healthIssueSchema,
  minorVersionSchema,
  momentSchema,
  regionSchema,
  stringMapSchema,
} from './primitives';

const subnetSchema = z
  .object({
    id: z.string().regex(/^subnet-[0-9a-z]+$/),
    zone: z.string(),
    cidr: z.string().regex(/^\d+\.\d+\.\d+\.\d+\/\d+$/),
    /** Free IPv4 addresses. */
    free: z.number().int().min(0).default(200),
    public: z.boolean().default(false),
    tags: stringMapSchema.default({}),
  })
  .strict();

const addonSchema = z
  .object({
    name: z.string(),
    version: z.string(),
    status: z
      .enum([
        'CREATING',
        'ACTIVE',
        'CREATE_FAILED',
        'UPDATING',
        'DELETING',
        'DELETE_FAILED',
        'DEGRADED',
        'UPDATE_FAILED',
      ])
      .default('ACTIVE'),
    serviceAccountRole: z.string().optional(),
    /** Pod Identity associations that the add-on owns. */
    podIdentity: z
      .array(
        z
          .object({
            serviceAccount: z.string(),
            namespace: z.string().default('kube-system'),
            /** Name of a role of the cluster's account. */
            role: z.string(),
          })
          .strict(),
      )
      .default([]),
    createdAt: momentSchema.default('200d ago'),
    healthIssues: z.array(healthIssueSchema<AddonIssueCode>()).default([]),
  })
  .strict();

const podIdentityAssociationSchema = z
  .object({
    namespace: z.string(),
    serviceAccount: z.string(),
    /** Name of a role of the cluster's account. */
    role: z.string(),
    /** The role of another account that is assumed next. */
    targetRoleArn: z.string().startsWith('arn:').optional(),
    createdAt: momentSchema.default('100d ago'),
  })
  .strict();

const accessPolicySchema = z
  .object({
    policy: z.enum(ACCESS_POLICIES),
    /** Default: the whole cluster. */
    namespaces: z.array(z.string()).min(1).optional(),
  })
  .strict();

const accessEntrySchema = z
  .object({
    principal: z.string().startsWith('arn:'),
    groups: z.array(z.string()).default([]),
    type: z.string().default('STANDARD'),
    username: z.string().optional(),
    /** EKS access policies, which then alone decide what the principal may do. */
    policies: z.array(accessPolicySchema).min(1).optional(),
    /** Kubernetes resources that RBAC denies to this principal, such as `nodes`; `*` denies all. */
    deny: z.array(z.string()).default([]),
  })
  .strict();

const ingressClassSchema = z
  .object({
    name: z.string(),
    controller: z.string(),
    default: z.boolean().default(false),
  })
  .strict();

const objectSchema = z
  .object({
    apiVersion: z.string(),
    kind: z.string(),
    metadata: z.object({ name: z.string() }).passthrough(),
  })
  .passthrough();

/** A cluster with what runs in it. */
export const clusterSchema = z
  .object({
    name: z.string().regex(/^[0-9A-Za-z][A-Za-z0-9_-]{0,99}$/),
    accountId: accountIdSchema,
    region: regionSchema,
    version: minorVersionSchema,
    platformVersion: z.string().optional(),
    status: z
      .enum(['CREATING', 'ACTIVE', 'DELETING', 'FAILED', 'UPDATING', 'PENDING'])
      .default('ACTIVE'),
    createdAt: momentSchema.default('400d ago'),
    supportType: z.enum(['STANDARD', 'EXTENDED']).default('EXTENDED'),
    authenticationMode: z
      .enum(['API', 'API_AND_CONFIG_MAP', 'CONFIG_MAP'])
      .default('API_AND_CONFIG_MAP'),
    autoMode: z.boolean().default(false),
    /** Absent when EKS does not say whether the creator became administrator. */
    creatorIsAdmin: z.boolean().optional(),
    endpointPublicAccess: z.boolean().default(true),
    endpointPrivateAccess: z.boolean().default(true),
    /** Default: everybody, where the endpoint is public. */
    publicAccessCidrs: z.array(z.string()).optional(),
    logTypes: z
      .array(z.enum(LOG_TYPES))
      .default(['api', 'audit', 'authenticator']),
    /** ARN of the KMS key that encrypts `secrets`. */
    encryptionKeyArn: z.string().startsWith('arn:').optional(),
    zonalShift: z.boolean().default(false),
    ipFamily: z.enum(['ipv4', 'ipv6']).default('ipv4'),
    /** Networks of hybrid nodes. */
    remoteNetworks: z
      .object({
        nodeCidrs: z.array(z.string()).min(1),
        podCidrs: z.array(z.string()).default([]),
      })
      .strict()
      .optional(),
    /** A cluster that is only registered with EKS, and who runs it, such as `RANCHER`. It has no API here. */
    connectorProvider: z.string().optional(),
    deletionProtection: z.boolean().default(false),
    /** Whether the account has an IAM OIDC provider for this cluster. */
    oidcProvider: z.boolean().default(true),
    tags: stringMapSchema.default({}),
    healthIssues: z.array(healthIssueSchema<ClusterIssueCode>()).default([]),
    subnets: z.array(subnetSchema).default([]),
    nodeGroups: z.array(nodeGroupSchema).default([]),
    /** NodePools of Auto Mode or Karpenter. */
    nodePools: z.array(nodePoolSchema).default([]),
    addons: z.array(addonSchema).default([]),
    fargateProfiles: z.array(fargateProfileSchema).default([]),
    insights: z.array(insightSchema).default([]),
    podIdentityAssociations: z.array(podIdentityAssociationSchema).default([]),
    accessEntries: z.array(accessEntrySchema).default([]),
    ingressClasses: z.array(ingressClassSchema).default([]),
    namespaces: z.array(namespaceSchema).default([]),
    /** Further Kubernetes objects, as they are. */
    objects: z.array(objectSchema).default([]),
  })
  .strict();

/** A cluster of the world, defaults filled in. */
export type WorldCluster = z.infer<typeof clusterSchema>;
/** An access entry of the world, defaults filled in. */
export type WorldAccessEntry = z.infer<typeof accessEntrySchema>;

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

import { z } from 'zod/v4';
import { CLUSTER_SPEC_API_VERSION } from '../ClusterSpec';
import type { ClusterSpec } from '../ClusterSpec';
import {
  checkAccessPolicyName,
  checkAccountId,
  checkAddonName,
  checkAddonVersion,
  checkClusterName,
  checkEnvironmentName,
  checkKubernetesVersion,
  checkNamespace,
  checkOwner,
  checkPrincipalArn,
  checkPublicAccessCidr,
  checkRegion,
  checkRoleName,
  checkSourceUrl,
  checkTagKey,
  checkTagValue,
  checkVpcCidr,
} from '../checks';
import {
  checkedMap,
  checkedText,
  listOf,
  passthrough,
  yesOrNo,
} from './fields';
import { nodeGroupSchema } from './nodeGroupSchema';

/** AWS takes 50 tags on a cluster; three of them are derived from other fields. */
const MAX_TAGS = 47;

const metadata = z
  .strictObject({
    name: checkedText(checkClusterName, {
      description: 'The exact name in EKS, such as `payments-dev`.',
      pattern: '^[A-Za-z][A-Za-z0-9-]{0,99}$',
    }),
    environment: checkedText(checkEnvironmentName, {
      description: 'The folder below `clusters/`, such as `dev`.',
      pattern: '^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$',
    }),
    owner: checkedText(checkOwner, {
      description:
        'Reference of the owner in the catalog, such as `group:default/platform`.',
    }).optional(),
    source: checkedText(checkSourceUrl, {
      description:
        'URL of this file on the main branch; the portal finds the file by it.',
    }).optional(),
    tags: checkedMap(
      { key: checkTagKey, value: checkTagValue, max: MAX_TAGS },
      { description: 'Further tags of the cluster and its nodes in AWS.' },
    ).optional(),
  })
  .meta({ description: 'Who the cluster is.' });

const network = z
  .strictObject({
    vpcCidr: checkedText(checkVpcCidr, {
      description:
        'IPv4 CIDR of the new VPC, private, /16 to /24, such as `10.20.0.0/16`. It cannot be changed later.',
      pattern: '^\\d{1,3}(\\.\\d{1,3}){3}/(1[6-9]|2[0-4])$',
    }),
    natGateways: z.enum(['Single', 'HighlyAvailable', 'Disable']).meta({
      description:
        'Single is cheaper, HighlyAvailable has one gateway a zone, Disable has no way out to the internet.',
    }),
    endpointPublicAccess: yesOrNo(
      'Whether the Kubernetes API answers on a public address.',
    ),
    endpointPrivateAccess: yesOrNo(
      'Whether nodes and others in the VPC reach the Kubernetes API inside the VPC.',
    ),
    publicAccessCidrs: listOf(
      checkedText(checkPublicAccessCidr, {
        description: 'IPv4 CIDR of public addresses, such as `203.0.113.0/24`.',
      }),
      { min: 1, max: 40 },
      'Who may reach the public endpoint; everybody when absent.',
    ).optional(),
  })
  .meta({ description: 'The network of the cluster.' });

const accessEntry = z.strictObject({
  principalArn: checkedText(checkPrincipalArn, {
    description: 'ARN of an IAM role or user.',
  }),
  policies: listOf(
    z.strictObject({
      name: checkedText(checkAccessPolicyName, {
        description:
          'Name of an EKS access policy, such as `AmazonEKSClusterAdminPolicy`.',
      }),
      namespaces: listOf(
        checkedText(checkNamespace, { description: 'A namespace.' }),
        { min: 1, max: 100 },
        'Where the policy holds; the whole cluster when absent.',
      ).optional(),
    }),
    { min: 1, max: 20 },
    'EKS access policies of the principal.',
  ),
});

const addon = z.strictObject({
  name: checkedText(checkAddonName, {
    description: 'Name of the add-on as EKS lists it, such as `vpc-cni`.',
  }),
  version: checkedText(checkAddonVersion, {
    description: 'Its pinned version, such as `v1.20.4-eksbuild.2`.',
  }),
  configurationValues: passthrough(
    "Settings by the add-on's own schema (`aws eks describe-addon-configuration`).",
  ).optional(),
  podIdentity: yesOrNo(
    'Gives the add-on the IAM policies that EKS recommends for it, through Pod Identity.',
  ).optional(),
});

const body = z
  .strictObject({
    accountId: checkedText(checkAccountId, {
      description: 'AWS account, 12 digits in quotes.',
      pattern: '^\\d{12}$',
    }),
    region: checkedText(checkRegion, {
      description: 'AWS region, such as `eu-west-1`.',
    }),
    kubernetesVersion: checkedText(checkKubernetesVersion, {
      description:
        'Kubernetes minor version of the control plane, in quotes, such as "1.35".',
      pattern: '^1\\.[1-9]\\d$',
    }),
    supportType: z.enum(['STANDARD', 'EXTENDED']).meta({
      description:
        'At the end of standard support: STANDARD upgrades the control plane automatically, EXTENDED keeps the version for a higher price.',
    }),
    network,
    access: z
      .strictObject({
        entries: listOf(
          accessEntry,
          { max: 100 },
          'EKS access entries. The role that creates the cluster is its administrator besides.',
        ),
      })
      .meta({ description: "Who may use the cluster's API." }),
    logTypes: listOf(
      z.enum([
        'api',
        'audit',
        'authenticator',
        'controllerManager',
        'scheduler',
      ]),
      { max: 5 },
      'Control plane logs sent to CloudWatch.',
    ),
    nodeGroups: listOf(nodeGroupSchema, { max: 30 }, 'Managed node groups.'),
    addons: listOf(
      addon,
      { max: 50 },
      'EKS add-ons. What is not listed here is not installed.',
    ),
    pipeline: z
      .strictObject({
        roleName: checkedText(checkRoleName, {
          description:
            'Name of the IAM role in the account that the pipeline takes through OIDC.',
        }),
      })
      .meta({ description: 'The pipeline that applies this file.' }),
  })
  .meta({ description: 'What the cluster is made of.' });

/** The shape of a `cluster.yaml` and the checks of each value by itself. */
export const clusterSpecSchema: z.ZodType<ClusterSpec> = z
  .strictObject({
    apiVersion: z
      .literal(CLUSTER_SPEC_API_VERSION)
      .meta({ description: 'Version of the format of this file.' }),
    kind: z
      .literal('Cluster')
      .meta({ description: 'What this file declares.' }),
    metadata,
    spec: body,
    engine: z
      .strictObject({
        eksctl: passthrough(
          'Merged over the derived eksctl ClusterConfig: maps by key, everything else replaced.',
        ).optional(),
      })
      .meta({ description: 'What only one engine knows.' })
      .optional(),
  })
  .meta({
    title: 'EKS cluster',
    description:
      'One EKS cluster. All other files of the repository are derived from it.',
  });

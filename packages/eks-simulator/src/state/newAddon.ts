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

import type { Addon, AddonIssue, AddonStatus } from '@aws-sdk/client-eks';
import { uuid } from './newCluster';

/** An add-on in the shape of DescribeAddon. */
export function newAddon(
  cluster: { accountId: string; region: string; name: string },
  spec: {
    name: string;
    version: string;
    status: AddonStatus;
    createdAt: Date;
    serviceAccountRoleArn?: string;
    configurationValues?: string;
    healthIssues: AddonIssue[];
    tags: Record<string, string>;
  },
): Addon {
  const id = uuid(
    `${cluster.accountId}/${cluster.region}/${cluster.name}/addon/${spec.name}`,
  );
  return {
    addonName: spec.name,
    clusterName: cluster.name,
    status: spec.status,
    addonVersion: spec.version,
    health: { issues: spec.healthIssues },
    addonArn: `arn:aws:eks:${cluster.region}:${cluster.accountId}:addon/${cluster.name}/${spec.name}/${id}`,
    createdAt: spec.createdAt,
    modifiedAt: spec.createdAt,
    serviceAccountRoleArn: spec.serviceAccountRoleArn,
    configurationValues: spec.configurationValues,
    podIdentityAssociations: [],
    tags: spec.tags,
  };
}

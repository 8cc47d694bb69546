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

import type { PodIdentityAssociation } from '@aws-sdk/client-eks';
import { digest } from './newCluster';

/** A Pod Identity association in the shape of DescribePodIdentityAssociation. */
export function newPodIdentityAssociation(
  cluster: { accountId: string; region: string; name: string },
  spec: {
    namespace: string;
    serviceAccount: string;
    roleArn: string;
    createdAt: Date;
    /** The role of another account that is assumed next. */
    targetRoleArn?: string;
    /** ARN of the add-on that the association belongs to. */
    ownerArn?: string;
    tags: Record<string, string>;
  },
): PodIdentityAssociation & { associationId: string; associationArn: string } {
  const { accountId, region, name } = cluster;
  const { namespace, serviceAccount } = spec;
  const associationId = `a-${digest(
    `${accountId}/${region}/${name}/${namespace}/${serviceAccount}`,
    17,
  )}`;
  return {
    clusterName: name,
    namespace,
    serviceAccount,
    roleArn: spec.roleArn,
    targetRoleArn: spec.targetRoleArn,
    associationArn: `arn:aws:eks:${region}:${accountId}:podidentityassociation/${name}/${associationId}`,
    associationId,
    tags: spec.tags,
    createdAt: spec.createdAt,
    modifiedAt: spec.createdAt,
    ownerArn: spec.ownerArn,
    disableSessionTags: false,
  };
}

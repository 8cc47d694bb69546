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

import type { AccessEntry } from '@aws-sdk/client-eks';
import { uuid } from './newCluster';

/** An access entry in the shape of DescribeAccessEntry. */
export function newAccessEntry(
  cluster: { accountId: string; region: string; name: string },
  spec: {
    /** ARN of an IAM role or user. */
    principalArn: string;
    groups: string[];
    /** Default: what EKS makes of the principal. */
    username?: string;
    type: string;
    createdAt: Date | undefined;
    tags: Record<string, string>;
  },
): AccessEntry {
  const { accountId, region, name } = cluster;
  const { principalArn, createdAt } = spec;
  const [, , , , owner, resource] = principalArn.split(':');
  const [type, ...path] = resource.split('/');
  const principal = path.at(-1);
  return {
    clusterName: name,
    principalArn,
    kubernetesGroups: spec.groups,
    accessEntryArn: `arn:aws:eks:${region}:${accountId}:access-entry/${name}/${type}/${owner}/${principal}/${uuid(
      principalArn,
    )}`,
    createdAt,
    modifiedAt: createdAt,
    tags: spec.tags,
    username:
      spec.username ??
      (type === 'role'
        ? `arn:aws:sts::${owner}:assumed-role/${principal}/{{SessionName}}`
        : principalArn),
    type: spec.type,
  };
}

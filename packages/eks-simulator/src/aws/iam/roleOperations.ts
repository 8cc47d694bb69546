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

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { RoleState } from '../../state';
import { AwsError } from '../AwsError';
import { AwsContext, AwsOperation, defineOperation } from '../AwsOperation';
import { Page, paginate } from '../paginate';
import { account, noSuchEntity } from './account';

const roleInput = z.object({ RoleName: z.string().min(1).max(64) });

const pageInput = roleInput.extend({
  Marker: z.string().optional(),
  MaxItems: z.coerce.number().int().min(1).max(1000).default(100),
});

/** Operations on roles. */
export const roleOperations: AwsOperation[] = [
  defineOperation({
    action: 'GetRole',
    input: roleInput,
    run: ({ RoleName }, context) => {
      const role = findRole(context, RoleName);
      return {
        Role: {
          Path: role.path,
          RoleName: role.name,
          RoleId: roleId(role),
          Arn: role.arn,
          CreateDate: role.createdAt,
          AssumeRolePolicyDocument: encodeURIComponent(role.trustPolicy),
          MaxSessionDuration: 3600,
          Tags: Object.entries(role.tags).map(([Key, Value]) => ({
            Key,
            Value,
          })),
          RoleLastUsed: role.lastUsed
            ? { LastUsedDate: role.lastUsed, Region: context.region }
            : {},
        },
      };
    },
  }),
  defineOperation({
    action: 'ListAttachedRolePolicies',
    input: pageInput,
    run: ({ RoleName, Marker, MaxItems }, context) => {
      const role = findRole(context, RoleName);
      const page = pageOf(role.attachedPolicies, Marker, MaxItems);
      return {
        AttachedPolicies: page.items.map(PolicyName => ({
          PolicyName,
          PolicyArn: `arn:aws:iam::${context.accountId}:policy/${PolicyName}`,
        })),
        IsTruncated: page.nextToken !== undefined,
        Marker: page.nextToken,
      };
    },
  }),
  defineOperation({
    action: 'ListRolePolicies',
    input: pageInput,
    run: ({ RoleName, Marker, MaxItems }, context) => {
      const role = findRole(context, RoleName);
      const page = pageOf(role.inlinePolicies, Marker, MaxItems);
      return {
        PolicyNames: page.items,
        IsTruncated: page.nextToken !== undefined,
        Marker: page.nextToken,
      };
    },
  }),
];

function findRole(context: AwsContext, name: string): RoleState {
  const role = account(context).roles.get(name);
  if (!role) {
    throw noSuchEntity(`The role with name ${name} cannot be found.`);
  }
  return role;
}

function roleId(role: RoleState): string {
  const digest = createHash('sha256').update(role.arn).digest('hex');
  return `AROA${digest.slice(0, 17).toUpperCase()}`;
}

function pageOf(
  items: string[],
  marker: string | undefined,
  size: number,
): Page<string> {
  return paginate(items, size, marker, token => {
    throw new AwsError('ValidationError', 400, `Invalid Marker: ${token}`);
  });
}

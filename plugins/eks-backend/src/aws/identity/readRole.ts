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

import {
  GetRoleCommand,
  paginateListAttachedRolePolicies,
  paginateListRolePolicies,
  type IAMClient,
} from '@aws-sdk/client-iam';
import {
  known,
  notKnown,
  type Fact,
  type RoleFact,
} from '@backstage-eks/plugin-eks-common';
import { InvalidAnswerError } from '../errors';
import { collectPages } from '../pages';
import { toReadFailure } from '../toReadFailure';
import { parseRoleArn } from '../arns';
import { isNoSuchEntity } from './isNoSuchEntity';

/**
 * Reads a role with its trust policy; `undefined` when the account has no role of this name. Its own ARN may have another
 * path than the one that was asked for.
 *
 * @param iam - the client of the account in the ARN
 * @internal
 */
export async function readRole(
  iam: IAMClient,
  roleArn: string,
  abortSignal: AbortSignal,
): Promise<Fact<RoleFact | undefined>> {
  const parsed = parseRoleArn(roleArn);
  if (!parsed) {
    return known(undefined);
  }
  const { accountId, roleName } = parsed;
  try {
    const { Role: role } = await iam.send(
      new GetRoleCommand({ RoleName: roleName }),
      { abortSignal },
    );
    if (!role?.Arn) {
      throw new InvalidAnswerError(`Role ${roleName} has no ARN`);
    }
    return known({
      arn: role.Arn,
      name: roleName,
      accountId,
      trustPolicy: decodePolicy(role.AssumeRolePolicyDocument),
      policyCount: await countPolicies(iam, parsed, abortSignal),
      lastUsedAt: role.RoleLastUsed?.LastUsedDate?.toISOString(),
    });
  } catch (error) {
    return isNoSuchEntity(error)
      ? known(undefined)
      : notKnown(
          toReadFailure(error, { accountId, permission: 'iam:GetRole' }),
        );
  }
}

function decodePolicy(
  document: string | undefined,
): Record<string, unknown> | undefined {
  try {
    const policy: unknown = JSON.parse(decodeURIComponent(document ?? ''));
    return typeof policy === 'object' && policy && !Array.isArray(policy)
      ? { ...policy }
      : undefined;
  } catch {
    // A document that is no JSON is itself the finding; the rule sees that there is none.
    return undefined;
  }
}

async function countPolicies(
  client: IAMClient,
  role: { accountId: string; roleName: string },
  abortSignal: AbortSignal,
): Promise<Fact<number>> {
  const { accountId, roleName: RoleName } = role;
  let permission = 'iam:ListAttachedRolePolicies';
  try {
    const attached = await collectPages(
      paginateListAttachedRolePolicies(
        { client },
        { RoleName },
        { abortSignal },
      ),
      {
        token: page => page.Marker,
        items: page => page.AttachedPolicies ?? [],
      },
    );
    permission = 'iam:ListRolePolicies';
    const inline = await collectPages(
      paginateListRolePolicies({ client }, { RoleName }, { abortSignal }),
      { token: page => page.Marker, items: page => page.PolicyNames ?? [] },
    );
    return known(attached.length + inline.length);
  } catch (error) {
    return notKnown(toReadFailure(error, { accountId, permission }));
  }
}

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

import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Caller, Credential, RoleState } from '../../state';
import { AwsError } from '../AwsError';
import { AwsContext, defineOperation } from '../AwsOperation';

const statementSchema = z.object({
  Effect: z.string(),
  Principal: z.object({
    AWS: z.union([z.string(), z.array(z.string())]).optional(),
  }),
  Action: z.union([z.string(), z.array(z.string())]),
  // Strict: a condition that is not understood must not let anybody in.
  Condition: z
    .object({
      StringEquals: z
        .object({ 'sts:ExternalId': z.string().optional() })
        .strict()
        .optional(),
    })
    .strict()
    .optional(),
});

/**
 * `AssumeRole`. The trust policy must name the caller or its account; of conditions only `sts:ExternalId` under
 * `StringEquals` is understood, which is what portals are given. A statement with another condition lets nobody in.
 */
export const assumeRole = defineOperation({
  action: 'AssumeRole',
  input: z.object({
    RoleArn: z.string().min(20),
    RoleSessionName: z.string().min(2).max(64),
    ExternalId: z.string().optional(),
    DurationSeconds: z.coerce.number().int().min(900).max(43200).default(3600),
  }),
  run: (input, context) => {
    const role = findRole(context, input.RoleArn);
    if (!role || !trusts(role, context.caller, input.ExternalId)) {
      throw new AwsError(
        'AccessDenied',
        403,
        `User: ${context.caller.callerArn} is not authorized to perform: sts:AssumeRole on resource: ${input.RoleArn}`,
      );
    }
    const accountId = input.RoleArn.split(':')[4];
    const session: Credential = {
      accountId,
      accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
      secretAccessKey: randomBytes(20).toString('hex'),
      sessionToken: randomBytes(48).toString('base64'),
      principalArn: role.arn,
      callerArn: `arn:aws:sts::${accountId}:assumed-role/${role.name}/${input.RoleSessionName}`,
      expiresAt: new Date(context.now.getTime() + input.DurationSeconds * 1000),
    };
    context.state.credentials.set(session.accessKeyId, session);
    return {
      Credentials: {
        AccessKeyId: session.accessKeyId,
        SecretAccessKey: session.secretAccessKey,
        SessionToken: session.sessionToken,
        // SDKs compare this with the time of their machine, whatever the simulated time is.
        Expiration: new Date(Date.now() + input.DurationSeconds * 1000),
      },
      AssumedRoleUser: {
        AssumedRoleId: `AROA${session.accessKeyId.slice(4)}:${
          input.RoleSessionName
        }`,
        Arn: session.callerArn,
      },
    };
  },
});

function findRole(context: AwsContext, arn: string): RoleState | undefined {
  const role = context.state.accounts
    .get(arn.split(':')[4])
    ?.roles.get(arn.split('/').at(-1) ?? '');
  return role?.arn === arn ? role : undefined;
}

function trusts(
  role: RoleState,
  caller: Caller,
  externalId: string | undefined,
): boolean {
  const principals = new Set([
    '*',
    caller.accountId,
    `arn:aws:iam::${caller.accountId}:root`,
    caller.principalArn,
    caller.callerArn,
  ]);
  return statementsOf(role).some(value => {
    const statement = statementSchema.safeParse(value);
    if (!statement.success) {
      return false;
    }
    const { Effect, Principal, Action, Condition } = statement.data;
    const wantedId = Condition?.StringEquals?.['sts:ExternalId'];
    return (
      Effect === 'Allow' &&
      [Action].flat().some(a => a === 'sts:AssumeRole' || a === 'sts:*') &&
      [Principal.AWS ?? []].flat().some(p => principals.has(p)) &&
      (wantedId === undefined || wantedId === externalId)
    );
  });
}

function statementsOf(role: RoleState): unknown[] {
  try {
    const policy: unknown = JSON.parse(role.trustPolicy);
    const parsed = z
      .object({ Statement: z.union([z.array(z.unknown()), z.unknown()]) })
      .safeParse(policy);
    return parsed.success ? [parsed.data.Statement].flat() : [];
  } catch (error) {
    if (error instanceof SyntaxError) {
      return []; // Worlds may contain broken trust policies; they trust nobody.
    }
    throw error;
  }
}

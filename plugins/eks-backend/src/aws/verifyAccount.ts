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

import { GetCallerIdentityCommand, type STSClient } from '@aws-sdk/client-sts';
import { required } from './answer';
import { WrongAccountError } from './errors';

/**
 * Checks that the credentials belong to the account: with those of another one every cluster would look removed, and every
 * role missing.
 *
 * @returns the ARN of the caller
 * @throws WrongAccountError
 * @internal
 */
export async function verifyAccount(
  client: STSClient,
  accountId: string,
  signal: AbortSignal,
): Promise<string> {
  const { Account, Arn } = await client.send(new GetCallerIdentityCommand({}), {
    abortSignal: signal,
  });
  if (Account !== accountId) {
    throw new WrongAccountError(
      `The credentials for AWS account ${accountId} belong to ${
        Account ?? 'no account'
      }`,
    );
  }
  return required(Arn, 'Arn');
}

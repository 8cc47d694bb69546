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

import type { Config } from '@backstage/config';

const DEFAULT_PARTITION = 'aws';

/**
 * The role that Backstage's AWS integration assumes in an account, as `aws.accounts` and `aws.accountDefaults` say. An
 * entry of the account wins over the defaults, as it does in `@backstage/integration-aws-node`.
 *
 * @param config - the root configuration
 * @param accountId - 12 digits
 * @returns undefined when no role is assumed: the account is read with keys, a profile, or what the process runs as
 * @internal
 */
export function assumedRoleOf(
  config: Config,
  accountId: string,
): { roleArn: string; externalId?: string } | undefined {
  const accounts = config.getOptionalConfigArray('aws.accounts') ?? [];
  const source =
    accounts.find(each => each.getString('accountId') === accountId) ??
    config.getOptionalConfig('aws.accountDefaults');
  const roleName = source?.getOptionalString('roleName');
  if (!source || !roleName) {
    return undefined;
  }
  const partition = source.getOptionalString('partition') ?? DEFAULT_PARTITION;
  const externalId = source.getOptionalString('externalId');
  return {
    roleArn: `arn:${partition}:iam::${accountId}:role/${roleName}`,
    ...(externalId && { externalId }),
  };
}

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
  GetOpenIDConnectProviderCommand,
  GetRoleCommand,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  type IAMClient,
} from '@aws-sdk/client-iam';
import type { ActionProbe } from './ActionProbe';
import { NO_SUCH_NAME } from './noSuch';

/**
 * Tries the actions of IAM on a role and a provider that do not exist: IAM checks permissions for the ARN that the request
 * names.
 *
 * @internal
 */
export async function probeIam(
  probe: ActionProbe,
  client: IAMClient,
  place: { partition: string; accountId: string },
): Promise<void> {
  const RoleName = NO_SUCH_NAME;
  await Promise.all([
    probe.attempt('iam:GetRole', options =>
      client.send(new GetRoleCommand({ RoleName }), options),
    ),
    probe.attempt('iam:ListAttachedRolePolicies', options =>
      client.send(new ListAttachedRolePoliciesCommand({ RoleName }), options),
    ),
    probe.attempt('iam:ListRolePolicies', options =>
      client.send(new ListRolePoliciesCommand({ RoleName }), options),
    ),
    probe.attempt('iam:GetOpenIDConnectProvider', options =>
      client.send(
        new GetOpenIDConnectProviderCommand({
          OpenIDConnectProviderArn: `arn:${place.partition}:iam::${place.accountId}:oidc-provider/${NO_SUCH_NAME}.invalid`,
        }),
        options,
      ),
    ),
  ]);
}

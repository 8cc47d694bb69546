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

import { listAccounts, type AwsClients } from '../aws';
import { verifyAccount } from '../aws/verifyAccount';
import type { ListAccounts } from './OrganizationTargetSource';

/**
 * Lists organizations with the clients of AWS, after AWS said that the credentials are those of the account that is asked:
 * those of another one may belong to another organization.
 *
 * @param clients - with `eks.organizations` among its `organizations`
 * @internal
 */
export function createListAccounts(
  clients: Pick<AwsClients, 'anyTarget' | 'sts' | 'organizations'>,
): ListAccounts {
  return async ({ accountId, organizationalUnits, signal }) => {
    const sts = clients.sts(clients.anyTarget(accountId));
    await verifyAccount(sts, accountId, signal);
    return listAccounts(
      clients.organizations(accountId),
      { organizationalUnits },
      signal,
    );
  };
}

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

import { OrganizationState } from '../../state/OrganizationState';
import { resolveMoment } from '../resolveMoment';
import { World } from '../World';

/** The organization of a world with all its accounts, `undefined` when it has none. */
export function expandOrganization(
  { organization, accounts }: World,
  start: Date,
): OrganizationState | undefined {
  if (!organization) {
    return undefined;
  }
  const { id, rootId, managementAccount, organizationalUnits } = organization;
  return {
    id,
    rootId,
    managementAccount,
    organizationalUnits: organizationalUnits.map(unit => ({
      id: unit.id,
      name: unit.name,
      parentId: unit.parent ?? rootId,
    })),
    accounts: new Map(
      accounts.map(({ accountId, name, status }) => [
        accountId,
        {
          accountId,
          name: name ?? `account-${accountId}`,
          status,
          joinedAt: resolveMoment('800d ago', start),
          parentId:
            organizationalUnits.find(unit => unit.accounts.includes(accountId))
              ?.id ?? rootId,
        },
      ]),
    ),
  };
}

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
  paginateListAccounts,
  paginateListAccountsForParent,
  paginateListOrganizationalUnitsForParent,
  type Account,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { present, required } from '../answer';
import { InvalidAnswerError } from '../errors';
import { collectPages } from '../pages';

/**
 * An account of an organization.
 *
 * @internal
 */
export interface OrganizationAccount {
  /** 12 digits. */
  accountId: string;
  name?: string;
}

/**
 * The active accounts of an organization, by id: all of them, or those below some organizational units at any depth.
 *
 * @remarks
 * It lists all or rejects: an account that is missing from a list is taken for one that left.
 *
 * @param options - `organizationalUnits` are ids such as `ou-ab12-34cd5678`, or of the root, such as `r-ab12`; none means the
 * whole organization
 * @throws InvalidAnswerError when an answer is no whole list of accounts
 * @internal
 */
export async function listAccounts(
  client: OrganizationsClient,
  options: { organizationalUnits?: string[] },
  signal: AbortSignal,
): Promise<OrganizationAccount[]> {
  const { organizationalUnits = [] } = options;
  const accounts =
    organizationalUnits.length === 0
      ? await listAll(client, signal)
      : await listBelow(client, organizationalUnits, signal);
  const active = new Map<string, OrganizationAccount>();
  for (const account of accounts) {
    if (stateOf(account) === 'ACTIVE') {
      const found = toOrganizationAccount(account);
      active.set(found.accountId, found);
    }
  }
  return [...active.values()].sort((a, b) =>
    a.accountId < b.accountId ? -1 : 1,
  );
}

async function listAll(
  client: OrganizationsClient,
  signal: AbortSignal,
): Promise<Account[]> {
  const accounts = await collectPages(
    paginateListAccounts({ client }, {}, { abortSignal: signal }),
    {
      token: page => page.NextToken,
      items: page => required(page.Accounts, 'Accounts'),
    },
  );
  if (accounts.length === 0) {
    // The account that was asked is a member itself: believed, this would empty the fleet.
    throw new InvalidAnswerError('AWS lists no accounts in the organization');
  }
  return accounts;
}

async function listBelow(
  client: OrganizationsClient,
  parents: string[],
  signal: AbortSignal,
): Promise<Account[]> {
  const accounts: Account[] = [];
  const seen = new Set<string>();
  const queue = [...parents];
  for (
    let ParentId = queue.pop();
    ParentId !== undefined;
    ParentId = queue.pop()
  ) {
    if (seen.has(ParentId)) {
      continue;
    }
    seen.add(ParentId);
    accounts.push(
      ...(await collectPages(
        paginateListAccountsForParent(
          { client },
          { ParentId },
          { abortSignal: signal },
        ),
        {
          token: page => page.NextToken,
          items: page => required(page.Accounts, 'Accounts'),
        },
      )),
    );
    queue.push(
      ...(await collectPages(
        paginateListOrganizationalUnitsForParent(
          { client },
          { ParentId },
          { abortSignal: signal },
        ),
        {
          token: page => page.NextToken,
          items: page =>
            required(page.OrganizationalUnits, 'OrganizationalUnits').map(
              unit => required(unit.Id, 'OrganizationalUnits.Id'),
            ),
        },
      )),
    );
  }
  return accounts;
}

/** AWS replaces `Status` by `State`. */
function stateOf(account: Account): string {
  return required(account.State ?? account.Status, 'Accounts.State');
}

function toOrganizationAccount(account: Account): OrganizationAccount {
  const accountId = required(account.Id, 'Accounts.Id');
  if (!/^\d{12}$/.test(accountId)) {
    throw new InvalidAnswerError(`AWS lists '${accountId}' as an account`);
  }
  return { accountId, ...present({ name: account.Name }) };
}

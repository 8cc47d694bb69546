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

import { z } from 'zod';
import { OrganizationAccount, OrganizationState } from '../../state';
import { AwsError } from '../AwsError';
import { AwsOperation, defineOperation } from '../AwsOperation';
import { Page, paginate } from '../paginate';
import { requireManagement } from './requireOrganization';

const pageFields = {
  MaxResults: z.number().int().min(1).max(20).default(20),
  NextToken: z.string().optional(),
};

/** Operations that list accounts and organizational units. */
export const listOperations: AwsOperation[] = [
  defineOperation({
    action: 'ListAccounts',
    input: z.object(pageFields),
    run: (input, context) => {
      const organization = requireManagement(context);
      const page = pageOf([...organization.accounts.values()], input);
      return {
        Accounts: page.items.map(account => toWire(organization, account)),
        NextToken: page.nextToken,
      };
    },
  }),
  defineOperation({
    action: 'ListAccountsForParent',
    input: z.object({ ParentId: z.string(), ...pageFields }),
    run: (input, context) => {
      const organization = requireManagement(context);
      requireParent(organization, input.ParentId);
      const children = [...organization.accounts.values()].filter(
        ({ parentId }) => parentId === input.ParentId,
      );
      const page = pageOf(children, input);
      return {
        Accounts: page.items.map(account => toWire(organization, account)),
        NextToken: page.nextToken,
      };
    },
  }),
  defineOperation({
    action: 'ListOrganizationalUnitsForParent',
    input: z.object({ ParentId: z.string(), ...pageFields }),
    run: (input, context) => {
      const organization = requireManagement(context);
      requireParent(organization, input.ParentId);
      const children = organization.organizationalUnits.filter(
        ({ parentId }) => parentId === input.ParentId,
      );
      const page = pageOf(children, input);
      return {
        OrganizationalUnits: page.items.map(({ id, name }) => ({
          Id: id,
          Arn: arnOf(organization, 'ou', id),
          Name: name,
        })),
        NextToken: page.nextToken,
      };
    },
  }),
  defineOperation({
    action: 'ListRoots',
    input: z.object(pageFields),
    run: (input, context) => {
      const organization = requireManagement(context);
      const { rootId } = organization;
      const page = pageOf([rootId], input);
      return {
        Roots: page.items.map(id => ({
          Id: id,
          Arn: arnOf(organization, 'root', id),
          Name: 'Root',
          PolicyTypes: [],
        })),
        NextToken: page.nextToken,
      };
    },
  }),
];

function pageOf<T>(
  items: T[],
  input: { MaxResults: number; NextToken?: string },
): Page<T> {
  return paginate(items, input.MaxResults, input.NextToken, () => {
    throw new AwsError(
      'InvalidInputException',
      400,
      'You specified an invalid value for nextToken. You must get the value from the response to a previous call to the API.',
      { Reason: 'INVALID_NEXT_TOKEN' },
    );
  });
}

function requireParent(
  { rootId, organizationalUnits }: OrganizationState,
  parentId: string,
): void {
  if (
    parentId !== rootId &&
    !organizationalUnits.some(({ id }) => id === parentId)
  ) {
    throw new AwsError(
      'ParentNotFoundException',
      400,
      `We can't find a root or OU with the ParentId ${parentId} that you specified.`,
    );
  }
}

function toWire(
  organization: OrganizationState,
  account: OrganizationAccount,
): object {
  const { accountId, name, status } = account;
  return {
    Id: accountId,
    Arn: arnOf(organization, 'account', accountId),
    Email: `aws+${accountId}@example.com`,
    Name: name,
    // Closed accounts are still listed, for ninety days.
    Status: status,
    State: status,
    JoinedMethod:
      accountId === organization.managementAccount ? 'INVITED' : 'CREATED',
    JoinedTimestamp: account.joinedAt,
  };
}

function arnOf(
  { id, managementAccount }: OrganizationState,
  type: string,
  resource: string,
): string {
  return `arn:aws:organizations::${managementAccount}:${type}/${id}/${resource}`;
}

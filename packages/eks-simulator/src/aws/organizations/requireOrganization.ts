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

import { OrganizationState } from '../../state';
import { AwsError } from '../AwsError';
import { AwsContext } from '../AwsOperation';

/**
 * The organization that the caller's account belongs to.
 *
 * @throws AwsError as AWS refuses an account that is in none.
 */
export function requireOrganization({
  state,
  accountId,
}: AwsContext): OrganizationState {
  const { organization } = state;
  if (!organization?.accounts.has(accountId)) {
    throw new AwsError(
      'AWSOrganizationsNotInUseException',
      400,
      'Your account is not a member of an organization.',
    );
  }
  return organization;
}

/**
 * The same for what only the management account may read.
 *
 * @throws AwsError as AWS refuses a member account.
 */
export function requireManagement(context: AwsContext): OrganizationState {
  const organization = requireOrganization(context);
  if (context.accountId !== organization.managementAccount) {
    throw new AwsError(
      'AccessDeniedException',
      400,
      "You don't have permissions to access this resource.",
    );
  }
  return organization;
}

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

import type { PermissionCheck } from '@backstage-eks/plugin-eks-common';
import { ACTIONS, type AwsAction } from '../aws/calls';

/** Permissions that are installed together in an account. @internal */
export type PermissionTier = PermissionCheck['tier'];

/** In the order in which they build on each other. @internal */
export const PERMISSION_TIERS: readonly PermissionTier[] = [
  'eks',
  'aws',
  'kubernetes',
];

/**
 * The actions that a policy for an account must allow: `sts:GetCallerIdentity` needs no permission, and organizations are
 * asked in one account only.
 *
 * @internal
 */
export function accountActions(): AwsAction[] {
  return ACTIONS.filter(
    ({ service }) => service !== 'sts' && service !== 'organizations',
  );
}

/** The IAM actions of a tier and of those before it. @internal */
export function actionsUpTo(tier: PermissionTier): string[] {
  const included = PERMISSION_TIERS.slice(
    0,
    PERMISSION_TIERS.indexOf(tier) + 1,
  );
  return namesOf(accountActions().filter(each => included.includes(each.tier)));
}

/** The IAM actions that list the accounts of an organization. @internal */
export function organizationActions(): string[] {
  return namesOf(ACTIONS.filter(({ service }) => service === 'organizations'));
}

function namesOf(actions: AwsAction[]): string[] {
  return actions.map(({ action }) => action);
}

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

import type { TargetCheck } from '@backstage-eks/plugin-eks-common';
import { PERMISSION_TIERS, type PermissionTier } from '../permissionTier';

/**
 * How far the permissions of a tier go. `unknown`: none is missing, but not all could be checked.
 *
 * @internal
 */
export interface TierState {
  tier: PermissionTier;
  state: 'reached' | 'notReached' | 'unknown';
  allowed: number;
  denied: number;
  unknown: number;
}

/** The state of every tier, on its own. @internal */
export function tiersReached(check: TargetCheck): TierState[] {
  return PERMISSION_TIERS.map(tier => {
    const count = (state: string) =>
      check.checks.filter(each => each.tier === tier && each.state === state)
        .length;
    const denied = count('denied');
    const unknown = count('unknown');
    return {
      tier,
      state: stateOf(denied, unknown),
      allowed: count('allowed'),
      denied,
      unknown,
    };
  });
}

/**
 * Whether nothing is missing up to a tier. What could not be checked for want of something to ask about does no harm, as
 * long as the clusters could be listed.
 *
 * @internal
 */
export function isComplete(check: TargetCheck, upTo: PermissionTier): boolean {
  const included = PERMISSION_TIERS.slice(
    0,
    PERMISSION_TIERS.indexOf(upTo) + 1,
  );
  return (
    check.identity.state === 'ok' &&
    check.checks.some(
      each => each.action === 'eks:ListClusters' && each.state === 'allowed',
    ) &&
    !check.checks.some(
      each => included.includes(each.tier) && each.state === 'denied',
    )
  );
}

function stateOf(denied: number, unknown: number): TierState['state'] {
  if (denied > 0) {
    return 'notReached';
  }
  return unknown > 0 ? 'unknown' : 'reached';
}

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
import { accountActions, PERMISSION_TIERS } from '../permissionTier';
import { kubernetesActions } from '../probes';
import { inWords, sectionsOf } from './uses';

/**
 * A permission to check, and what is lost without it.
 *
 * @internal
 */
export interface ExpectedCheck
  extends Pick<PermissionCheck, 'action' | 'tier' | 'sections'> {
  /** Such as `insights`, as the end of a sentence. */
  degrades: string;
}

/** Everything that is checked in a target, by tier and action. @internal */
export function expectedChecks(): ExpectedCheck[] {
  const checks = [
    ...accountActions().map(
      ({ action, tier, uses }): ExpectedCheck => ({
        action,
        tier,
        sections: sectionsOf(uses),
        degrades: inWords(uses),
      }),
    ),
    ...kubernetesActions().map(
      ({ action, read }): ExpectedCheck => ({
        action,
        tier: 'kubernetes',
        sections: read.sections,
        degrades: inWords([
          ...read.sections,
          ...(read.serviceState ? (['serviceState'] as const) : []),
        ]),
      }),
    ),
  ];
  return PERMISSION_TIERS.flatMap(tier =>
    checks.filter(check => check.tier === tier),
  );
}

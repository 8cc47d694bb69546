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

import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import { InputError } from '@backstage/errors';

/**
 * The configured targets that were asked for. An account and a region together name a target of their own, which another
 * source than the configuration may know.
 *
 * @throws InputError when there are none
 * @internal
 */
export function chooseTargets(
  configured: TargetRef[],
  wanted: { accountId?: string; region?: string },
): TargetRef[] {
  const { accountId, region } = wanted;
  if (accountId && region) {
    return [{ accountId, region }];
  }
  const chosen = configured.filter(
    target =>
      target.accountId === (accountId ?? target.accountId) &&
      target.region === (region ?? target.region),
  );
  if (chosen.length === 0) {
    throw new InputError(
      configured.length === 0
        ? `Nothing is configured under 'eks.targets'; give --account and --region`
        : `No target under 'eks.targets' is in ${
            accountId ?? region
          }; give both --account and --region to check another`,
    );
  }
  return chosen;
}

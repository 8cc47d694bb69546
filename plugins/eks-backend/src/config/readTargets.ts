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
import type { Config } from '@backstage/config';
import { checkAccountId } from './checkAccountId';
import { checkRegions } from './checkRegions';
import { invalid } from './invalid';

/**
 * Reads `eks.targets`: one target of each account and region.
 *
 * @param config - the configuration under `eks`
 * @throws InputError
 * @internal
 */
export function readTargets(config: Config | undefined): TargetRef[] {
  const targets: TargetRef[] = [];
  const seen = new Set<string>();
  const entries = config?.getOptionalConfigArray('targets') ?? [];
  for (const [index, entry] of entries.entries()) {
    const key = `eks.targets[${index}]`;
    const accountId = checkAccountId(
      `${key}.accountId`,
      entry.getOptional('accountId'),
    );
    const regions = checkRegions(
      `${key}.regions`,
      entry.getStringArray('regions'),
      'target',
    );
    for (const region of regions) {
      if (seen.has(`${accountId}/${region}`)) {
        throw invalid(
          `${key}.regions`,
          region,
          `list each region once for account ${accountId}`,
        );
      }
      seen.add(`${accountId}/${region}`);
      targets.push({ accountId, region });
    }
  }
  return targets;
}

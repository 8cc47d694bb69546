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

import { TargetHealth } from '@backstage-eks/plugin-eks-common';

/** Regions of one account that fail for the same reason. */
export interface FailureGroup {
  accountId: string;
  regions: string[];
  clusterCount: number;
  /** That of the region that fails for the longest time. */
  failure: NonNullable<TargetHealth['failure']>;
  /** When the region that is out of date the most was listed; absent when one never was. */
  listedAt?: string;
}

/** Joins what fails for the same reason in several regions of an account, so that one cause is told once. */
export function groupFailures(targets: TargetHealth[]): FailureGroup[] {
  const groups = new Map<string, FailureGroup>();
  for (const target of targets) {
    const { accountId, region, clusterCount, failure, listedAt } = target;
    if (!failure) {
      continue;
    }
    const key = [accountId, failure.reason, failure.message].join('\n');
    const group = groups.get(key);
    if (!group) {
      groups.set(key, {
        accountId,
        regions: [region],
        clusterCount,
        failure,
        listedAt,
      });
      continue;
    }
    group.regions.push(region);
    group.clusterCount += clusterCount;
    group.listedAt = [group.listedAt, listedAt].includes(undefined)
      ? undefined
      : [group.listedAt, listedAt].sort()[0];
    if ((failure.since ?? '') < (group.failure.since ?? '')) {
      group.failure = failure;
    }
  }
  return [...groups.values()];
}

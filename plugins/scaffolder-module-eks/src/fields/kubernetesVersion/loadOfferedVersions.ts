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
  KubernetesVersion,
  KubernetesVersionList,
} from '@backstage-eks/plugin-eks-common';
import { EksApi, EksTarget } from '@backstage-eks/plugin-eks-react';
import { toError } from '@backstage/errors';

/** What EKS offers in all of some accounts and regions. */
export interface OfferedVersions {
  /** Newest first. */
  versions: KubernetesVersion[];
  /** Since when the dates are those of a table instead of AWS's own, ISO 8601. */
  fallbackAsOf?: string;
  /** Targets that could not be asked; the versions are those of the others. */
  failures: Array<{ target: EksTarget; error: Error }>;
}

/** Asks all targets at once. Fails when none of them answers. */
export async function loadOfferedVersions(
  eksApi: EksApi,
  targets: EksTarget[],
  signal?: AbortSignal,
): Promise<OfferedVersions> {
  const lists: KubernetesVersionList[] = [];
  const failures: OfferedVersions['failures'] = [];
  const answers = await Promise.allSettled(
    targets.map(target => eksApi.listKubernetesVersions(target, { signal })),
  );
  for (const [index, answer] of answers.entries()) {
    if (answer.status === 'fulfilled') {
      lists.push(answer.value);
    } else {
      failures.push({ target: targets[index], error: toError(answer.reason) });
    }
  }
  if (lists.length === 0 && failures.length > 0) {
    throw failures[0].error;
  }
  return {
    versions: commonVersions(lists),
    fallbackAsOf: lists.find(list => list.source === 'fallback')?.asOf,
    failures,
  };
}

function commonVersions(lists: KubernetesVersionList[]): KubernetesVersion[] {
  const [first, ...others] = lists;
  return (first?.items ?? []).filter(({ version }) =>
    others.every(list => list.items.some(item => item.version === version)),
  );
}

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

import type { SectionFreshness } from '../../inventory/store';
import { isDue } from '../../inventory/sync/isDue';

/**
 * What the API of a cluster is read for. The workloads are those of the index.
 *
 * @internal
 */
export type KubernetesRead =
  | 'workloads'
  | 'components'
  | 'nodePools'
  | 'awsAuth';

/**
 * What of one cluster is to be read now. Components are made from the workloads, so the two are read together.
 *
 * @param options - `sections` says which of the sections are switched on; the index of workloads always is
 * @internal
 */
export function dueReads(
  last: Partial<Record<KubernetesRead, SectionFreshness>>,
  options: {
    cadenceMs: Record<'components' | 'nodePools' | 'awsAuth', number>;
    sections: Record<'components' | 'nodePools' | 'awsAuth', boolean>;
    now: Date;
  },
): Set<KubernetesRead> {
  const { cadenceMs, sections, now } = options;
  const due = new Set<KubernetesRead>();
  for (const section of ['components', 'nodePools', 'awsAuth'] as const) {
    if (sections[section] && isDue(last[section], cadenceMs[section], now)) {
      due.add(section);
    }
  }
  if (
    due.has('components') ||
    isDue(last.workloads, cadenceMs.components, now)
  ) {
    due.add('workloads');
    if (sections.components) {
      due.add('components');
    }
  }
  return due;
}

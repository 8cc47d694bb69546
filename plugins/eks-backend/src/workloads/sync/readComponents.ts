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
  known,
  type Component,
  type Fact,
} from '@backstage-eks/plugin-eks-common';
import type { V1PodTemplateSpec } from '@kubernetes/client-node';
import limiter from 'p-limit';
import type { ClusterInventoryApi } from '../../kubernetes';
import { recogniseComponents, toComponents, workloadKey } from '../components';
import type { WorkloadMetadata } from '../types';

/** Versions in images are read of so many components; the well-known ones come first. */
const MAX_TEMPLATES = 40;
const TEMPLATES_AT_ONCE = 5;

/**
 * Finds the components among the workloads of a cluster, and reads the images of those that were recognised.
 *
 * @param addons - names of the EKS add-ons, as far as they are known
 * @internal
 */
export async function readComponents(
  api: ClusterInventoryApi,
  workloads: WorkloadMetadata[],
  addons: string[],
): Promise<Fact<Component[]>> {
  const recognised = recogniseComponents(workloads, addons);
  const limit = limiter(TEMPLATES_AT_ONCE);
  const read = await Promise.all(
    recognised.slice(0, MAX_TEMPLATES).map(({ workload }) =>
      limit(async () => ({
        workload,
        template: await api.readPodTemplate(workload),
      })),
    ),
  );
  const templates = new Map<string, V1PodTemplateSpec>();
  for (const { workload, template } of read) {
    if (!template.known) {
      // Without it a version would seem to be gone: what was read before is better.
      return template;
    }
    if (template.value) {
      templates.set(workloadKey(workload), template.value);
    }
  }
  return known(toComponents(recognised, templates));
}

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

import type { ClusterSpec } from '@backstage-eks/plugin-eks-common';

/**
 * The add-on versions that existing files pin for a Kubernetes version. Pins of another Kubernetes version say nothing.
 * When files disagree, the first wins.
 */
export function pinnedAddonVersions(
  specs: ClusterSpec[],
  kubernetesVersion: string,
): Map<string, string> {
  const pins = new Map<string, string>();
  for (const { spec } of specs) {
    if (spec.kubernetesVersion !== kubernetesVersion) {
      continue;
    }
    for (const addon of spec.addons) {
      if (!pins.has(addon.name)) {
        pins.set(addon.name, addon.version);
      }
    }
  }
  return pins;
}

/** The Kubernetes version that all existing files agree on; absent when there are none or they differ. */
export function pinnedKubernetesVersion(
  specs: ClusterSpec[],
): string | undefined {
  const versions = new Set(specs.map(({ spec }) => spec.kubernetesVersion));
  return versions.size === 1 ? [...versions][0] : undefined;
}

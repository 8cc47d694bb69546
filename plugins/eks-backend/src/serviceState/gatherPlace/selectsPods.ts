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

import type { V1Service } from '@kubernetes/client-node';

/**
 * Whether a Service selects pods with one of these sets of labels. One without a selector selects none: its endpoints are
 * made by hand.
 *
 * @internal
 */
export function selectsPods(
  service: V1Service,
  podLabels: Array<Record<string, string>>,
): boolean {
  const selector = Object.entries(service.spec?.selector ?? {});
  return (
    selector.length > 0 &&
    podLabels.some(labels =>
      selector.every(([key, value]) => labels[key] === value),
    )
  );
}

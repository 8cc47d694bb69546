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
  describeSupport,
  type ClusterSupport,
  type SupportStatus,
} from '@backstage-eks/plugin-eks-common';

/**
 * Where a Kubernetes version stands, with the sentence that says it.
 *
 * @internal
 */
export function toSupportStatus(support: ClusterSupport): SupportStatus {
  return {
    phase: support.phase,
    endOfStandardSupport: support.endOfStandardSupport,
    endOfExtendedSupport: support.endOfExtendedSupport,
    daysLeft: support.daysLeft,
    endsSoon: support.endsSoon,
    extraCostPerMonthUsd: support.extraCostPerMonthUsd,
    sentence: describeSupport(support),
    source: support.source,
    asOf: support.asOf,
  };
}

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

import type {
  DeprecationDetail,
  Insight as EksInsight,
} from '@aws-sdk/client-eks';
import type { Insight } from '@backstage-eks/plugin-eks-common';
import { present, sorted } from '../answer';

type Detail = NonNullable<Insight['detail']>;
type Deprecation = Detail['deprecations'][number];

/**
 * What `DescribeInsight` tells beyond the list.
 *
 * @internal
 */
export function toInsightDetail(insight: EksInsight): Detail {
  const summary = insight.categorySpecificSummary;
  return {
    ...present({ recommendation: insight.recommendation }),
    resources: sorted(
      (insight.resources ?? []).flatMap(
        each => each.arn ?? each.kubernetesResourceUri ?? [],
      ),
    ),
    deprecations: sorted(
      (summary?.deprecationDetails ?? []).map(toDeprecation),
    ),
    addons: sorted(
      (summary?.addonCompatibilityDetails ?? []).map(each => ({
        name: each.name ?? '',
        compatibleVersions: each.compatibleVersions ?? [],
      })),
    ),
  };
}

function toDeprecation(detail: DeprecationDetail): Deprecation {
  return {
    usage: detail.usage ?? '',
    ...present({
      replacedWith: detail.replacedWith,
      stopServingVersion: detail.stopServingVersion,
    }),
    clients: sorted(
      (detail.clientStats ?? []).map(client => ({
        userAgent: client.userAgent ?? '',
        requestsLast30Days: client.numberOfRequestsLast30Days ?? 0,
        ...present({ lastRequestTime: client.lastRequestTime?.toISOString() }),
      })),
    ),
  };
}

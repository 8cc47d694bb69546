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

import { z } from 'zod';
import { AwsOperation, defineOperation } from '../AwsOperation';
import { notFound } from './errors';
import { findCluster, pageFields, pageOf } from './lookup';

const filterSchema = z.object({
  categories: z.array(z.string()).optional(),
  kubernetesVersions: z.array(z.string()).optional(),
  statuses: z.array(z.string()).optional(),
});

/** Operations on insights. */
export const insightOperations: AwsOperation[] = [
  defineOperation({
    action: 'ListInsights',
    route: 'POST /clusters/{clusterName}/insights',
    input: z.object({
      clusterName: z.string(),
      filter: filterSchema.default({}),
      ...pageFields,
    }),
    run: (input, context) => {
      const { categories, kubernetesVersions, statuses } = input.filter;
      const found = [
        ...findCluster(context, input.clusterName).insights.values(),
      ].filter(
        insight =>
          accepts(categories, insight.category) &&
          accepts(kubernetesVersions, insight.kubernetesVersion) &&
          accepts(statuses, insight.insightStatus?.status),
      );
      const page = pageOf(found, input);
      return {
        insights: page.items.map(insight => ({
          id: insight.id,
          name: insight.name,
          category: insight.category,
          kubernetesVersion: insight.kubernetesVersion,
          lastRefreshTime: insight.lastRefreshTime,
          lastTransitionTime: insight.lastTransitionTime,
          description: insight.description,
          insightStatus: insight.insightStatus,
        })),
        nextToken: page.nextToken,
      };
    },
  }),
  defineOperation({
    action: 'DescribeInsight',
    route: 'GET /clusters/{clusterName}/insights/{id}',
    input: z.object({ clusterName: z.string(), id: z.string() }),
    run: ({ clusterName, id }, context) => {
      const insight = findCluster(context, clusterName).insights.get(id);
      if (!insight) {
        throw notFound(`No insight found for id: ${id}`, { clusterName });
      }
      return { insight };
    },
  }),
];

/** A filter that is absent accepts everything. */
function accepts(
  wanted: string[] | undefined,
  value: string | undefined,
): boolean {
  return wanted === undefined || wanted.includes(value ?? '');
}

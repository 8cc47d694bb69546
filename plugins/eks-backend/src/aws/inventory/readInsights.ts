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
  DescribeInsightCommand,
  paginateListInsights,
  type EKSClient,
  type InsightSummary,
} from '@aws-sdk/client-eks';
import type { Insight } from '@backstage-eks/plugin-eks-common';
import { present, required, requireSame } from '../answer';
import { collectPages } from '../pages';
import { readListed } from './readListed';
import { toInsightDetail } from './toInsightDetail';

/**
 * All insights of one cluster, of all categories, by id; those that do not pass with their details.
 *
 * @param known - insights that were read before: the details of one that was neither refreshed nor changed since are kept
 * @internal
 */
export async function readInsights(
  client: EKSClient,
  clusterName: string,
  known: Insight[],
  signal: AbortSignal,
): Promise<Insight[]> {
  const before = new Map(known.map(each => [each.id, each]));
  const listed = new Map<string, Insight>();
  return readListed({
    list: async () => {
      const insights = await listInsights(client, clusterName, signal);
      for (const insight of insights) {
        listed.set(insight.id, insight);
      }
      return insights.map(({ id }) => id);
    },
    read: async id => {
      const insight = required(listed.get(id), 'insight');
      if (insight.status === 'PASSING') {
        return insight;
      }
      const detail =
        unchangedDetail(insight, before.get(id)) ??
        (await readDetail(client, { clusterName, id }, signal));
      return { ...insight, detail };
    },
  });
}

async function listInsights(
  client: EKSClient,
  clusterName: string,
  signal: AbortSignal,
): Promise<Insight[]> {
  return collectPages(
    paginateListInsights({ client }, { clusterName }, { abortSignal: signal }),
    {
      token: page => page.nextToken,
      items: page => required(page.insights, 'insights').map(toInsight),
    },
  );
}

function unchangedDetail(
  insight: Insight,
  before: Insight | undefined,
): Insight['detail'] {
  return insight.lastRefreshTime !== undefined &&
    before?.lastRefreshTime === insight.lastRefreshTime &&
    before.status === insight.status
    ? before.detail
    : undefined;
}

async function readDetail(
  client: EKSClient,
  wanted: { clusterName: string; id: string },
  signal: AbortSignal,
): Promise<Insight['detail']> {
  const answer = await client.send(new DescribeInsightCommand(wanted), {
    abortSignal: signal,
  });
  const insight = required(answer.insight, 'insight');
  requireSame('insight.id', wanted.id, insight.id);
  return toInsightDetail(insight);
}

function toInsight(summary: InsightSummary): Insight {
  return {
    id: required(summary.id, 'insights.id'),
    name: required(summary.name, 'insights.name'),
    category: required(summary.category, 'insights.category'),
    status: required(
      summary.insightStatus?.status,
      'insights.insightStatus.status',
    ),
    ...present({
      reason: summary.insightStatus?.reason,
      kubernetesVersion: summary.kubernetesVersion,
      lastRefreshTime: summary.lastRefreshTime?.toISOString(),
      lastTransitionTime: summary.lastTransitionTime?.toISOString(),
    }),
  };
}

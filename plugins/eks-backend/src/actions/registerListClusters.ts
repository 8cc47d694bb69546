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

import type { ClusterSummary } from '@backstage-eks/plugin-eks-common';
import { parseClusterQuery } from '../clusterQueries';
import { auditedAction } from './auditedAction';
import { listClustersExamples } from './listClusters.examples';
import type { ActionOptions } from './registerActions';

const MAX_LIMIT = 100;
const DEFAULT_LIMIT = 25;

/**
 * `list-eks-clusters`.
 *
 * @internal
 */
export function registerListClusters({
  actionsRegistry,
  clusterQueries,
  auditor,
  auth,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'list-eks-clusters',
    title: 'List EKS clusters',
    description: `Lists the Amazon EKS clusters that the caller may read, over all AWS accounts and regions, with their Kubernetes version, support status, owner and known problems.

## When to use
- To find a cluster: \`text\` matches names, ARNs, entity names and owners.
- To answer questions about the fleet, such as which clusters run 1.31, pay for extended support, or belong to a team.
- To get the \`entityName\` that the actions explain-eks-cluster and plan-eks-upgrade take.

## How to read the answer
- \`total\` counts all clusters that match; \`clusters\` is one page. Pass \`nextCursor\` as \`cursor\`, with the same filters and order, to read on.
- \`support.sentence\` says when support ends and what happens then. Costs are list prices.
- \`stale: true\` means that AWS could not be read lately: what is said of that cluster may be out of date, \`failure\` says why.
- An absent number means that it is not known, not that it is zero.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          text: z
            .string()
            .max(200)
            .optional()
            .describe('Part of the name, ARN, entity name or owner, any case'),
          accountId: z
            .string()
            .optional()
            .describe('AWS account id, 12 digits'),
          region: z.string().optional().describe('Such as eu-west-1'),
          version: z
            .string()
            .optional()
            .describe('Kubernetes minor version, such as 1.34'),
          owner: z
            .string()
            .optional()
            .describe('Full entity reference, such as group:default/payments'),
          status: z
            .string()
            .optional()
            .describe('As EKS reports it, such as ACTIVE or UPDATING'),
          supportPhase: z
            .enum([
              'standard',
              'extended',
              'pendingAutoUpgrade',
              'unsupported',
              'unknown',
            ])
            .optional()
            .describe(
              'extended costs extra; pendingAutoUpgrade and unsupported are upgraded by AWS at any time',
            ),
          stale: z
            .boolean()
            .optional()
            .describe('true: only clusters that could not be read lately'),
          orderBy: z
            .string()
            .optional()
            .describe(
              'name (default), entityName, account, region, version, owner, status, endOfSupport or observedAt; a leading - turns it around',
            ),
          limit: z
            .number()
            .int()
            .min(1)
            .max(MAX_LIMIT)
            .optional()
            .describe(`Clusters per page, ${DEFAULT_LIMIT} when absent`),
          cursor: z
            .string()
            .max(1000)
            .optional()
            .describe('nextCursor of the page before'),
        }),
      output: z =>
        z.object({
          total: z.number().describe('Clusters on all pages'),
          nextCursor: z.string().optional().describe('Absent on the last page'),
          clusters: z.array(
            z.object({
              entityName: z.string().describe('Identifies the cluster'),
              entityRef: z.string().describe('Its entity in the catalog'),
              name: z.string().describe('Its name in EKS'),
              accountId: z.string(),
              region: z.string(),
              status: z.string(),
              version: z.string().optional(),
              owner: z.string().optional(),
              support: z.object({
                phase: z.string(),
                sentence: z.string(),
                daysLeft: z.number().optional(),
                extraCostPerMonthUsd: z.number().optional(),
              }),
              issueCount: z
                .number()
                .optional()
                .describe('Health issues that EKS reports'),
              outdatedAddonCount: z.number().optional(),
              outdatedNodeGroupCount: z.number().optional(),
              observedAt: z.string().optional().describe('When AWS was read'),
              stale: z.boolean(),
              failure: z
                .string()
                .optional()
                .describe('Why the latest read failed'),
            }),
          ),
        }),
    },
    examples: listClustersExamples,
    action: async ({ input, credentials }) => {
      const { text, accountId, supportPhase, limit, ...same } = input;
      const list = await auditedAction(
        { auditor, auth },
        { eventId: 'cluster-list', action: 'list-eks-clusters', credentials },
        async () =>
          clusterQueries.list(
            parseClusterQuery({
              ...same,
              q: text,
              account: accountId,
              phase: supportPhase,
              limit: limit ?? DEFAULT_LIMIT,
            }),
            credentials,
          ),
      );
      const { items, total, nextCursor } = list;
      return {
        output: {
          total,
          ...(nextCursor && { nextCursor }),
          clusters: items.map(toOutput),
        },
      };
    },
  });
}

/** Only what an answer needs: a model reads every word of it. */
function toOutput(cluster: ClusterSummary) {
  const { support, failure } = cluster;
  return {
    entityName: cluster.entityName,
    entityRef: cluster.entityRef,
    name: cluster.name,
    accountId: cluster.accountId,
    region: cluster.region,
    status: cluster.status,
    version: cluster.version,
    owner: cluster.owner,
    support: {
      phase: support.phase,
      sentence: support.sentence,
      daysLeft: support.daysLeft,
      extraCostPerMonthUsd: support.extraCostPerMonthUsd,
    },
    issueCount: cluster.issueCount,
    outdatedAddonCount: cluster.outdatedAddonCount,
    outdatedNodeGroupCount: cluster.outdatedNodeGroupCount,
    observedAt: cluster.observedAt,
    stale: cluster.stale,
    ...(failure && { failure: failure.message }),
  };
}

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

import { auditedAction } from './auditedAction';
import { ENTITY_NAME } from './entityName';
import type { ActionOptions } from './registerActions';

/**
 * `explain-eks-cluster`.
 *
 * @internal
 */
export function registerExplainCluster({
  actionsRegistry,
  clusterQueries,
  auditor,
  auth,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'explain-eks-cluster',
    title: 'Explain an EKS cluster',
    description: `Explains one Amazon EKS cluster in a short paragraph: its status, version and support, what is wrong with it, what is not known, and when AWS was read.

## When to use
- To answer how a cluster is, or what needs attention on it.
- Not for the steps of an upgrade: use plan-eks-upgrade.

Takes the \`entityName\` that list-eks-clusters gives, which is also the name of the cluster's entity in the catalog. Names stand in backticks. What is called not known could not be checked: do not report it as healthy.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entityName: z
            .string()
            .regex(ENTITY_NAME)
            .describe('Name of the entity, from list-eks-clusters'),
        }),
      output: z =>
        z.object({
          entityName: z.string(),
          explanation: z.string().describe('One paragraph of plain text'),
        }),
    },
    examples: [
      {
        title: 'How is the cluster prod?',
        input: { entityName: 'prod-eu-west-1-111122223333' },
        output: {
          entityName: 'prod-eu-west-1-111122223333',
          explanation:
            '`prod` in eu-west-1 is ACTIVE on Kubernetes `1.33`, in extended support until 2027-07-29, about $365 more per month.',
        },
      },
    ],
    action: async ({ input: { entityName }, credentials }) => {
      const explanation = await auditedAction(
        { auditor, auth },
        {
          eventId: 'cluster-fetch',
          action: 'explain-eks-cluster',
          credentials,
          meta: { entityName },
        },
        async () => clusterQueries.explanation(entityName, credentials),
      );
      return { output: { entityName, explanation } };
    },
  });
}

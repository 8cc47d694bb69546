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
import { planUpgradeExamples } from './planUpgrade.examples';
import type { ActionOptions } from './registerActions';

/** A model reads every word; the page of the cluster shows the rest. */
const MAX_PARTS = 50;

/**
 * `plan-eks-upgrade`.
 *
 * @internal
 */
export function registerPlanUpgrade({
  actionsRegistry,
  clusterQueries,
  auditor,
  auth,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'plan-eks-upgrade',
    title: 'Plan an EKS upgrade',
    description: `Plans the upgrade of one Amazon EKS cluster to the next Kubernetes minor version: the stages in order, what blocks them, what to look at, what could not be checked, and whether the last upgrade can be rolled back. Changes nothing.

## When to use
- To answer whether a cluster can be upgraded, what to do first, or in which order.
- To list what blocks an upgrade, with the next step for each.

## How to read the answer
- \`state\`: \`blocked\` until every finding of weight \`blocker\` is mended; \`unknown\` when nothing known blocks, while not everything could be checked; \`upToDate\` when there is no newer version yet.
- Carry out \`stages\` in their order. One plan covers one minor version: to go further, plan again after the upgrade.
- \`findings\` and \`stages\` are the first ${MAX_PARTS} of \`findingCount\` and \`stageCount\`: when there are more, say so.
- \`notEvaluated\` is never checked by this action: tell the user.

Takes the \`entityName\` that list-eks-clusters gives.`,
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
          from: z.string().optional().describe('Version now'),
          to: z.string().optional().describe('Version after the upgrade'),
          state: z.enum([
            'ready',
            'warnings',
            'blocked',
            'unknown',
            'upToDate',
          ]),
          sentence: z.string(),
          findingCount: z.number().describe('Of all findings'),
          findings: z.array(
            z.object({
              code: z.string(),
              weight: z.enum(['blocker', 'warning', 'unknown']),
              stageId: z.string().describe('The stage that it belongs to'),
              sentence: z.string(),
              nextStep: z.string().optional(),
            }),
          ),
          stageCount: z.number().describe('Of all stages'),
          stages: z.array(
            z.object({
              id: z.string(),
              state: z.enum(['done', 'todo', 'blocked', 'automatic']),
              sentence: z.string(),
            }),
          ),
          notEvaluated: z.array(z.string()),
          rollback: z.string(),
        }),
    },
    examples: planUpgradeExamples,
    action: async ({ input: { entityName }, credentials }) => {
      const plan = await auditedAction(
        { auditor, auth },
        {
          eventId: 'upgrade-plan-fetch',
          action: 'plan-eks-upgrade',
          credentials,
          meta: { entityName },
        },
        async () => clusterQueries.upgradePlan(entityName, credentials),
      );
      const { from, to, state, sentence } = plan;
      return {
        output: {
          entityName,
          from,
          to,
          state,
          sentence,
          findingCount: plan.findings.length,
          findings: plan.findings.slice(0, MAX_PARTS).map(finding => ({
            code: finding.code,
            weight: finding.weight,
            stageId: finding.stageId,
            sentence: finding.sentence,
            ...(finding.nextStep && { nextStep: finding.nextStep.sentence }),
          })),
          stageCount: plan.stages.length,
          stages: plan.stages.slice(0, MAX_PARTS).map(stage => ({
            id: stage.id,
            state: stage.state,
            sentence: stage.sentence,
          })),
          notEvaluated: plan.notEvaluated.map(finding => finding.sentence),
          rollback: plan.rollback.sentence,
        },
      };
    },
  });
}

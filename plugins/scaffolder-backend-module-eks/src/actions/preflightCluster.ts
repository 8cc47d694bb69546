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

import type { PreflightCheck } from '@backstage-eks/plugin-eks-common';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { nameOf, type EksBackend } from '../eks';
import { examples } from './preflightCluster.examples';

/**
 * Creates the `eks:cluster:preflight` action: refuses a cluster that cannot be created, before anything is published.
 *
 * @internal
 */
export function createPreflightClusterAction(options: { eks: EksBackend }) {
  const { eks } = options;
  return createTemplateAction({
    id: 'eks:cluster:preflight',
    description:
      'Checks in the account whether a cluster can be created: its name, its Kubernetes version and its network. Reads only.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        accountId: z => z.string().describe('AWS account, 12 digits'),
        region: z => z.string().describe('AWS region, such as eu-west-1'),
        name: z => z.string().describe('Name of the cluster in EKS'),
        kubernetesVersion: z =>
          z.string().optional().describe('Such as 1.35. Unchecked when absent'),
        vpcCidr: z =>
          z
            .string()
            .optional()
            .describe(
              'IPv4 CIDR of its VPC, such as 10.40.0.0/16. Unchecked when absent',
            ),
        source: z =>
          z
            .string()
            .optional()
            .describe(
              'URL of its cluster.yaml. A cluster that carries this URL as its source is the same one, not a taken name',
            ),
        onUnknown: z =>
          z
            .enum(['continue', 'fail'])
            .optional()
            .describe(
              'What to do about checks that could not be made. Default: continue',
            ),
      },
      output: {
        checks: z =>
          z
            .array(
              z.object({
                id: z.string(),
                state: z.enum(['passed', 'failed', 'unknown']),
                sentence: z.string(),
              }),
            )
            .describe('Each check with its outcome'),
        unknown: z =>
          z
            .array(z.string())
            .describe('A sentence for each check that could not be made'),
      },
    },
    async handler(ctx) {
      const {
        accountId,
        region,
        onUnknown = 'continue',
        ...cluster
      } = ctx.input;
      const target = { accountId, region };
      const { checks } = await eks.checkNewCluster(target, cluster, {
        credentials: await ctx.getInitiatorCredentials(),
        signal: ctx.signal,
      });
      const outcomes: Array<Pick<PreflightCheck, 'id' | 'state' | 'sentence'>> =
        [];
      const unknown: string[] = [];
      const refused: PreflightCheck[] = [];
      for (const check of checks) {
        const { id, sentence, state } = check;
        outcomes.push({ id, state, sentence });
        if (state === 'unknown') {
          unknown.push(sentence);
          ctx.logger.warn(`Not checked: ${sentence}`);
        }
        if (
          state === 'failed' ||
          (state === 'unknown' && onUnknown === 'fail')
        ) {
          refused.push(check);
        }
      }
      if (refused.length > 0) {
        throw new InputError(
          `Cluster \`${cluster.name}\` cannot be created in ${nameOf(
            target,
          )}:\n${refused
            .map(check => `- ${refusalOf(check, cluster)}`)
            .join('\n')}`,
        );
      }
      ctx.logger.info(
        `Nothing hinders cluster ${cluster.name} in ${nameOf(target)}`,
      );
      ctx.output('checks', outcomes);
      ctx.output('unknown', unknown);
    },
  });
}

function refusalOf(
  check: PreflightCheck,
  cluster: Partial<Record<PreflightCheck['id'], string>>,
): string {
  const value = cluster[check.id];
  const field = value === undefined ? check.id : `${check.id} \`${value}\``;
  return [`${field}: ${check.sentence}`, check.fix]
    .filter(part => part !== undefined)
    .join(' ');
}

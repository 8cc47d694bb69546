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

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { EksBackend } from '../eks';
import {
  ClusterWait,
  pollUntilDone,
  systemClock,
  type Clock,
} from '../waiting';
import { examples } from './waitForCluster.examples';

const DEFAULT_TIMEOUT_MINUTES = 10;

/**
 * Creates the `eks:cluster:wait` action: waits until clusters appear or are ready.
 *
 * @internal
 */
export function createWaitForClusterAction(options: {
  catalog: CatalogService;
  eks: EksBackend;
  clock?: Clock;
}) {
  const { catalog, clock = systemClock, eks } = options;
  return createTemplateAction({
    id: 'eks:cluster:wait',
    description:
      'Waits for clusters, all at once, until the portal knows them or until they have everything that they declare.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityNames: z =>
          z
            .array(z.string())
            .min(1)
            .describe("Names of the clusters' catalog entities"),
        until: z =>
          z
            .enum(['known', 'active'])
            .optional()
            .describe(
              'known: the portal has seen the cluster; active: it has everything that its cluster.yaml declares. Default: known',
            ),
        inCatalog: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Whether to wait for their catalog entities too, so that links to them work. Default: false',
            ),
        timeoutMinutes: z =>
          z.number().positive().max(120).optional().describe('Default: 10'),
        onTimeout: z =>
          z
            .enum(['continue', 'fail'])
            .optional()
            .describe(
              'What to do when a cluster is not there in time, or failed. Default: continue',
            ),
      },
      output: {
        clusters: z =>
          z
            .array(
              z.object({
                entityRef: z.string(),
                state: z.enum([
                  'waiting',
                  'known',
                  'active',
                  'failed',
                  'unknown',
                ]),
                sentence: z.string(),
              }),
            )
            .describe('Each cluster, in the order of the input'),
        reached: z =>
          z.boolean().describe('Whether all clusters are as far as asked for'),
        sentence: z => z.string().describe('All clusters in words'),
      },
    },
    async handler(ctx) {
      const {
        entityNames,
        inCatalog = false,
        onTimeout = 'continue',
        timeoutMinutes = DEFAULT_TIMEOUT_MINUTES,
        until = 'known',
      } = ctx.input;
      const waits = entityNames.map(name => ClusterWait.create(name, until));
      if (ctx.isDryRun) {
        ctx.logger.info(
          'Dry run: nothing was published, so nothing is awaited',
        );
      } else {
        const caller = {
          credentials: await ctx.getInitiatorCredentials(),
          signal: ctx.signal,
        };
        const look = async (wait: ClusterWait) => {
          try {
            const progress = await eks.getProgress(wait.entityName, caller);
            const listed = !inCatalog || (await isListed(wait, caller));
            return wait.takeProgress(progress, listed);
          } catch (error) {
            ctx.signal?.throwIfAborted();
            return wait.takeFailure(error);
          }
        };
        await pollUntilDone(
          waits,
          async wait => {
            for (const line of await look(wait)) {
              ctx.logger.info(line);
            }
          },
          { timeoutMs: timeoutMinutes * 60_000, clock, signal: ctx.signal },
        );
      }
      const reached = waits.every(
        ({ state }) =>
          state === 'active' || (until === 'known' && state === 'known'),
      );
      const sentence = waits.map(wait => wait.sentence).join(' ');
      if (!reached && onTimeout === 'fail' && !ctx.isDryRun) {
        throw new ServiceUnavailableError(
          `Not all clusters are ${until} after ${timeoutMinutes} minutes. ${sentence}`,
        );
      }
      ctx.output(
        'clusters',
        waits.map(wait => ({
          entityRef: entityRefOf(wait.entityName),
          state: wait.state,
          sentence: wait.sentence,
        })),
      );
      ctx.output('reached', reached);
      ctx.output('sentence', sentence);
    },
  });

  async function isListed(
    wait: ClusterWait,
    caller: { credentials: BackstageCredentials },
  ): Promise<boolean> {
    const entity = await catalog.getEntityByRef(
      entityRefOf(wait.entityName),
      caller,
    );
    return entity !== undefined;
  }
}

function entityRefOf(name: string): string {
  return stringifyEntityRef({
    kind: 'resource',
    namespace: DEFAULT_NAMESPACE,
    name,
  });
}

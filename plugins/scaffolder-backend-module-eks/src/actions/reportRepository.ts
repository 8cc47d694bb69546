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

import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { EksBackend } from '../eks';
import {
  adviceOn,
  reportCluster,
  reportRegistration,
  reportRepository,
} from '../report';
import type { RepositoryProbe } from '../repository';
import { examples } from './reportRepository.examples';

/**
 * Creates the `eks:repository:report` action: what exists after a failed run, and how to go on.
 *
 * @internal
 */
export function createReportRepositoryAction(options: {
  probe: RepositoryProbe;
  catalog: CatalogService;
  eks: EksBackend;
}) {
  const { catalog, eks, probe } = options;
  return createTemplateAction({
    id: 'eks:repository:report',
    description:
      'Says what exists of a repository, its registration and its clusters, and how to go on. For a step with `if: ${{ failure() }}`; never fails itself.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        repoUrl: z =>
          z
            .string()
            .describe(
              'As the RepoUrlPicker gives it, such as github.com?owner=platform&repo=payments',
            ),
        defaultBranch: z =>
          z.string().optional().describe('Branch. Default: main'),
        catalogInfoPath: z =>
          z
            .string()
            .optional()
            .describe('Path of the catalog file. Default: catalog-info.yaml'),
        entityNames: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              "Names of the clusters' catalog entities, as far as they are known",
            ),
      },
      output: {
        text: z =>
          z.string().describe('What exists and how to go on, Markdown'),
      },
    },
    async handler(ctx) {
      const { entityNames = [], repoUrl } = ctx.input;
      const where = {
        repoUrl,
        branch: ctx.input.defaultBranch ?? 'main',
        catalogInfoPath: ctx.input.catalogInfoPath ?? 'catalog-info.yaml',
      };
      const caller = { credentials: await ctx.getInitiatorCredentials() };
      const repository = await reportRepository(probe, where);
      const lines = [
        repository.sentence,
        await reportRegistration({ catalog, probe, where, caller }),
        ...(await Promise.all(
          entityNames.map(name => reportCluster(eks, name, caller)),
        )),
      ];
      const text = [
        ...lines.map(line => `- ${line}`),
        '',
        adviceOn(repository.state),
      ].join('\n');
      for (const line of text.split('\n').filter(Boolean)) {
        ctx.logger.info(line);
      }
      ctx.output('text', text);
    },
  });
}

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

import { ConflictError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  compareFiles,
  describeDifferences,
  findRegistration,
  readBranch,
  type RepositoryProbe,
} from '../repository';
import {
  readEntityRef,
  readWorkspaceFiles,
  resolveWorkspacePath,
} from '../workspace';
import { examples } from './compareRepository.examples';

/**
 * Creates the `eks:repository:compare` action: whether the workspace still has to be published and registered.
 *
 * @internal
 */
export function createCompareRepositoryAction(options: {
  probe: RepositoryProbe;
  catalog: CatalogService;
}) {
  const { catalog, probe } = options;
  return createTemplateAction({
    id: 'eks:repository:compare',
    description:
      'Compares the workspace with the repository and the catalog, so that a second run with the same input publishes and registers nothing.',
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
        sourcePath: z =>
          z
            .string()
            .optional()
            .describe(
              'Folder of the repository below the workspace. Default: the workspace itself',
            ),
        catalogInfoPath: z =>
          z
            .string()
            .optional()
            .describe('Path of the catalog file. Default: catalog-info.yaml'),
        onDifferent: z =>
          z
            .enum(['fail', 'continue'])
            .optional()
            .describe(
              'What to do when the repository holds other files. Default: fail',
            ),
      },
      output: {
        state: z =>
          z
            .enum(['absent', 'unchanged', 'different'])
            .describe('The repository compared with the workspace'),
        registered: z =>
          z.boolean().describe('Whether the catalog has the location already'),
        catalogInfoUrl: z => z.string().describe('URL of the catalog file'),
        entityRef: z =>
          z
            .string()
            .optional()
            .describe('Entity that the catalog file declares'),
        differences: z =>
          z.array(z.string()).describe('Paths of files that differ'),
      },
    },
    async handler(ctx) {
      const {
        catalogInfoPath = 'catalog-info.yaml',
        defaultBranch = 'main',
        onDifferent = 'fail',
        repoUrl,
        sourcePath = '.',
      } = ctx.input;
      const root = resolveWorkspacePath(
        ctx.workspacePath,
        sourcePath,
        'sourcePath',
      );
      const entityRef = await readEntityRef(
        resolveWorkspacePath(root, catalogInfoPath, 'catalogInfoPath'),
      );
      const repository = probe.resolve(repoUrl, defaultBranch);
      const catalogInfoUrl = `${repository.contentsUrl}${catalogInfoPath}`;
      const { registered, takenBy } = await findRegistration(catalog, {
        catalogInfoUrl,
        entityRef,
        credentials: await ctx.getInitiatorCredentials(),
      });
      if (takenBy) {
        throw new ConflictError(
          `The catalog has \`${entityRef}\` already, from ${takenBy}. Choose another name, or remove that entity first.`,
        );
      }
      const published = await readBranch(probe, repository, ctx.signal);
      const differences = published
        ? compareFiles(await readWorkspaceFiles(root), published)
        : [];
      if (differences.length > 0 && onDifferent === 'fail') {
        throw new ConflictError(
          `${
            repository.url
          } exists and is not what this template would make, so nothing was published:\n${describeDifferences(
            differences,
          )}\nTo change its clusters, edit the repository. For a new one, choose another name.`,
        );
      }
      const state = stateOf(published !== undefined, differences.length);
      ctx.logger.info(
        `${repository.url}: ${state}; ${
          registered ? 'registered' : 'not registered yet'
        }`,
      );
      ctx.output('state', state);
      ctx.output('registered', registered);
      ctx.output('catalogInfoUrl', catalogInfoUrl);
      ctx.output('entityRef', entityRef);
      ctx.output(
        'differences',
        differences.map(({ path }) => path),
      );
    },
  });
}

function stateOf(
  exists: boolean,
  differences: number,
): 'absent' | 'unchanged' | 'different' {
  if (!exists) {
    return 'absent';
  }
  return differences === 0 ? 'unchanged' : 'different';
}

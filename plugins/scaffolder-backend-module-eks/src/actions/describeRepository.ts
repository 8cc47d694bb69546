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

import { ConflictError, InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { REPOSITORY_TYPES, type RepositoryProbe } from '../repository';
import { examples } from './describeRepository.examples';

/**
 * Creates the `eks:repository:describe` action: the addresses that a repository has or will have, before it exists.
 *
 * @internal
 */
export function createDescribeRepositoryAction(options: {
  probe: RepositoryProbe;
}) {
  const { probe } = options;
  return createTemplateAction({
    id: 'eks:repository:describe',
    description:
      'Tells the addresses of a repository, whether it exists or not. Fails when it may not be read, or exists without a commit.',
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
        types: z =>
          z
            .array(z.enum(REPOSITORY_TYPES))
            .optional()
            .describe(
              'Kinds of Git host that the template publishes to. Default: all that are known',
            ),
        defaultBranch: z =>
          z.string().optional().describe('Branch. Default: main'),
        catalogInfoPath: z =>
          z
            .string()
            .optional()
            .describe('Path of the catalog file. Default: catalog-info.yaml'),
      },
      output: {
        type: z =>
          z.enum(REPOSITORY_TYPES).describe('Which publish action fits'),
        host: z => z.string().describe('Host, such as github.com'),
        owner: z => z.string().describe('Organisation or user'),
        name: z => z.string().describe('Name of the repository'),
        url: z => z.string().describe('Page of the repository'),
        contentsUrl: z =>
          z
            .string()
            .describe(
              'What paths of files on the branch are appended to; ends with a slash',
            ),
        catalogInfoUrl: z => z.string().describe('URL of the catalog file'),
        pipelineUrl: z => z.string().describe("Page of the pipeline's runs"),
        state: z =>
          z
            .enum(['absent', 'present'])
            .describe('Whether the repository exists'),
      },
    },
    async handler(ctx) {
      const {
        repoUrl,
        defaultBranch = 'main',
        catalogInfoPath = 'catalog-info.yaml',
        types,
      } = ctx.input;
      const repository = probe.resolve(repoUrl, defaultBranch);
      if (types && !types.includes(repository.type)) {
        throw new InputError(
          `repoUrl \`${repository.host}\` is a host of type \`${
            repository.type
          }\`, and this template publishes to ${types.join(
            ', ',
          )}. Choose another host.`,
        );
      }
      const state = await probe.stateOf(repository, ctx.signal);
      if (state === 'empty') {
        throw new ConflictError(
          `${repository.url} exists, but has no commit: publishing was interrupted there, or somebody made it by hand. Delete the repository, then run the template again with the same input.`,
        );
      }
      ctx.logger.info(
        `${repository.url} ${
          state === 'absent' ? 'does not exist yet' : 'exists'
        }`,
      );
      ctx.output('type', repository.type);
      ctx.output('host', repository.host);
      ctx.output('owner', repository.owner);
      ctx.output('name', repository.name);
      ctx.output('url', repository.url);
      ctx.output('contentsUrl', repository.contentsUrl);
      ctx.output(
        'catalogInfoUrl',
        `${repository.contentsUrl}${catalogInfoPath}`,
      );
      ctx.output('pipelineUrl', repository.pipelineUrl);
      ctx.output('state', state);
    },
  });
}

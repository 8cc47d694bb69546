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
  validateClusterRepo,
  type RepoProblem,
} from '@backstage-eks/cluster-repo';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { resolveWorkspacePath } from '../workspace';
import { examples } from './validateClusterRepo.examples';

/**
 * Creates the `eks:cluster-repo:validate` action: refuses a repository that its own pipeline would refuse.
 *
 * @internal
 */
export function createValidateClusterRepoAction() {
  return createTemplateAction({
    id: 'eks:cluster-repo:validate',
    description:
      'Checks the whole repository before it is published: clusters, derived files, workflows and catalog-info.yaml.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        path: z =>
          z
            .string()
            .optional()
            .describe(
              'Folder of the repository below the workspace. Default: the workspace itself',
            ),
      },
      output: {
        warnings: z =>
          z
            .array(z.string())
            .describe('What is worth a look, with file, line and fix'),
      },
    },
    async handler(ctx) {
      const root = resolveWorkspacePath(
        ctx.workspacePath,
        ctx.input.path ?? '.',
        'path',
      );
      const problems = await validateClusterRepo(root);
      const errors = problems.filter(problem => !isWarning(problem));
      const warnings = problems.filter(isWarning).map(describe);
      for (const warning of warnings) {
        ctx.logger.warn(warning);
      }
      if (errors.length > 0) {
        throw new InputError(
          `The repository is not valid, nothing was published:\n${errors
            .map(problem => `- ${describe(problem)}`)
            .join('\n')}`,
        );
      }
      ctx.logger.info('The repository is valid');
      ctx.output('warnings', warnings);
    },
  });
}

function isWarning(problem: RepoProblem): boolean {
  return problem.level === 'warning';
}

function describe(problem: RepoProblem): string {
  const place =
    problem.line === undefined
      ? problem.file
      : `${problem.file}:${problem.line}`;
  const sentence = problem.path
    ? `${problem.path}: ${problem.message}`
    : problem.message;
  return [`${place}: ${sentence}`, problem.fix]
    .filter(part => part !== undefined)
    .join(' ');
}

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

import { parseArgs } from 'node:util';
import { isError } from '@backstage/errors';
import { checkRendered } from '../render/checkRendered';
import { renderClusterRepo } from '../render/renderClusterRepo';
import type { RepoProblem } from '../RepoProblem';
import { validateClusterRepo } from '../validate/validateClusterRepo';
import { annotation, problemText } from './problemText';

const USAGE = `Usage: eks-cluster-repo <command> [folder]

  validate [folder]          Check the whole repository.
  render [folder]            Derive eksctl.yaml from every cluster.yaml.
  render [folder] --check    Only say which derived files differ.

The folder is the current one unless given. Exit codes: 0 all is well (there may be
warnings), 1 there are problems, 2 the command could not do its work.
`;

/** Where a command writes and what it knows of its surroundings. @public */
export interface CommandEnvironment {
  /** Results, one line each. */
  out(line: string): void;
  /** Why a command could not do its work. */
  error(line: string): void;
  /** Whether problems are written as GitHub annotations besides. */
  githubActions: boolean;
}

/**
 * Runs the command `eks-cluster-repo`.
 *
 * @param args - what follows the name of the command
 * @returns the exit code: 0 all is well, 1 there are problems, 2 the command could not do its work
 * @public
 */
export async function runCommand(
  args: string[],
  environment: CommandEnvironment,
): Promise<0 | 1 | 2> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      environment.out(USAGE);
      return 0;
    }
    const [command, folder = '.', ...rest] = positionals;
    if (rest.length === 0 && command === 'validate' && !values.check) {
      return report(await validateClusterRepo(folder), environment);
    }
    if (rest.length === 0 && command === 'render') {
      return values.check
        ? report(await checkRendered(folder), environment)
        : await render(folder, environment);
    }
    environment.error(USAGE);
    return 2;
  } catch (error) {
    environment.error(isError(error) ? error.message : String(error));
    return 2;
  }
}

async function render(
  folder: string,
  environment: CommandEnvironment,
): Promise<0> {
  const { written, unchanged } = await renderClusterRepo(folder);
  for (const path of written) {
    environment.out(`written    ${path}`);
  }
  for (const path of unchanged) {
    environment.out(`unchanged  ${path}`);
  }
  return 0;
}

function report(
  problems: RepoProblem[],
  environment: CommandEnvironment,
): 0 | 1 {
  for (const problem of problems) {
    environment.out(problemText(problem));
    if (environment.githubActions) {
      environment.out(annotation(problem));
    }
  }
  const errors = problems.filter(({ level }) => level === 'error').length;
  const warnings = problems.length - errors;
  environment.out(
    `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${
      warnings === 1 ? 'warning' : 'warnings'
    }`,
  );
  return errors > 0 ? 1 : 0;
}

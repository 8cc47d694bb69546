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

import { readRepo } from '../files/readRepo';
import type { RepoProblem } from '../RepoProblem';
import { toRepoFacts } from './RepoFacts';
import type { RepoRule } from './RepoFacts';
import { actionPinRule } from './rules/actionPinRule';
import { catalogRule } from './rules/catalogRule';
import { clusterRule } from './rules/clusterRule';
import { derivedRule } from './rules/derivedRule';
import { leftoverRule } from './rules/leftoverRule';
import { networkRule } from './rules/networkRule';
import { policyRule } from './rules/policyRule';
import { secretRule } from './rules/secretRule';
import { workflowRule } from './rules/workflowRule';

const RULES: RepoRule[] = [
  clusterRule,
  networkRule,
  policyRule,
  derivedRule,
  catalogRule,
  workflowRule,
  actionPinRule,
  leftoverRule,
  secretRule,
];

/**
 * Checks a whole repository on disk: what templates are about to publish, and what is in it when its CI runs.
 *
 * @param root - folder of the repository
 * @returns problems sorted by file and line; none of level `error` means that it can be published
 * @throws InputError when the root is no folder; errors of the file system as they are
 * @public
 */
export async function validateClusterRepo(
  root: string,
): Promise<RepoProblem[]> {
  const content = await readRepo(root);
  const { facts, problems } = toRepoFacts(content);
  const found = [...content.problems, ...problems];
  for (const rule of RULES) {
    found.push(...(await rule(facts)));
  }
  return found.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

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

import { parseYaml } from '../yaml/parseYaml';
import type { ParsedYaml } from '../yaml/parseYaml';
import type { RepoContent, RepoFile } from '../files/readRepo';
import type { RepoProblem } from '../RepoProblem';
import { parseClusterSpecs } from '../specs/readClusterSpecs';
import type { ParsedClusterSpec } from '../specs/readClusterSpecs';

/** What the rules judge: files, parsed once. */
export interface RepoFacts {
  files: RepoFile[];
  /** By path; only what parses. */
  yamls: Map<string, ParsedYaml>;
  /** Valid specs, sorted by path. */
  specs: ParsedClusterSpec[];
}

/** A rule looks at facts and names problems; it reads nothing itself. */
export type RepoRule = (
  facts: RepoFacts,
) => RepoProblem[] | Promise<RepoProblem[]>;

/** Parses a repository, and what in it cannot be parsed. */
export function toRepoFacts(content: RepoContent): {
  facts: RepoFacts;
  problems: RepoProblem[];
} {
  const { specs, problems } = parseClusterSpecs(content);
  const yamls = new Map(specs.map(spec => [spec.file, spec.yaml]));
  const known = new Set(problems.map(problem => problem.file));
  const broken: RepoProblem[] = [];
  for (const { path, text } of content.files) {
    if (/\.ya?ml$/.test(path) && !yamls.has(path) && !known.has(path)) {
      const read = parseYaml(path, text);
      if ('yaml' in read) {
        yamls.set(path, read.yaml);
      } else {
        broken.push(...read.problems);
      }
    }
  }
  return {
    facts: { files: content.files, yamls, specs },
    problems: [...problems, ...broken],
  };
}

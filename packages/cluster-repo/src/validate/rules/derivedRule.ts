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

import { derivedFiles, SCHEMA_FILE } from '../../render/derivedFiles';
import type { RepoProblem } from '../../RepoProblem';
import type { RepoFacts } from '../RepoFacts';

/** Derived files say what they are derived from. */
export function derivedRule({ files, specs }: RepoFacts): RepoProblem[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return derivedFiles(specs).flatMap(({ path, text }): RepoProblem[] => {
    const present = texts.get(path);
    if (present === text) {
      return [];
    }
    return [
      {
        // The schema changes with the version of this package and only serves editors.
        level: path === SCHEMA_FILE ? 'warning' : 'error',
        code: 'derived-outdated',
        file: path,
        ...(present !== undefined && { line: firstDifference(present, text) }),
        message:
          present === undefined
            ? 'The derived file is missing.'
            : 'The file differs from what is derived for it.',
        fix: 'Run `eks-cluster-repo render` and commit the result.',
      },
    ];
  });
}

function firstDifference(a: string, b: string): number {
  const left = a.split('\n');
  const right = b.split('\n');
  const index = left.findIndex((line, at) => line !== right[at]);
  return index < 0 ? left.length : index + 1;
}

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

import type { SpecProblem } from './SpecProblem';
import { pathText, shown } from './text';

/** A problem at a path of the input, with the value that is there. */
export function problemAt(
  input: unknown,
  path: readonly PropertyKey[],
  message: string,
): SpecProblem {
  const value = valueAt(input, path);
  const problem: SpecProblem = {
    path: pathText(path),
    keys: path.map(key => (typeof key === 'number' ? key : String(key))),
    message,
  };
  return value === undefined ? problem : { ...problem, value: shown(value) };
}

/** The value at a path; nothing where the path leads nowhere. */
export function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let here = input;
  for (const key of path) {
    if (
      typeof here !== 'object' ||
      here === null ||
      !Object.hasOwn(here, key)
    ) {
      return undefined;
    }
    here = Object.getOwnPropertyDescriptor(here, key)?.value;
  }
  return here;
}

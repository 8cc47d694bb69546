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

/** What is wrong at a path of a spec. */
export interface CrossFinding {
  path: Array<string | number>;
  message: string;
}

/** One finding for every entry of a list that has the key of an earlier one. */
export function repeated<T>(
  list: readonly T[],
  keyOf: (item: T) => string,
  finding: (item: T, index: number, first: number) => CrossFinding,
): CrossFinding[] {
  const seen = new Map<string, number>();
  const findings: CrossFinding[] = [];
  for (const [index, item] of list.entries()) {
    const first = seen.get(keyOf(item));
    if (first === undefined) {
      seen.set(keyOf(item), index);
    } else {
      findings.push(finding(item, index, first));
    }
  }
  return findings;
}

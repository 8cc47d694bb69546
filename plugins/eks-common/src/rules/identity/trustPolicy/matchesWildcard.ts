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

/**
 * Matches `*` and `?` as IAM does, case-sensitively.
 *
 * @remarks
 * No regular expression is made of the pattern: it comes from a policy, and a hostile one would run for ever. This takes
 * at most `pattern.length * value.length` steps.
 */
export function matchesWildcard(pattern: string, value: string): boolean {
  let p = 0;
  let v = 0;
  let lastStar = -1;
  let resumeAt = 0;
  while (v < value.length) {
    if (pattern[p] === '*') {
      lastStar = p;
      resumeAt = v;
      p += 1;
    } else if (
      p < pattern.length &&
      (pattern[p] === '?' || pattern[p] === value[v])
    ) {
      p += 1;
      v += 1;
    } else if (lastStar >= 0) {
      resumeAt += 1;
      v = resumeAt;
      p = lastStar + 1;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') {
    p += 1;
  }
  return p === pattern.length;
}

/** Whether a policy value contains a wildcard, which only some operators expand. */
export function hasWildcard(value: string): boolean {
  return /[*?]/.test(value);
}

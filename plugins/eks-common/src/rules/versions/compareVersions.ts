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
 * Compares versions by their numbers, such as `v1.9.0-eksbuild.5` before `v1.20.4-eksbuild.2`. Zero when the numbers are
 * equal.
 *
 * @public
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [versionNumbers(a), versionNumbers(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

/**
 * The numbers of a version in their order: `[1, 20, 4, 2]` of `v1.20.4-eksbuild.2`.
 *
 * @public
 */
export function versionNumbers(version: string): number[] {
  return (version.match(/\d+/g) ?? []).map(Number);
}

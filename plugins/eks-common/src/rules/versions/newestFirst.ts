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

import { compareVersions } from './compareVersions';

/**
 * Sorts versions such as `1.35` or `v1.21.1-eksbuild.3` by their numbers, the newest first. The input is not changed.
 *
 * @public
 */
export function newestFirst(versions: string[]): string[] {
  return [...versions].sort(
    (a, b) => compareVersions(b, a) || (a < b ? 1 : -1),
  );
}

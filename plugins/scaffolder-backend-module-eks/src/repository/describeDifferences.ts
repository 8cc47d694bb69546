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

import type { FileDifference } from './compareFiles';

const SHOWN = 20;

const WORDS = {
  changed: 'differs',
  onlyInWorkspace: 'is missing in the repository',
  onlyInRepository: 'is only in the repository',
} as const;

/** The first differences as a list, and how many more there are. */
export function describeDifferences(differences: FileDifference[]): string {
  const lines = differences
    .slice(0, SHOWN)
    .map(({ path, kind }) => `- \`${path}\` ${WORDS[kind]}`);
  if (differences.length > SHOWN) {
    lines.push(`- and ${differences.length - SHOWN} more`);
  }
  return lines.join('\n');
}

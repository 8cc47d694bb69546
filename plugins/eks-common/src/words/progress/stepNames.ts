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

import type { ProgressKind, ProgressStepFinding } from '../../rules';
import { code } from '../text';

const NOUNS: Record<ProgressKind, string> = {
  controlPlane: 'control plane',
  nodeGroup: 'node group',
  addon: 'add-on',
};

/** The noun for a kind of part. */
export function nounOf(kind: ProgressKind): string {
  return NOUNS[kind];
}

/** Parts as a list, such as `node group`, its name in backticks, `4 add-ons`. */
export function stepNames(steps: ProgressStepFinding[]): string {
  const phrases: string[] = [];
  for (const kind of ['controlPlane', 'nodeGroup', 'addon'] as const) {
    const ofKind = steps.filter(step => step.kind === kind);
    if (ofKind.length === 1) {
      const name = kind === 'controlPlane' ? '' : ` ${code(ofKind[0].name)}`;
      phrases.push(`${nounOf(kind)}${name}`);
    } else if (ofKind.length > 1) {
      phrases.push(`${ofKind.length} ${nounOf(kind)}s`);
    }
  }
  return phrases.join(', ');
}

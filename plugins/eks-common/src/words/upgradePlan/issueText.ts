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

import type { HealthIssue } from '../../facts';
import { code, saying } from '../text';

const MAX_MESSAGE = 120;

/** The first health issue as the end of a sentence, with what EKS says; empty when there is none. */
export function issueText(issues: HealthIssue[]): string {
  const [first] = issues;
  if (!first) {
    return '';
  }
  const message = saying(first.message, MAX_MESSAGE).replace(/\.$/, '');
  return message
    ? `: ${message} (${code(first.code)})`
    : `: ${code(first.code)}`;
}

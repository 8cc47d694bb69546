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

import type { ToStringOptions } from 'yaml';

/** How somebody writes YAML, so that an edited file does not change its looks. */
export function styleOf(text: string): ToStringOptions {
  const lines = text.split('\n').filter(line => /^ *[^ #]/.test(line));
  const nested = lines.find(line => indentOf(line) > 0);
  // The line above the first entry of the first list is the list's key.
  const entry = lines.findIndex(line => line.trimStart().startsWith('- '));
  return {
    indent: nested === undefined ? 2 : Math.min(indentOf(nested), 8),
    indentSeq: entry < 1 || indentOf(lines[entry]) > indentOf(lines[entry - 1]),
    flowCollectionPadding: !/[:-] (?:\[[^\s\]]|\{[^\s}])/.test(text),
    lineWidth: 0,
  };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

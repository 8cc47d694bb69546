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

import { FileChange } from '../../repositories';
import { Html, html } from '../html';

/** Of a diff that is to be shown; what is behind them is left out. */
export const MAX_SHOWN_DIFF_BYTES = 4 * 1024 * 1024;
const MAX_SHOWN_LINES = 5000;

/** A unified diff, or its beginning, as one foldable panel for each file. `changes` are the files in the order of the diff. */
export function diffView(diff: string, changes: FileChange[]): Html {
  const files = diff.split(/^(?=diff --git )/m).filter(Boolean);
  let left = MAX_SHOWN_LINES;
  const panels: Html[] = [];
  for (const [index, change] of changes.entries()) {
    const lines = changedLines(files[index] ?? '');
    panels.push(filePanel(change, lines.slice(0, left)));
    left = Math.max(0, left - lines.length);
  }
  const additions = sum(changes.map(change => change.additions));
  const deletions = sum(changes.map(change => change.deletions));
  return html`<h2>
      ${changes.length} ${changes.length === 1 ? 'file' : 'files'} changed,
      <span class="plus">${linesOf(additions)} added</span>,
      <span class="minus">${linesOf(deletions)} removed</span>
    </h2>
    ${panels}`;
}

function filePanel(change: FileChange, lines: string[]): Html {
  const shown = lines.filter(line => /^[+-]/.test(line)).length;
  const isCut = shown < change.additions + change.deletions;
  return html`<details class="panel" open>
    <summary>
      ${change.path}
      <span class="quiet">${change.status}</span>
      <span class="plus">+${change.additions}</span>
      <span class="minus">−${change.deletions}</span>
    </summary>
    <pre class="lines diff" tabindex="0"><code>${lines.map(
      diffLine,
    )}</code></pre>
    ${isCut
      ? html`<p class="notice">The rest is left out here: too many lines.</p>`
      : undefined}
  </details>`;
}

function diffLine(line: string): Html {
  return html`<span class="${classOf(line)}">${`${line}\n`}</span>`;
}

function classOf(line: string): string {
  switch (line[0]) {
    case '+':
      return 'added';
    case '-':
      return 'removed';
    case '@':
      return 'hunk';
    default:
      return 'same';
  }
}

/** The lines after the head of a file, which repeats its name. A file without lines, such as a binary one, keeps its note. */
function changedLines(file: string): string[] {
  const lines = file.replace(/\n$/, '').split('\n');
  const start = lines.findIndex(line => line.startsWith('@@'));
  return start < 0
    ? lines.filter(line => line.startsWith('Binary files'))
    : lines.slice(start);
}

function linesOf(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
